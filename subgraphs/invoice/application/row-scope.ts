import type { Caller } from '../../../shared/authorization/caller'
import { maySeePersons } from '../../../shared/authorization/permissions'
import { forbidden } from '../../../shared/errors/graphql-errors'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { providerNumberVariants } from '../domain/provider-number'
import type { RowScope } from '../persistence/row-scope'

/** The rows that the caller may see. */
export function scopeOf(caller: Caller): RowScope {
  if (caller.audience === 'PROVIDER') return { provider: providerNumberVariants(caller.organisation) }
  if (caller.audience === 'CPAS') return { cpas: caller.organisation }
  return 'all'
}

/** Whether a row that a provider owns is in a scope. */
export const isInScope = (scope: RowScope, { provider }: { provider: string }): boolean =>
  scope === 'all' || ('provider' in scope && scope.provider.includes(provider))

/** Both spellings of the provider number of a filter; null if the filter names none. */
export const providersOf = (provider: string | null | undefined): string[] | null =>
  provider ? providerNumberVariants(provider) : null

/**
 * Every id of the person of a filter; empty if nobody is registered under the NISS, null if the filter names nobody.
 * @throws FORBIDDEN if the caller may not see persons: the result of a filter tells about the person.
 */
export async function personIdsOf(niss: string | null | undefined, context: SubgraphContext): Promise<string[] | null> {
  if (niss === null || niss === undefined) return null
  if (!maySeePersons(context.caller)) throw forbidden()
  const [person] = await context.services.fetch('beneficiary.persons', [{ niss }])
  return person?.ids ?? []
}
