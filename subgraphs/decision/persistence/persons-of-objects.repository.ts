import { query } from '../../../shared/database/prepared-statements'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'

/** The numbers of the persons whom decisions and commitments of these numbers are about. */
export async function personsOfObjects(
  ids: readonly string[],
  { db }: Pick<SubgraphContext, 'db'>,
): Promise<readonly string[]> {
  const rows = await query<{ niss: string }>(
    db,
    `select niss from decision where number = any($1::text[])
     union select niss from payment_commitment where number = any($1::text[])`,
    [[...ids]],
  )
  return rows.map(({ niss }) => niss)
}
