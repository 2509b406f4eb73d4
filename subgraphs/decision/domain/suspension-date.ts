import type { IdentityMutationKind } from '../../../shared/values/care-types'
import { addDays, type Day } from '../../../shared/values/day'

/** The kinds that suspend from their effective day, whatever else they say. */
const suspendingKinds: ReadonlySet<IdentityMutationKind> = new Set([
  'RESIDENCE_CHANGE',
  'STRUCK_OFF',
  'INSURANCE_AFFILIATION',
  'RECEPTION_CENTRE_ARRIVAL',
])

/** The first day without guarantee that an identity mutation brings; null: the decision goes on and the CPAS is informed. */
export function suspensionDate(
  mutation: { kind: IdentityMutationKind; effectiveOn: Day; changesResidenceStatus: boolean },
  daysAfterDeath: number,
): Day | null {
  const { kind, effectiveOn, changesResidenceStatus } = mutation
  if (kind === 'DEATH') return addDays(effectiveOn, daysAfterDeath + 1)
  if (kind === 'NUMBER_CHANGE') return changesResidenceStatus ? effectiveOn : null
  return suspendingKinds.has(kind) ? effectiveOn : null
}
