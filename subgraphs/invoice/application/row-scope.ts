import type { EntityManager } from 'typeorm'
import { fetchCentres } from '../../../shared/authorization/centres'
import { maySeePersons } from '../../../shared/authorization/permissions'
import { forbidden } from '../../../shared/errors/graphql-errors'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { isInamiNumber } from '../../../shared/values/inami-number'
import { providerNumberVariants } from '../domain/provider-number'
import { filesSentBy } from '../persistence/invoice-file.repository'
import type { RowScope } from '../persistence/row-scope'

/** The rows that the caller may see. */
export async function scopeOf(context: SubgraphContext): Promise<RowScope> {
  const { caller } = context
  if (caller.audience === 'PROVIDER')
    return isInamiNumber(caller.organisation)
      ? { provider: providerNumberVariants(caller.organisation) }
      : { sender: caller.organisation }
  if (caller.audience === 'CPAS') return { centres: await fetchCentres(context) }
  return 'all'
}

/** Those of the rows that a scope contains: a provider sees its own, an organisation those of the files that it sent. */
export async function rowsInScope<Row extends { provider: string }>(
  manager: EntityManager,
  scope: RowScope,
  rows: readonly Row[],
  fileIdOf: (row: Row) => string,
): Promise<Row[]> {
  if (scope === 'all') return [...rows]
  if ('provider' in scope) return rows.filter(({ provider }) => scope.provider.includes(provider))
  if ('centres' in scope || rows.length === 0) return []
  const sent = await filesSentBy(manager, [...new Set(rows.map(fileIdOf))], scope.sender)
  return rows.filter((row) => sent.has(fileIdOf(row)))
}

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
  const [person] = await context.services.fetch('beneficiary.persons', [{ niss, read: 'ASKED' }])
  return person?.ids ?? []
}
