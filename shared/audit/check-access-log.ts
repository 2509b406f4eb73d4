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
  /** Where the check begins: what was sealed before is not read. Null: at the first row. */
  start?: CheckStart | null
}

/** A head up to which the log counts as checked. */
export interface CheckStart {
  size: number
  /** The roots of the complete subtrees. */
  frontier: readonly Buffer[]
  sealedAt: string
  /** Rows of later transactions may be unsealed. */
  nextXid: string
}

const BATCH = 2_000
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

const headColumns = (
  subgraph: string,
) => `size, root, ${utcText('sealed_at')} as "sealedAt", ${utcText('latest_at')} as "latestAt",
  next_xid::text as "nextXid", public_key as "publicKey", signature, ${subgraph} as subgraph`

/**
 * Checks every row of a subgraph's access log against the tree: rows that were altered, removed or inserted since they were sealed
 * are named, and the tree against its signed heads. Reads the log from the start of the check, so the whole log without one.
 */
export async function checkAccessLog(source: DataSource, subgraph: string, options: CheckOptions): Promise<LogCheck> {
  const { start = null } = options
  const [newest] = await query<StoredHead>(
    source,
    `select ${headColumns('$1')} from access_tree_head order by size desc limit 1`,
    [subgraph],
  )
  const problems: LogProblem[] = []
  const archived = await archivedLeaves(source, subgraph, options.trustedKeys, problems)
  await checkLeaves(source, subgraph, { archived, options, start, problems })
  const waiting = newest ? await checkUnsealed(source, newest.nextXid, start, problems) : await countRows(source)
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

interface LeafCheck {
  archived: (leafIndex: number) => boolean
  options: CheckOptions
  start: CheckStart | null
  problems: LogProblem[]
}

async function checkLeaves(
  source: DataSource,
  subgraph: string,
  { archived, options, start, problems }: LeafCheck,
): Promise<void> {
  const tree = new TreeFrontier(start?.size ?? 0, start?.frontier ?? [])
  const roots = await RootCheck.begin(new HeadPages(source, subgraph), start, options, problems)
  for await (const leaf of leavesOf(source, tree.size)) {
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
    if (roots.isDue(tree.size)) await roots.compare(tree)
  }
  roots.end(tree.size)
}

const isLate = ({ at, audience, organisation }: LeafRow, previousSealedAt: string | null): boolean => {
  const isEvent = audience === 'SYSTEM' && organisation === 'events'
  const limit = isEvent ? SYSTEM_LATE_AFTER_MS : LATE_AFTER_MS
  return previousSealedAt !== null && Date.parse(at) < Date.parse(previousSealedAt) - limit
}

const HEAD_PAGE = 1_000

/** Reads the heads in the order of their size, page by page: a busy log has a head every few seconds. */
class HeadPages {
  #page: StoredHead[] = []

  constructor(
    private readonly source: DataSource,
    private readonly subgraph: string,
  ) {}

  /** The smallest head above a size; null if there is none. */
  async after(size: number): Promise<StoredHead | null> {
    if (this.#page.length === 0)
      this.#page = await query<StoredHead>(
        this.source,
        `select ${headColumns('$1')} from access_tree_head where size > $2 order by size limit ${HEAD_PAGE}`,
        [this.subgraph, size],
      )
    return this.#page.shift() ?? null
  }
}

/** Compares the tree with each signed head as it grows. A wrong root names the seals since the last right one. */
class RootCheck {
  #next: StoredHead | null = null
  #isBroken = false

  private constructor(
    private readonly heads: HeadPages,
    private readonly options: CheckOptions,
    private readonly problems: LogProblem[],
    /** The latest head that was compared: its size, and the size of the latest that was right. */
    private readonly last: { size: number; rightUntil: number; sealedAt: string | null },
  ) {}

  static async begin(
    heads: HeadPages,
    start: CheckStart | null,
    options: CheckOptions,
    problems: LogProblem[],
  ): Promise<RootCheck> {
    const size = start?.size ?? 0
    const check = new RootCheck(heads, options, problems, { size, rightUntil: size, sealedAt: start?.sealedAt ?? null })
    check.#next = await heads.after(size)
    return check
  }

  get previousSealedAt(): string | null {
    return this.last.sealedAt
  }

  /** Whether there is a head of this size. */
  isDue(size: number): boolean {
    return this.options.published?.size === size || (this.#next !== null && Number(this.#next.size) === size)
  }

  async compare(tree: TreeFrontier): Promise<void> {
    const { published } = this.options
    if (published?.size === tree.size && published.root !== tree.root().toString('hex'))
      this.#add('HEAD_INVALID', `The tree is not the one of the published head of ${published.sealedAt}.`)
    const head = this.#next
    if (!head || Number(head.size) !== tree.size) return
    Object.assign(this.last, { size: tree.size, sealedAt: head.sealedAt })
    this.#next = await this.heads.after(tree.size)
    if (!isTreeHeadSigned(toTreeHead(head), this.options.trustedKeys))
      this.#add('HEAD_INVALID', `The head of size ${tree.size} has no valid signature of a trusted key.`)
    if (tree.root().equals(head.root)) this.last.rightUntil = tree.size
    else if (!this.#isBroken) {
      this.#isBroken = true
      const { rightUntil } = this.last
      this.#add('SEAL_ALTERED', `A seal from ${rightUntil} to ${tree.size - 1} was altered.`, rightUntil)
    }
  }

  end(size: number): void {
    const { published } = this.options
    const missing = this.#next
    if (missing) this.#add('SEAL_ALTERED', `The seals from ${size} on are missing: a head has ${missing.size}.`, size)
    else if (this.last.size < size)
      this.#add('SEAL_ALTERED', `The seals from ${this.last.size} to ${size - 1} are in no head.`, this.last.size)
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

async function* leavesOf(source: DataSource, first: number): AsyncGenerator<LeafRow> {
  for (let from = first; ; from += BATCH) {
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
async function checkUnsealed(
  source: DataSource,
  nextXid: string,
  start: CheckStart | null,
  problems: LogProblem[],
): Promise<number> {
  const rows = await query<{ id: string; isInserted: boolean }>(
    source,
    `select a.id::text as id, (a.xid < $1::text::xid8 or l.access_id is not null) as "isInserted"
     from access a left join access_leaf l on l.access_id = a.id
     where a.xid >= $2::text::xid8 and (l.access_id is null
       or (l.at <> a.at and exists (select from access o where o.id = a.id and o.at = l.at)))`,
    [nextXid, start?.nextXid ?? '0'],
  )
  for (const { id } of rows.filter(({ isInserted }) => isInserted))
    problems.push({ kind: 'ROW_INSERTED', accessId: id, leafIndex: null, text: 'The row is not among those sealed.' })
  return rows.filter(({ isInserted }) => !isInserted).length
}

async function countRows(source: DataSource): Promise<number> {
  const [row] = await query<{ count: number }>(source, 'select count(*)::int as count from access')
  return row?.count ?? 0
}
