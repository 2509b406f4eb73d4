import type { Caller } from '../../../shared/authorization/caller'
import { providerKey } from '../../../shared/values/inami-number'
import type { InspectionSubject } from '../domain/inspection'
import type { InspectionScope } from '../persistence/inspection.repository'
import type { InspectionFileEntity } from '../persistence/inspection-file.entity'

/** The inspections that the caller may see, among those of its role. */
export function inspectionScopeOf({ audience, organisation }: Caller): InspectionScope {
  if (audience === 'SPP_IS') return 'all'
  return audience === 'CPAS'
    ? { kind: 'CPAS', number: organisation }
    : { kind: 'PROVIDER', number: providerKey(organisation) }
}

/** Whether the caller may see the inspection: the inspected organisation once it is shared. */
export function maySeeInspection(caller: Caller, file: InspectionFileEntity): boolean {
  const scope = inspectionScopeOf(caller)
  return scope === 'all' || (file.sharedAt !== null && file.subjectKind === scope.kind && file.subject === scope.number)
}

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
