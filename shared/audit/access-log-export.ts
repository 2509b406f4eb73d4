import type { DataSource } from 'typeorm'
import { query } from '../database/prepared-statements'
import { leafContent, type SealedRow, sealedColumns, sealedContent } from './leaf-content'
import { hashLeaf, hashNode, rootOf } from './merkle-tree'
import { isTreeHeadSigned, type TreeHead } from './tree-head'

/** A subtree without exported rows: the hash of its leaves `from` to `to` (exclusive). */
interface ExportedNode {
  from: number
  to: number
  hash: string
}

/** The first line of an export. */
interface ExportHeader {
  format: 'mediprima-access-export-1'
  subgraph: string
  month: string
  rows: number
  head: TreeHead
  /** With the rows, all that is needed to calculate the root of the head: a proof of inclusion of all rows at once. */
  nodes: ExportedNode[]
}

/** The result of verifying an export. */
export interface ExportCheck {
  subgraph: string
  month: string
  rows: number
  head: TreeHead
  problems: string[]
}

const FORMAT = 'mediprima-access-export-1'

/** The first and the end instant of a month, as partitions have them. */
export function monthBounds(month: string): { from: string; to: string } {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return { from: `${month}-01T00:00:00Z`, to: new Date(Date.UTC(year, number, 1)).toISOString() }
}

/**
 * The export of a month of a subgraph's log as lines of JSON, and the leaves of its rows. It proves that each row is in the tree of
 * the head, without the system.
 * @throws Error if a row of the month is not sealed, or nothing is
 */
export async function exportMonth(
  source: DataSource,
  subgraph: string,
  month: string,
  head: TreeHead,
): Promise<{ lines: string[]; leaves: number[] }> {
  const { from, to } = monthBounds(month)
  const rows = await query<SealedRow & { leafIndex: string | null; hash: Buffer | null }>(
    source,
    `select l.leaf_index as "leafIndex", l.hash, ${sealedColumns('a')} from access a
     left join access_leaf l on l.access_id = a.id and l.at = a.at
     where a.at >= $1 and a.at < $2 order by l.leaf_index`,
    [from, to],
  )
  const unsealed = rows.filter(({ leafIndex }) => leafIndex === null || Number(leafIndex) >= head.size)
  if (unsealed.length > 0)
    throw new Error(
      `${unsealed.length} rows of ${month} in ${subgraph} are not sealed. Start the worker, and try again.`,
    )
  const hashes = await query<{ hash: Buffer }>(
    source,
    'select hash from access_leaf where leaf_index < $1 order by leaf_index',
    [head.size],
  )
  const leaves = rows.map(({ leafIndex }) => Number(leafIndex))
  const nodes = missingNodes(
    new Set(leaves),
    hashes.map(({ hash }) => hash),
  )
  const header: ExportHeader = { format: FORMAT, subgraph, month, rows: rows.length, head, nodes }
  // A row that was altered is exported as it is now, and its export does not verify.
  const entries = rows.map((row) => {
    const entry = (row.hash && sealedContent(subgraph, row, row.hash)) ?? leafContent(subgraph, row)
    return `{"leafIndex":${row.leafIndex},"entry":${entry}}`
  })
  return { lines: [JSON.stringify(header), ...entries], leaves }
}

/**
 * Verifies an export by itself: that each row is in the tree of its signed head.
 * @throws Error if the text is no export
 */
export function verifyExport(text: string, trustedKeys: readonly string[] | null): ExportCheck {
  const [first = '', ...lines] = text.trimEnd().split('\n')
  const header = parsedHeader(first)
  const { subgraph, month, head, nodes } = header
  const problems: string[] = []
  const leaves = new Map<number, Buffer>()
  const { from, to } = monthBounds(month)
  for (const [index, line] of lines.entries()) {
    try {
      const { leafIndex, entry } = JSON.parse(line) as { leafIndex: number; entry: string[] }
      if (leaves.has(leafIndex)) problems.push(`Line ${index + 2}: the leaf ${leafIndex} is there twice.`)
      leaves.set(leafIndex, hashLeaf(JSON.stringify(entry)))
      const [, , , at = ''] = entry
      if (Date.parse(at) < Date.parse(from) || Date.parse(at) >= Date.parse(to))
        problems.push(`Line ${index + 2}: the row is of another month.`)
    } catch {
      problems.push(`Line ${index + 2} is no row.`)
    }
  }
  if (leaves.size !== header.rows)
    problems.push(`The export has ${leaves.size} rows, its first line says ${header.rows}.`)
  if (!isTreeHeadSigned(head, trustedKeys)) problems.push('The head has no valid signature of a trusted key.')
  if (head.subgraph !== subgraph) problems.push(`The head is that of ${head.subgraph}, not of ${subgraph}.`)
  const subtrees = new Map(nodes.map((node) => [`${node.from}-${node.to}`, Buffer.from(node.hash, 'hex')]))
  const root = rootFrom(0, head.size, leaves, subtrees)
  if (root?.toString('hex') !== head.root)
    problems.push('The rows do not lead to the root of the signed head: a row was altered, removed, inserted or moved.')
  return { subgraph, month, rows: leaves.size, head, problems }
}

function parsedHeader(line: string): ExportHeader {
  try {
    const header = JSON.parse(line) as ExportHeader
    if (header.format === FORMAT) return header
  } catch {
    // The error below.
  }
  throw new Error(`The file is no export of the access log: its first line must have the format ${FORMAT}.`)
}

/** The largest subtrees without an exported leaf. */
function missingNodes(exported: ReadonlySet<number>, hashes: readonly Buffer[]): ExportedNode[] {
  const visit = (from: number, to: number): ExportedNode[] => {
    if (to - from === 0) return []
    const count = countIn(exported, from, to)
    if (count === 0) return [{ from, to, hash: rootOf(hashes, from, to).toString('hex') }]
    if (count === to - from) return []
    const middle = middleOf(from, to)
    return [...visit(from, middle), ...visit(middle, to)]
  }
  return visit(0, hashes.length)
}

function countIn(exported: ReadonlySet<number>, from: number, to: number): number {
  let count = 0
  for (let index = from; index < to; index++) if (exported.has(index)) count++
  return count
}

function rootFrom(
  from: number,
  to: number,
  leaves: ReadonlyMap<number, Buffer>,
  subtrees: ReadonlyMap<string, Buffer>,
): Buffer | null {
  const known = subtrees.get(`${from}-${to}`)
  if (known) return known
  if (to - from === 0) return rootOf([])
  if (to - from === 1) return leaves.get(from) ?? null
  const middle = middleOf(from, to)
  const left = rootFrom(from, middle, leaves, subtrees)
  const right = left && rootFrom(middle, to, leaves, subtrees)
  return left && right && hashNode(left, right)
}

// As RFC 9162 splits a tree: the left part has the largest power of two of leaves below the size.
function middleOf(from: number, to: number): number {
  let power = 1
  while (power * 2 < to - from) power *= 2
  return from + power
}
