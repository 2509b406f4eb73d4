import { badInput } from '../../../shared/errors/graphql-errors'
import { type ConnectionPage, decodeCursor, pageSize, toPage } from '../../../shared/schema/connection'
import type { PageArgs } from '../../../shared/schema/page.args'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { cpasCount, cpasPage } from '../persistence/cpas.repository'
import type { CpasType } from '../schema/cpas.type'
import { toCpasNode } from './decision.mapper'

/** Returns a page of the register of CPAS, by enterprise number. */
export async function toCpasConnection(
  { db }: SubgraphContext,
  searchText: string | null | undefined,
  { first, after }: PageArgs,
): Promise<ConnectionPage<CpasType>> {
  const size = pageSize(first)
  const [place = null] = decodeCursor(after, 1) ?? []
  if (place !== null && typeof place !== 'string')
    throw badInput('after', 'The cursor does not belong to this list. Use a cursor of the same list.')
  const search = searchText?.trim() || null
  const rows = await cpasPage(db.manager, { search, after: place, limit: size + 1 })
  return toPage(
    rows,
    size,
    after,
    ({ enterpriseNumber }) => [enterpriseNumber],
    toCpasNode,
    () => cpasCount(db.manager, search),
  )
}
