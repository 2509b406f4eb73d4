import type { DataSource } from 'typeorm'
import { EventLoopYield } from '../async/yield-to-event-loop'
import { query, type Runner } from '../database/prepared-statements'
import { inTransaction } from '../database/transaction'
import { archivedLeaves } from './archive-record'
import { HeadPages, headColumns, RootCheck, type StoredHead, toTreeHead } from './compare-heads'
import { type SealedRow, sealedColumns, sealedContent } from './leaf-content'
import type { CheckOptions, CheckStart, LogCheck, LogProblem } from './log-check'
import { TreeFrontier } from './merkle-tree'

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

/**
 * Checks every row of a subgraph's access log against the tree: rows that were altered, removed or inserted since they were sealed
 * are named, and the tree against its signed heads. Reads the log from the start of the check, so the whole log without one.
 */
export function checkAccessLog(source: DataSource, subgraph: string, options: CheckOptions): Promise<LogCheck> {
  return inTransaction(source, async ({ client }) => {
    // Rows, seals and heads of one moment: the log goes on meanwhile.
    await client.query('set transaction isolation level repeatable read, read only')
    return checkSnapshot(client, subgraph, options)
  })
}

async function checkSnapshot(source: Runner, subgraph: string, options: CheckOptions): Promise<LogCheck> {
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

interface LeafCheck {
  archived: (leafIndex: number) => boolean
  options: CheckOptions
  start: CheckStart | null
  problems: LogProblem[]
}

async function checkLeaves(
  source: Runner,
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
    } else if (sealedContent(subgraph, leaf, leaf.hash) === null)
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

async function* leavesOf(source: Runner, first: number): AsyncGenerator<LeafRow> {
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
  source: Runner,
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

async function countRows(source: Runner): Promise<number> {
  const [row] = await query<{ count: number }>(source, 'select count(*)::int as count from access')
  return row?.count ?? 0
}
