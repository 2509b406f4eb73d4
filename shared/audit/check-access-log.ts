import type { DataSource } from 'typeorm'
import { EventLoopYield } from '../async/yield-to-event-loop'
import { query } from '../database/prepared-statements'
import { archivedLeaves } from './archive-record'
import { leafContent, type SealedRow, sealedColumns, utcText } from './leaf-content'
import { hashLeaf, TreeFrontier } from './merkle-tree'
import { isTreeHeadSigned, type TreeHead } from './tree-head'

/** What is wrong with the sealed log. */
export type LogProblemKind =
  | 'ROW_ALTERED'
  | 'ROW_REMOVED'
  | 'ROW_INSERTED'
  | 'ROW_BACKDATED'
  | 'SEAL_ALTERED'
  | 'HEAD_INVALID'
  | 'ARCHIVE_INVALID'

/** One problem with the row or the place that it is about. */
export interface LogProblem {
  kind: LogProblemKind
  /** The id of the row of the access log; null: the problem is about a seal or a head. */
  accessId: string | null
  /** Its position in the tree; null: it is not sealed. */
  leafIndex: number | null
  text: string
}

/** The result of a check of a subgraph's whole log. */
export interface LogCheck {
  subgraph: string
  /** The newest head; null while nothing is sealed. */
  head: TreeHead | null
  /** The latest instant of a sealed row. */
  sealedUntil: string | null
  /** Rows that the sealing job has not reached yet. */
  waiting: number
  problems: LogProblem[]
}

export interface CheckOptions {
  /** Keys whose signatures are valid; null: any key, so that only damage without a new signature is found. */
  trustedKeys: readonly string[] | null
  /** Whether instants follow the clock of the worker: not with a demo clock. */
  checksInstants: boolean
  /** A head that was published earlier: the tree must extend it. */
  published?: TreeHead | null
}

const BATCH = 5_000
/** Work of the system keeps the instant of its event, which may wait for its consumer. */
const LATE_AFTER_MS = 24 * 3_600_000
const SYSTEM_LATE_AFTER_MS = 30 * LATE_AFTER_MS

interface LeafRow extends SealedRow {
  leafIndex: string
  accessId: string
  hash: Buffer
  isMissing: boolean
}

type StoredHead = Omit<TreeHead, 'size' | 'root'> & { size: string; root: Buffer; nextXid: string; latestAt: string }

/**
 * Checks every row of a subgraph's access log against the tree: rows that were altered, removed or inserted since they were sealed
 * are named, and the tree against its signed heads. Reads the whole log.
 */
export async function checkAccessLog(source: DataSource, subgraph: string, options: CheckOptions): Promise<LogCheck> {
  const heads = await query<StoredHead>(
    source,
    `select size, root, ${utcText('sealed_at')} as "sealedAt", ${utcText('latest_at')} as "latestAt", next_xid::text as "nextXid",
       public_key as "publicKey", signature, $1 as subgraph from access_tree_head order by size`,
    [subgraph],
  )
  const newest = heads.at(-1)
  const problems: LogProblem[] = []
  const archived = await archivedLeaves(source, subgraph, options.trustedKeys, problems)
  await checkLeaves(source, subgraph, heads, archived, options, problems)
  const waiting = newest ? await checkUnsealed(source, newest.nextXid, problems) : await countRows(source)
  return {
    subgraph,
    head: newest ? toTreeHead(newest) : null,
    sealedUntil: newest?.latestAt ?? null,
    waiting,
    problems,
  }
}

// The signed text has milliseconds, which is all that a head stores.
const toTreeHead = ({ size, root, sealedAt, publicKey, signature, subgraph }: StoredHead): TreeHead => ({
  subgraph,
  size: Number(size),
  root: root.toString('hex'),
  sealedAt: sealedAt.replace(/000Z$/, 'Z'),
  publicKey,
  signature,
})

async function checkLeaves(
  source: DataSource,
  subgraph: string,
  heads: readonly StoredHead[],
  archived: (leafIndex: number) => boolean,
  options: CheckOptions,
  problems: LogProblem[],
): Promise<void> {
  const tree = new TreeFrontier()
  const roots = new RootCheck(heads, options, problems)
  for await (const leaf of leavesOf(source)) {
    const index = Number(leaf.leafIndex)
    const about = { accessId: leaf.accessId, leafIndex: index }
    if (index !== tree.size) {
      problems.push({
        kind: 'SEAL_ALTERED',
        accessId: null,
        leafIndex: tree.size,
        text: `The seals ${tree.size} to ${index - 1} are missing.`,
      })
      return
    }
    if (leaf.isMissing) {
      if (!archived(index)) problems.push({ ...about, kind: 'ROW_REMOVED', text: 'The row was removed.' })
    } else if (!hashLeaf(leafContent(subgraph, leaf)).equals(leaf.hash))
      problems.push({ ...about, kind: 'ROW_ALTERED', text: 'The row differs from what was sealed.' })
    else if (options.checksInstants && isLate(leaf, roots.previousSealedAt))
      problems.push({
        ...about,
        kind: 'ROW_BACKDATED',
        text: `The row is dated ${leaf.at}, and was written after the head of ${roots.previousSealedAt}.`,
      })
    tree.append(leaf.hash)
    roots.after(tree)
  }
  roots.end(tree.size)
}

const isLate = ({ at, audience, organisation }: LeafRow, previousSealedAt: string | null): boolean => {
  const isEvent = audience === 'SYSTEM' && organisation === 'events'
  const limit = isEvent ? SYSTEM_LATE_AFTER_MS : LATE_AFTER_MS
  return previousSealedAt !== null && Date.parse(at) < Date.parse(previousSealedAt) - limit
}

/** Compares the tree with each signed head as it grows. A wrong root names the seals since the last right one. */
class RootCheck {
  #next = 0
  #rightUntil = 0
  #isBroken = false

  constructor(
    private readonly heads: readonly StoredHead[],
    private readonly options: CheckOptions,
    private readonly problems: LogProblem[],
  ) {}

  get previousSealedAt(): string | null {
    return this.heads[this.#next - 1]?.sealedAt ?? null
  }

  after(tree: TreeFrontier): void {
    const { published } = this.options
    if (published?.size === tree.size && published.root !== tree.root().toString('hex'))
      this.#add('HEAD_INVALID', `The tree is not the one of the published head of ${published.sealedAt}.`)
    const head = this.heads[this.#next]
    if (!head || Number(head.size) !== tree.size) return
    this.#next += 1
    const signed = toTreeHead(head)
    if (!isTreeHeadSigned(signed, this.options.trustedKeys))
      this.#add('HEAD_INVALID', `The head of size ${tree.size} has no valid signature of a trusted key.`)
    if (tree.root().equals(head.root)) this.#rightUntil = tree.size
    else if (!this.#isBroken) {
      this.#isBroken = true
      this.#add('SEAL_ALTERED', `A seal from ${this.#rightUntil} to ${tree.size - 1} was altered.`, this.#rightUntil)
    }
  }

  end(size: number): void {
    const { published } = this.options
    const missing = this.heads[this.#next]
    if (missing) this.#add('SEAL_ALTERED', `The seals from ${size} on are missing: a head has ${missing.size}.`, size)
    const sealed = Number(this.heads.at(-1)?.size ?? 0)
    if (sealed < size) this.#add('SEAL_ALTERED', `The seals from ${sealed} to ${size - 1} are in no head.`, sealed)
    if (published && published.size > size)
      this.#add(
        'HEAD_INVALID',
        `The published head has ${published.size} entries, the log ${size}: its end was removed.`,
      )
    if (published && !isTreeHeadSigned(published, this.options.trustedKeys))
      this.#add('HEAD_INVALID', 'The published head has no valid signature of a trusted key.')
  }

  #add(kind: LogProblemKind, text: string, leafIndex: number | null = null): void {
    this.problems.push({ kind, accessId: null, leafIndex, text })
  }
}

async function* leavesOf(source: DataSource): AsyncGenerator<LeafRow> {
  for (let from = 0; ; from += BATCH) {
    const rows = await query<LeafRow>(
      source,
      // A row whose instant was altered is found by its id.
      `select l.leaf_index as "leafIndex", l.access_id::text as "accessId", l.hash, coalesce(a.id, b.id) is null as "isMissing", c.*
       from access_leaf l
       left join access a on a.id = l.access_id and a.at = l.at
       left join lateral (select id, at from access where a.id is null and access.id = l.access_id limit 1) b on true
       left join lateral (select ${sealedColumns('access')} from access
         where access.id = coalesce(a.id, b.id) and access.at = coalesce(a.at, b.at)) c on true
       where l.leaf_index >= $1 and l.leaf_index < $2 order by l.leaf_index`,
      [from, from + BATCH],
    )
    yield* rows
    if (rows.length === 0) {
      const [beyond] = await query(source, 'select from access_leaf where leaf_index >= $1 limit 1', [from])
      if (!beyond) return
    }
    await new EventLoopYield().yieldNow()
  }
}

// Rows of a transaction before the last head were there when it was made: without a seal they came later. So did a second row of a sealed id.
async function checkUnsealed(source: DataSource, nextXid: string, problems: LogProblem[]): Promise<number> {
  const rows = await query<{ id: string; isInserted: boolean }>(
    source,
    `select a.id::text as id, (a.xid < $1::text::xid8 or l.access_id is not null) as "isInserted"
     from access a left join access_leaf l on l.access_id = a.id
     where l.access_id is null
       or (l.at <> a.at and exists (select from access o where o.id = a.id and o.at = l.at))`,
    [nextXid],
  )
  for (const { id } of rows.filter(({ isInserted }) => isInserted))
    problems.push({ kind: 'ROW_INSERTED', accessId: id, leafIndex: null, text: 'The row is not among those sealed.' })
  return rows.filter(({ isInserted }) => !isInserted).length
}

async function countRows(source: DataSource): Promise<number> {
  const [row] = await query<{ count: number }>(source, 'select count(*)::int as count from access')
  return row?.count ?? 0
}
