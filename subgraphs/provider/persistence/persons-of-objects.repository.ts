import { query } from '../../../shared/database/prepared-statements'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { isUuid } from '../../../shared/values/id'

/** The numbers of the persons whom paper invoices and items of inspections with these ids are about. */
export async function personsOfObjects(
  ids: readonly string[],
  { db }: Pick<SubgraphContext, 'db'>,
): Promise<readonly string[]> {
  const known = ids.filter(isUuid)
  if (known.length === 0) return []
  const rows = await query<{ niss: string }>(
    db,
    `select niss from paper_invoice where id = any($1::uuid[]) and niss is not null
     union select niss from inspection_item where id = any($1::uuid[]) and niss is not null`,
    [known],
  )
  return rows.map(({ niss }) => niss)
}
