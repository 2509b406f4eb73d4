import type { Caller } from '../../../shared/authorization/caller'
import { query, type Runner } from '../../../shared/database/prepared-statements'
import type { Tx } from '../../../shared/database/transaction'
import type { Day } from '../../../shared/values/day'
import { type RowScope, WhereBuilder } from './where-builder'

/** A row of `derogation`. */
export interface DerogationRecord {
  id: string
  provider: string
  performed_from: Day
  performed_to: Day | null
  niss: string | null
  person_id: string | null
  grounds: string
  granted_at: Date
  granted_by: Caller
  until: Day
}

/** Writes a derogation; the same one again gives the first. */
export async function insertDerogation(
  tx: Tx,
  derogation: Omit<DerogationRecord, 'granted_at'> & { granted_at: string },
): Promise<{ record: DerogationRecord; isNew: boolean }> {
  const d = derogation
  const [written] = await tx.query<DerogationRecord>(
    `insert into derogation (id, provider, performed_from, performed_to, niss, person_id, grounds, granted_at, granted_by, until)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing returning *`,
    [
      d.id,
      d.provider,
      d.performed_from,
      d.performed_to,
      d.niss,
      d.person_id,
      d.grounds,
      d.granted_at,
      JSON.stringify(d.granted_by),
      d.until,
    ],
  )
  if (written) return { record: written, isNew: true }
  const [first] = await tx.query<DerogationRecord>(
    `select * from derogation where provider = $1 and performed_from = $2 and performed_to is not distinct from $3
       and niss is not distinct from $4 and until = $5 and grounds = $6`,
    [d.provider, d.performed_from, d.performed_to, d.niss, d.until, d.grounds],
  )
  return { record: first!, isNew: false }
}

function derogationConditions(providers: string[] | null, scope: RowScope): WhereBuilder {
  const conditions = new WhereBuilder()
  if (scope !== 'all') conditions.add('d.provider = any(?)', 'provider' in scope ? scope.provider : [])
  return conditions.when(providers, 'd.provider = any(?)')
}

/** Derogations, the last granted first. */
export async function searchDerogations(
  runner: Runner,
  providers: string[] | null,
  scope: RowScope,
  after: (string | number | null)[] | null,
  limit: number,
): Promise<DerogationRecord[]> {
  const conditions = derogationConditions(providers, scope)
  if (after) conditions.add('(d.granted_at, d.id) < (?::timestamptz, ?::uuid)', after[0], after[1])
  const sql = `select d.* from derogation d where ${conditions.text} order by d.granted_at desc, d.id desc limit ${conditions.value(limit)}`
  return query<DerogationRecord>(runner, sql, conditions.values)
}

/** How many derogations there are. */
export async function countDerogations(runner: Runner, providers: string[] | null, scope: RowScope): Promise<number> {
  const conditions = derogationConditions(providers, scope)
  const [row] = await query<{ count: string }>(
    runner,
    `select count(*) from derogation d where ${conditions.text}`,
    conditions.values,
  )
  return Number(row!.count)
}
