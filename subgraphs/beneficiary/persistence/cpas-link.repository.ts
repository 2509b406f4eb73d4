import { preparedQuery, type Runner } from '../../../shared/database/prepared-statements'
import type { RowOf } from '../../../shared/database/row-of'
import type { Statements } from '../../../shared/database/transaction'
import type { Day } from '../../../shared/values/day'
import type { CpasLinkEntity } from './cpas-link.entity'
import type { PersonEntity } from './person.entity'

/** Condition of a canonical person: linked with one of the CPAS `:centres` on the day `:linkedOn`. */
export const isLinked = (canonicalId: string): string => `${canonicalId} in (
  select q.canonical_id from cpas_link l join person q on q.id = l.person_id
  where l.cpas = any(:centres) and l.ends_on > :linkedOn)`

/** Those of the persons (canonical ids) that one of the CPAS is linked with on a day. */
export async function linkedPersons(
  runner: Runner,
  centres: readonly string[],
  personIds: readonly string[],
  on: Day,
): Promise<Set<string>> {
  const rows = await preparedQuery<Pick<RowOf<PersonEntity>, 'canonical_id'>>(
    runner,
    'beneficiary.linked-persons',
    `select distinct q.canonical_id from person q join cpas_link l on l.person_id = q.id
     where q.canonical_id = any($2::uuid[]) and l.cpas = any($1) and l.ends_on > $3`,
    [[...centres], [...personIds], on],
  )
  return new Set(rows.map((row) => row.canonical_id))
}

/** Records a link; a later version of the same reason replaces an earlier one, and the same version can only last longer. */
export async function recordLink(tx: Pick<Statements, 'named'>, link: CpasLinkEntity): Promise<void> {
  await tx.named(
    'beneficiary.record-link',
    `insert into cpas_link (cpas, person_id, reason, version, ends_on) values ($1, $2, $3, $4, $5)
     on conflict (cpas, person_id, reason) do update set version = excluded.version, ends_on = excluded.ends_on
     where cpas_link.version < excluded.version
       or (cpas_link.version = excluded.version and cpas_link.ends_on < excluded.ends_on)`,
    [link.cpas, link.personId, link.reason, link.version, link.endsOn],
  )
}
