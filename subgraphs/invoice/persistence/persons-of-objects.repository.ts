import { query } from '../../../shared/database/prepared-statements'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { isUuid } from '../../../shared/values/id'

/** The numbers of the persons whom lines, invoices and requests for a derogation with these ids are about. */
export async function personsOfObjects(
  ids: readonly string[],
  { db }: Pick<SubgraphContext, 'db'>,
): Promise<readonly string[]> {
  const known = ids.filter(isUuid)
  if (known.length === 0) return []
  const rows = await query<{ niss: string }>(
    db,
    `select niss from invoice_line where id = any($1::uuid[])
     union select niss from invoice where id = any($1::uuid[])
     union select niss from derogation_request where id = any($1::uuid[]) and niss is not null`,
    [known],
  )
  return rows.map(({ niss }) => niss)
}
