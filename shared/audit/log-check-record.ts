import type { DataSource } from 'typeorm'
import { query } from '../database/prepared-statements'
import { checkAccessLog } from './check-access-log'
import { utcText } from './leaf-content'
import type { CheckStart, LogCheck, LogProblem } from './log-check'
import { TreeFrontier } from './merkle-tree'
import { isSignedBy, type SigningKey } from './signing-key'
import { isTreeHeadSigned, type TreeHead } from './tree-head'

/** What a check of the whole log found, signed by the worker that made it. */
export interface RecordedCheck {
  checkedAt: string
  /** The newest head when the check began. */
  head: TreeHead
  problems: LogProblem[]
}

/** Problems that a record names at most; `npm run audit:verify` names all. */
const MAX_PROBLEMS = 100

const contentOf = ({ head, checkedAt, problems }: RecordedCheck): string =>
  JSON.stringify(['mediprima-log-check-1', head.subgraph, head.size, head.root, checkedAt, problems])

/** Checks the whole log of a subgraph and records what it found; null while nothing is sealed. */
export async function checkAndRecord(
  source: DataSource,
  subgraph: string,
  key: SigningKey,
  now: () => number,
): Promise<LogCheck | null> {
  // Instants follow the clock of requests, which may be one of a demo.
  const check = await checkAccessLog(source, subgraph, { trustedKeys: [key.publicKey], checksInstants: false })
  if (!check.head) return null
  const recorded = {
    checkedAt: new Date(now()).toISOString(),
    head: check.head,
    problems: check.problems.slice(0, MAX_PROBLEMS),
  }
  await query(
    source,
    `insert into access_check (checked_at, head, problems, public_key, signature) values ($1, $2::json, $3::json, $4, $5)
     on conflict do nothing`,
    [
      recorded.checkedAt,
      JSON.stringify(recorded.head),
      JSON.stringify(recorded.problems),
      key.publicKey,
      key.sign(contentOf(recorded)),
    ],
  )
  return check
}

/** The instant of the newest recorded check in milliseconds; null: none was made. */
export async function lastCheckAt(source: DataSource): Promise<number | null> {
  const [row] = await query<{ at: Date | null }>(source, 'select max(checked_at) as at from access_check')
  return row?.at?.getTime() ?? null
}

/** The newest recorded check with a valid signature of a trusted key; null: none. */
export async function lastRecordedCheck(
  source: DataSource,
  subgraph: string,
  trustedKeys: readonly string[] | null,
): Promise<RecordedCheck | null> {
  const rows = await query<RecordedCheck & { publicKey: string; signature: string }>(
    source,
    `select to_char(checked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "checkedAt", head, problems,
       public_key as "publicKey", signature
     from access_check order by checked_at desc limit 10`,
  )
  const valid = rows.find(
    ({ publicKey, signature, ...recorded }) =>
      (trustedKeys === null || trustedKeys.includes(publicKey)) &&
      recorded.head.subgraph === subgraph &&
      isSignedBy(publicKey, contentOf(recorded), signature),
  )
  return valid ?? null
}

/** The largest head of at most this size, if it is signed and its subtrees have its root; null: begin at the first row. */
export async function checkStartBefore(
  source: DataSource,
  subgraph: string,
  size: number,
  trustedKeys: readonly string[] | null,
): Promise<CheckStart | null> {
  const [row] = await query<StoredStart>(
    source,
    `select size::int as size, root, frontier, ${utcText('sealed_at')} as "sealedAt", next_xid::text as "nextXid",
       public_key as "publicKey", signature
     from access_tree_head where size <= $1 order by size desc limit 1`,
    [size],
  )
  if (!row) return null
  const { frontier, sealedAt, nextXid, publicKey, signature } = row
  const root = new TreeFrontier(row.size, frontier).root()
  const head = {
    subgraph,
    size: row.size,
    root: root.toString('hex'),
    // The signed text has milliseconds.
    sealedAt: sealedAt.replace(/000Z$/, 'Z'),
    publicKey,
    signature,
  }
  return root.equals(row.root) && isTreeHeadSigned(head, trustedKeys)
    ? { size: row.size, frontier, sealedAt, nextXid }
    : null
}

interface StoredStart extends CheckStart {
  root: Buffer
  publicKey: string
  signature: string
}
