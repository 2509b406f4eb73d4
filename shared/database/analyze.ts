import { withClient } from './provision-roles'
import type { SubgraphDatabaseUrls } from './subgraph-database'

/**
 * Updates the planner's statistics of subgraphs' tables: bulk work ends with it. Without it the server plans with the sizes of before
 * until it analyzes by itself. As the owner of the tables: PostgreSQL skips, with a warning only, tables of other roles.
 */
export async function analyzeTables(databases: readonly Omit<SubgraphDatabaseUrls, 'url'>[]): Promise<void> {
  for (const { name, ownerUrl, ownerRole } of databases)
    await withClient(ownerUrl, async (owner) => {
      if (ownerRole) await owner.query(`set role ${owner.escapeIdentifier(ownerRole)}`)
      const { rows } = await owner.query<{ name: string }>(
        `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = $1`,
        [name],
      )
      if (rows.length > 0) await owner.query(`analyze ${rows.map((table) => table.name).join(', ')}`)
    })
}
