import { query, type Runner } from '../database/prepared-statements'
import type { LogProblem } from './log-check'
import { isSignedBy, type SigningKey } from './signing-key'

/** What an archive says that it removed: the leaves of a month's rows, as ranges with both ends. */
export interface ArchiveRecord {
  subgraph: string
  month: string
  /** SHA-256 of the exported file, in hexadecimal digits. */
  file: string
  leaves: [number, number][]
}

export interface SignedArchiveRecord {
  month: string
  record: string
  publicKey: string
  signature: string
}

export function signArchiveRecord(
  { subgraph, month, file, leaves }: ArchiveRecord,
  { publicKey, sign }: SigningKey,
): SignedArchiveRecord {
  const record = JSON.stringify(['mediprima-archive-1', subgraph, month, file, leaves])
  return { month, record, publicKey, signature: sign(record) }
}

/** Whether a leaf is in a month that was exported and dropped, by the signed records only. */
export async function archivedLeaves(
  source: Runner,
  subgraph: string,
  trustedKeys: readonly string[] | null,
  problems: LogProblem[],
): Promise<(leafIndex: number) => boolean> {
  const rows = await query<SignedArchiveRecord>(
    source,
    'select month, record, public_key as "publicKey", signature from access_archive order by month',
  )
  const ranges = rows.flatMap(({ month, record, publicKey, signature }) => {
    const leaves = leavesOf(record, subgraph, month)
    const isTrusted = trustedKeys === null || trustedKeys.includes(publicKey)
    if (leaves && isTrusted && isSignedBy(publicKey, record, signature)) return leaves
    const text = `The archive record of ${month} has no valid signature of a trusted key.`
    problems.push({ kind: 'ARCHIVE_INVALID', accessId: null, leafIndex: null, text })
    return []
  })
  return (leafIndex) => ranges.some(([from, to]) => from <= leafIndex && leafIndex <= to)
}

function leavesOf(record: string, subgraph: string, month: string): ArchiveRecord['leaves'] | null {
  try {
    const [format, ofSubgraph, ofMonth, , leaves] = JSON.parse(record) as unknown[]
    const isOurs = format === 'mediprima-archive-1' && ofSubgraph === subgraph && ofMonth === month
    return isOurs ? (leaves as ArchiveRecord['leaves']) : null
  } catch {
    return null
  }
}
