import type { RequestContext } from '../../../shared/authorization/caller'
import { preparedQuery, type Runner } from '../../../shared/database/prepared-statements'
import type { Tx } from '../../../shared/database/transaction'
import type { IdentityMutationKind } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'

/** A recorded identity mutation. `personId` is the person's canonical id. */
export interface RecordedMutation {
  id: string
  reference: string
  personId: string
  kind: IdentityMutationKind
  effectiveOn: Day
  receivedAt: string
  before: string | null
  after: string | null
  changesResidenceStatus: boolean
}

/** A recorded mutation with what was sent under its reference. */
export interface SentMutation extends RecordedMutation {
  /** Hash of the input; null for a mutation recorded before hashes were kept. */
  inputHash: string | null
  content: object
}

interface Row {
  id: string
  reference: string
  canonical_id: string
  kind: IdentityMutationKind
  effective_on: Day
  received_at: Date
  before: string | null
  after: string | null
  changes_residence_status: boolean
}

const COLUMNS =
  'm.id, m.reference, p.canonical_id, m.kind, m.effective_on, m.received_at, m.before, m.after, m.changes_residence_status'
const FROM = 'from identity_mutation m join person p on p.id = m.person_id'

/** Records a mutation; false where its reference is recorded already: then nothing may be written. */
export async function addMutation(
  tx: Pick<Tx, 'named'>,
  context: RequestContext,
  mutation: RecordedMutation,
  { content, inputHash }: Pick<SentMutation, 'content' | 'inputHash'>,
): Promise<boolean> {
  const rows = await tx.named(
    'beneficiary.add-mutation',
    `insert into identity_mutation (id, reference, person_id, kind, effective_on, received_at, received_from, content,
       before, after, changes_residence_status, input_hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict on constraint identity_mutation_reference do nothing returning id`,
    [
      mutation.id,
      mutation.reference,
      mutation.personId,
      mutation.kind,
      mutation.effectiveOn,
      context.now,
      JSON.stringify(context.caller),
      JSON.stringify(content),
      mutation.before,
      mutation.after,
      mutation.changesResidenceStatus,
      inputHash,
    ],
  )
  return rows.length === 1
}

/** Mutations by reference, with what was sent. */
export async function mutationsByReference(
  runner: Runner,
  references: readonly string[],
): Promise<Map<string, SentMutation>> {
  const rows = await preparedQuery<Row & { input_hash: string | null; content: object }>(
    runner,
    'beneficiary.mutations-by-reference',
    `select ${COLUMNS}, m.input_hash, m.content ${FROM} where m.reference = any($1::text[])`,
    [references],
  )
  return new Map(
    rows.map((row) => [row.reference, { ...toMutation(row), inputHash: row.input_hash, content: row.content }]),
  )
}

/** Mutations by id. */
export async function mutationsById(runner: Runner, ids: readonly string[]): Promise<Map<string, RecordedMutation>> {
  const rows = await preparedQuery<Row>(
    runner,
    'beneficiary.mutations-by-id',
    `select ${COLUMNS} ${FROM} where m.id = any($1::uuid[])`,
    [ids],
  )
  return new Map(rows.map((row) => [row.id, toMutation(row)]))
}

/** Which mutations: of a person (canonical id), of some kinds, taking effect in a period. */
export interface MutationSearch {
  personId: string | null
  kinds: readonly IdentityMutationKind[] | null
  from: Day | null
  to: Day | null
}

const CONDITIONS = `
  ($1::uuid is null or m.person_id in (select id from person where canonical_id = $1))
  and ($2::text[] is null or m.kind = any($2)) and ($3::date is null or m.effective_on >= $3)
  and ($4::date is null or m.effective_on <= $4)`
const values = (search: MutationSearch) => [search.personId, search.kinds, search.from, search.to]

/** Mutations after a place in the list, newest first. */
export async function findMutations(
  runner: Runner,
  search: MutationSearch,
  after: { at: string; id: string } | null,
  limit: number,
): Promise<RecordedMutation[]> {
  const rows = await preparedQuery<Row>(
    runner,
    'beneficiary.find-mutations',
    `select ${COLUMNS} ${FROM} where ${CONDITIONS}
       and ($5::timestamptz is null or (m.received_at, m.id) < ($5, $6::uuid))
     order by m.received_at desc, m.id desc limit $7`,
    [...values(search), after?.at ?? null, after?.id ?? null, limit],
  )
  return rows.map(toMutation)
}

/** How many mutations there are in the whole list. */
export async function countMutations(runner: Runner, search: MutationSearch): Promise<number> {
  const rows = await preparedQuery<{ total: string }>(
    runner,
    'beneficiary.count-mutations',
    `select count(*) as total from identity_mutation m where ${CONDITIONS}`,
    values(search),
  )
  return Number(rows[0]!.total)
}

const toMutation = (row: Row): RecordedMutation => ({
  id: row.id,
  reference: row.reference,
  personId: row.canonical_id,
  kind: row.kind,
  effectiveOn: row.effective_on,
  receivedAt: row.received_at.toISOString(),
  before: row.before,
  after: row.after,
  changesResidenceStatus: row.changes_residence_status,
})
