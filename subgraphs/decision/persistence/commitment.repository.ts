import { preparedQuery, query, type Runner } from '../../../shared/database/prepared-statements'
import type { Tx } from '../../../shared/database/transaction'
import type { CareType } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import { providerKey } from '../../../shared/values/inami-number'

/** A commitment as it was given. */
export interface CommitmentRow {
  person_id: string
  number: string
  id: string
  niss: string
  provider: string
  care_type: CareType
  asked_for: Day
  decision_number: string
  decision_version: number
  cpas: string
  issued_at: Date
  guaranteed_from: Day
  guaranteed_to: Day
}

/** The commitments of these numbers, in no order. */
export const commitmentsByNumber = (runner: Runner, numbers: readonly string[]): Promise<CommitmentRow[]> =>
  preparedQuery<CommitmentRow>(
    runner,
    'commitment.by-number',
    'select * from payment_commitment where number = any($1)',
    [[...numbers]],
  )

/** What was asked for: the natural key of a commitment. */
export interface CommitmentRequest {
  provider: string
  personIds: readonly string[]
  on: Day
  careType: CareType
}

/** The commitment given for the same wish before, if any. */
export async function commitmentFor(
  runner: Runner,
  { provider, personIds, on, careType }: CommitmentRequest,
): Promise<CommitmentRow | null> {
  const rows = await preparedQuery<CommitmentRow>(
    runner,
    'commitment.for',
    `select * from payment_commitment where provider = $1 and person_id = any($2) and asked_for = $3 and care_type = $4
     order by issued_at, number limit 1`,
    [provider, [...personIds], on, careType],
  )
  return rows[0] ?? null
}

/** Gives a commitment; null where the same wish got one a moment ago. */
export async function insertCommitment(
  tx: Pick<Tx, 'named'>,
  row: Omit<CommitmentRow, 'issued_at'> & { issued_at: string },
): Promise<CommitmentRow | null> {
  const rows = await tx.named<CommitmentRow>(
    'commitment.insert',
    `insert into payment_commitment (person_id, number, id, niss, provider, care_type, asked_for, decision_number, decision_version,
       cpas, issued_at, guaranteed_from, guaranteed_to)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     on conflict (provider, person_id, asked_for, care_type) do nothing returning *`,
    [
      row.person_id,
      row.number,
      row.id,
      row.niss,
      row.provider,
      row.care_type,
      row.asked_for,
      row.decision_number,
      row.decision_version,
      row.cpas,
      row.issued_at,
      row.guaranteed_from,
      row.guaranteed_to,
    ],
  )
  return rows[0] ?? null
}

/** Which commitments a list holds; null: not asked. */
export interface CommitmentSearch {
  scopeCpas: string | null
  scopeProvider: string | null
  personIds: readonly string[] | null
  provider: string | null
  decisionNumber: string | null
}

const CONDITIONS = `($1::text is null or cpas = $1) and ($2::text[] is null or provider = any($2)) and ($3::uuid[] is null or person_id = any($3))
  and ($4::text[] is null or provider = any($4)) and ($5::text is null or decision_number = $5)`
const values = (search: CommitmentSearch) => [
  search.scopeCpas,
  search.scopeProvider && writingsOf(search.scopeProvider),
  search.personIds,
  search.provider && writingsOf(search.provider),
  search.decisionNumber,
]

/** The ways in which a provider's number may have been written: an index finds it only as it is kept. */
function writingsOf(number: string): string[] {
  const key = providerKey(number)
  return key.endsWith('000') ? [key.slice(0, 8), key] : [key]
}

/** A page of commitments, newest first. */
export const commitmentPage = (
  runner: Runner,
  search: CommitmentSearch,
  after: { at: string; id: string } | null,
  limit: number,
): Promise<CommitmentRow[]> =>
  query<CommitmentRow>(
    runner,
    `select * from payment_commitment
     where ${CONDITIONS} and ($6::timestamptz is null or (issued_at, id) < ($6, $7::uuid))
     order by issued_at desc, id desc limit $8`,
    [...values(search), after?.at ?? null, after?.id ?? null, limit],
  )

/** How many commitments fit. */
export async function commitmentCount(runner: Runner, search: CommitmentSearch): Promise<number> {
  const [row] = await query<{ total: string }>(
    runner,
    `select count(*) as total from payment_commitment where ${CONDITIONS}`,
    values(search),
  )
  return Number(row?.total ?? 0)
}
