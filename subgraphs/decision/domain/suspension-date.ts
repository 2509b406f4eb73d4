import type { IdentityMutationKind } from '../../../shared/values/care-types'
import { addDays, type Day } from '../../../shared/values/day'

// Kinds that always suspend, from their effective day on.
const suspendingKinds: ReadonlySet<IdentityMutationKind> = new Set([
  'RESIDENCE_CHANGE',
  'STRUCK_OFF',
  'INSURANCE_AFFILIATION',
  'RECEPTION_CENTRE_ARRIVAL',
])

/** The first day on which an identity mutation suspends a decision. Null: it does not suspend; the CPAS is informed. */
export function suspensionDate(
  mutation: { kind: IdentityMutationKind; effectiveOn: Day; changesResidenceStatus: boolean },
  daysAfterDeath: number,
): Day | null {
  const { kind, effectiveOn, changesResidenceStatus } = mutation
  if (kind === 'DEATH') return addDays(effectiveOn, daysAfterDeath + 1)
  if (kind === 'NUMBER_CHANGE') return changesResidenceStatus ? effectiveOn : null
  return suspendingKinds.has(kind) ? effectiveOn : null
}
