import { preparedQuery, query, type Runner } from '../../../shared/database/prepared-statements'
import type { Tx } from '../../../shared/database/transaction'
import type { IdentityMutationKind } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'

/** What an identity mutation means for one decision. */
export interface DecisionMutationRow {
  person_id: string
  id: string
  mutation_id: string
  number: string
  cpas: string
  kind: IdentityMutationKind
  effective_on: Day
  /** First day of the suspension; null where the mutation does not suspend. */
  since: Day | null
  received_at: Date
  status: 'PENDING' | 'PROCESSED' | 'CANCELLED' | 'INFORMATION'
  processed_at: Date | null
}

/** Puts a mutation in the inbox; null where it is there already. */
export async function insertDecisionMutation(
  tx: Pick<Tx, 'named'>,
  row: Omit<DecisionMutationRow, 'received_at' | 'processed_at'> & { received_at: string },
): Promise<boolean> {
  const rows = await tx.named(
    'decision-mutation.insert',
    `insert into decision_mutation (person_id, id, mutation_id, number, cpas, kind, effective_on, since, received_at, status)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (mutation_id, number) do nothing returning id`,
    [
      row.person_id,
      row.id,
      row.mutation_id,
      row.number,
      row.cpas,
      row.kind,
      row.effective_on,
      row.since,
      row.received_at,
      row.status,
    ],
  )
  return rows.length === 1
}

/** The mutations of these decisions, by the day from which they suspend or hold. */
export const mutationsOf = (runner: Runner, numbers: readonly string[]): Promise<DecisionMutationRow[]> =>
  preparedQuery<DecisionMutationRow>(
    runner,
    'decision-mutation.of',
    'select * from decision_mutation where number = any($1) order by coalesce(since, effective_on), effective_on, id',
    [[...numbers]],
  )

/** Closes waiting mutations of a decision; the others stay as they are. */
export const closeMutations = (
  tx: Pick<Tx, 'named'>,
  ids: readonly string[],
  status: 'PROCESSED' | 'CANCELLED',
  at: string,
): Promise<DecisionMutationRow[]> =>
  tx.named<DecisionMutationRow>(
    'decision-mutation.close',
    `update decision_mutation set status = $2, processed_at = $3 where id = any($1) and status = 'PENDING' returning *`,
    [[...ids], status, at],
  )

/** Which mutations an inbox shows; null: not asked. */
export interface InboxSearch {
  scope: string | null
  status: string | null
  kinds: readonly string[] | null
  cpas: string | null
  /** First days of a suspension. */
  sinceFrom: Day | null
  sinceTo: Day | null
}

const CONDITIONS = `($1::text is null or m.cpas = $1) and ($2::text is null or m.status = $2)
  and ($3::text[] is null or m.kind = any($3)) and ($4::text is null or m.cpas = $4)
  and ($5::date is null or m.since >= $5) and ($6::date is null or m.since <= $6)`
const values = ({ scope, status, kinds, cpas, sinceFrom, sinceTo }: InboxSearch) => [
  scope,
  status,
  kinds,
  cpas,
  sinceFrom,
  sinceTo,
]

/** A row of the inbox, with the number under which the person was met. */
export type InboxRow = DecisionMutationRow & { niss: string }

/** A page of the inbox, newest first. */
export const inboxPage = (
  runner: Runner,
  search: InboxSearch,
  after: { at: string; id: string } | null,
  limit: number,
): Promise<InboxRow[]> =>
  query<InboxRow>(
    runner,
    `select m.*, d.niss from decision_mutation m join decision d on d.person_id = m.person_id and d.number = m.number
     where ${CONDITIONS} and ($7::timestamptz is null or (m.received_at, m.id) < ($7, $8::uuid))
     order by m.received_at desc, m.id desc limit $9`,
    [...values(search), after?.at ?? null, after?.id ?? null, limit],
  )

/** How many mutations fit. */
export async function inboxCount(runner: Runner, search: InboxSearch): Promise<number> {
  const [row] = await query<{ total: string }>(
    runner,
    `select count(*) as total from decision_mutation m where ${CONDITIONS}`,
    values(search),
  )
  return Number(row?.total ?? 0)
}

/** The mutations of these ids, in no order. */
export const mutationsById = (runner: Runner, ids: readonly string[]): Promise<DecisionMutationRow[]> =>
  preparedQuery<DecisionMutationRow>(
    runner,
    'decision-mutation.by-id',
    'select * from decision_mutation where id = any($1)',
    [[...ids]],
  )
