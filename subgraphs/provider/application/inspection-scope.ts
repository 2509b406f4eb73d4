import { fetchCentres } from '../../../shared/authorization/centres'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { providerKey } from '../../../shared/values/inami-number'
import type { InspectionSubject } from '../domain/inspection'
import type { InspectionScope } from '../persistence/inspection.repository'
import type { InspectionFileEntity } from '../persistence/inspection-file.entity'

/** The inspections that the caller may see, among those of its role: a CPAS also those of centres that merged into it. */
export async function inspectionScopeOf(context: SubgraphContext): Promise<InspectionScope> {
  const { audience, organisation } = context.caller
  if (audience === 'SPP_IS') return 'all'
  return audience === 'CPAS'
    ? { kind: 'CPAS', numbers: await fetchCentres(context) }
    : { kind: 'PROVIDER', numbers: [providerKey(organisation)] }
}

/** Whether the scope has the inspection: of the inspected organisation, once it is shared. */
export const isInInspectionScope = (scope: InspectionScope, file: InspectionFileEntity): boolean =>
  scope === 'all' || (file.sharedAt !== null && file.subjectKind === scope.kind && scope.numbers.includes(file.subject))

/** The organisation that an input names; null if it names none. */
export function subjectOf({
  cpas,
  provider,
}: {
  cpas?: string | null
  provider?: string | null
}): InspectionSubject | null {
  if (cpas) return { kind: 'CPAS', number: cpas }
  return provider ? { kind: 'PROVIDER', number: providerKey(provider) } : null
}
