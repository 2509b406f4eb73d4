import type { Caller } from '../../../shared/authorization/caller'
import { maySeePersons } from '../../../shared/authorization/permissions'
import { forbidden } from '../../../shared/errors/graphql-errors'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { providerNumberVariants, type RowScope } from '../persistence/where-builder'

/** Whose rows the caller sees. */
export function scopeOf(caller: Caller): RowScope {
  if (caller.audience === 'PROVIDER') return { provider: providerNumberVariants(caller.organisation) }
  if (caller.audience === 'CPAS') return { cpas: caller.organisation }
  return 'all'
}

/** A filter is a read: who may not see persons may not ask by their number. Every id of the person; none: nobody was ever registered under it. */
export async function personIdsOf(niss: string | null | undefined, context: SubgraphContext): Promise<string[] | null> {
  if (niss === null || niss === undefined) return null
  if (!maySeePersons(context.caller)) throw forbidden()
  const [person] = await context.services.fetch('beneficiary.persons', [{ niss }])
  return person?.ids ?? []
}
