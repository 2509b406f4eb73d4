import type { Tx } from '../../../shared/database/transaction'
import { newId } from '../../../shared/values/id'

// One union at a time: two that cross (A with B, B with A) would otherwise wait for each other.
const LOCK = 7_304_201

/** Takes the turn to change numbers until the transaction ends. */
export async function lockNumberChanges(tx: Pick<Tx, 'named'>): Promise<void> {
  await tx.named('beneficiary.number-turn', 'select pg_advisory_xact_lock($1)', [LOCK])
}

/** Holds a person until the transaction ends, so that what is recorded of one person is recorded one after the other. */
export async function lockPerson(tx: Pick<Tx, 'named'>, id: string): Promise<string> {
  const rows = await tx.named<{ canonical_id: string }>(
    'beneficiary.hold-person',
    'select canonical_id from person where id = $1 for no key update',
    [id],
  )
  return rows[0]!.canonical_id
}

/**
 * Two persons turn out to be one: both go on under the id of the older registration. Only the signpost moves; every row
 * written under either id stays, and the union itself is recorded.
 */
export async function mergePersons(
  tx: Pick<Tx, 'named'>,
  first: string,
  second: string,
  mutationId: string,
  now: string,
): Promise<string> {
  const rows = await tx.named<{ id: string }>(
    'beneficiary.older-person',
    'select id from person where id in ($1, $2) order by registered_at, id for no key update',
    [first, second],
  )
  const [kept, joined] = rows.map((row) => row.id) as [string, string]
  await tx.named('beneficiary.unite', 'update person set canonical_id = $1 where canonical_id = $2', [kept, joined])
  await tx.named(
    'beneficiary.add-union',
    'insert into person_union (id, kept_id, joined_id, mutation_id, recorded_at) values ($1, $2, $3, $4, $5)',
    [newId(), kept, joined, mutationId, now],
  )
  return kept
}
