import type { DataSource } from 'typeorm'
import { preparedQuery } from '../database/prepared-statements'
import { inTransaction, type Tx } from '../database/transaction'
import { leafHashSql, utcText } from './leaf-content'
import { HASH_BYTES, TreeFrontier } from './merkle-tree'
import type { SigningKey } from './signing-key'
import { signTreeHead, type TreeHead } from './tree-head'

const LOCK = 7_304_120
/** Rows sealed in one transaction: more would block the event loop for longer. */
const BATCH = 500

interface LastHead {
  size: string
  frontier: Buffer[]
  nextXid: string
  publicKey: string
}

/** Transactions that are later than `next_xid`, up to the newest that has begun; after a restore all of them. */
const isLater = (nextXid: string) => `
  a.xid >= case when ${nextXid} > pg_snapshot_xmax(pg_current_snapshot()) then '0' else ${nextXid} end
  and a.xid < case when ${nextXid} > pg_snapshot_xmax(pg_current_snapshot()) then '18446744073709551615'
              else pg_snapshot_xmax(pg_current_snapshot()) end`

/**
 * Appends the committed rows of a subgraph's access log that are not sealed to its tree and signs the new head, batch by batch; null
 * if none waits. A batch is one transaction, so that a crash leaves it out whole; a second worker waits for no lock and does nothing.
 */
export async function sealAccessLog(
  source: DataSource,
  subgraph: string,
  key: SigningKey,
  now: () => number,
): Promise<TreeHead | null> {
  let head: TreeHead | null = null
  if (!(await hasLaterRows(source))) return head
  for (let before: SealedBatch | null = null; ; ) {
    const turn: SealingTurn = { subgraph, key, sealedAt: new Date(now()).toISOString(), before }
    before = await inTransaction(source, (tx) => sealBatch(tx, turn))
    head = before?.head ?? head
    if (!before?.isFull) return head
  }
}

/** Whether a row may wait: a read of one index, which an idle system can afford every few seconds. */
async function hasLaterRows(source: DataSource): Promise<boolean> {
  const rows = await preparedQuery(
    source,
    'access.later-rows',
    `select from (select coalesce((select next_xid from access_tree_head order by size desc limit 1), '0') as next_xid) h
     cross join lateral (select from access a where ${isLater('h.next_xid')} order by a.xid limit 1) w`,
  )
  return rows.length > 0
}

/** The rows that a batch sealed, in one row, because each row that the driver reads costs; null if no row waited. */
type SealedRows = (Record<'lastXid' | 'latestAt', string> & { hashes: Buffer }) | Record<'hashes', null>

interface SealedBatch {
  head: TreeHead
  /** More rows may wait. */
  isFull: boolean
  /** Of its last row: the transaction. The next batch of the same run begins there. */
  lastXid: string
  /** The oldest transaction that was open when the run began: later runs begin there, because its rows may come late. */
  oldestOpen: string
}

interface SealingTurn {
  subgraph: string
  key: SigningKey
  sealedAt: string
  /** The batch before in the same run. */
  before: SealedBatch | null
}

/**
 * Every row of a transaction before `next_xid` was visible when the last head was made, so only later transactions are searched; among
 * those, a row that commits late is found by its missing leaf, however long that takes. After a restore into another server, whose
 * transaction ids begin again, rows of the old server are beyond its last id, and all leaves are compared once.
 */
async function sealBatch(tx: Tx, { subgraph, key, sealedAt, before }: SealingTurn): Promise<SealedBatch | null> {
  // The planner does not know how many rows are later: it would read all leaves for a few, more with every day, or search the leaves of
  // a whole backlog for each batch of it. So it reads the rows in the order of an index, as far as a batch needs.
  // The oldest open transaction is read before the rows: the rows of one that ends in between are only read again.
  const [turn] = await tx.named<{ acquired: boolean; oldest: string }>(
    'access.seal-turn',
    `select pg_try_advisory_xact_lock($1, hashtext(current_schema())) as acquired, pg_snapshot_xmin(pg_current_snapshot())::text as oldest,
       set_config('enable_seqscan', 'off', true), set_config('enable_sort', 'off', true), set_config('enable_bitmapscan', 'off', true)`,
    [LOCK],
  )
  if (!turn?.acquired) return null
  const [last] = await tx.named<LastHead>(
    'access.last-head',
    `select size, frontier, next_xid::text as "nextXid", public_key as "publicKey" from access_tree_head order by size desc limit 1`,
  )
  const tree = new TreeFrontier(Number(last?.size ?? 0), last?.frontier ?? [])
  const [sealed] = await tx.named<SealedRows>(
    'access.seal-rows',
    `with taken as (
       select a.id, a.at, a.xid, ${leafHashSql('a', '$2::text')} as hash
       from access a left join lateral (select true as is_sealed from access_leaf where access_id = a.id limit 1) leaf on true
       where ${isLater('$1::text::xid8')} and leaf.is_sealed is null
       order by a.xid, a.id limit ${BATCH}
     ), numbered as (
       select id, at, xid, hash, $3::bigint + row_number() over (order by xid, id) - 1 as leaf_index from taken
     ), sealed as (
       insert into access_leaf (leaf_index, access_id, at, hash) select leaf_index, id, at, hash from numbered
     )
     select string_agg(hash, '' order by leaf_index) as hashes, max(xid)::text as "lastXid", ${utcText('max(at)')} as "latestAt" from numbered`,
    [before?.lastXid ?? last?.nextXid ?? '0', subgraph, tree.size],
  )
  if (!sealed?.hashes) return null
  const { hashes, lastXid, latestAt } = sealed
  for (let at = 0; at < hashes.length; at += HASH_BYTES) tree.append(hashes.subarray(at, at + HASH_BYTES))
  const oldestOpen = before?.oldestOpen ?? turn.oldest
  const isFull = hashes.length === BATCH * HASH_BYTES
  const head = signTreeHead({ subgraph, size: tree.size, root: tree.root().toString('hex'), sealedAt }, key)
  await tx.named(
    'access.insert-head',
    `insert into access_tree_head (size, root, frontier, sealed_at, latest_at, next_xid, public_key, signature)
     values ($1, $2, $3::bytea[], $4, greatest($5::timestamptz, (select latest_at from access_tree_head order by size desc limit 1)),
       $6::text::xid8, $7, $8)`,
    [
      tree.size,
      tree.root(),
      tree.roots,
      head.sealedAt,
      latestAt,
      // A full batch may leave rows of its last transaction.
      isFull && BigInt(lastXid) < BigInt(oldestOpen) ? lastXid : oldestOpen,
      head.publicKey,
      head.signature,
    ],
  )
  return { head, isFull, lastXid, oldestOpen }
}
