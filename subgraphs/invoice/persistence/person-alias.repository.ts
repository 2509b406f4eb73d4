import type { Tx } from '../../../shared/database/transaction'

/** Notes that these ids are one person's, the first of them from now on. */
export async function mergePersonAliases(tx: Tx, [canonical, ...others]: readonly string[]): Promise<void> {
  await tx.query('delete from person_alias where person_id = $1', [canonical])
  await tx.query(
    `insert into person_alias (person_id, canonical_id) select unnest($1::uuid[]), $2
     on conflict (person_id) do update set canonical_id = excluded.canonical_id`,
    [others, canonical],
  )
}
