import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DataSource } from 'typeorm'
import { inTransaction } from '../database/transaction'
import { exportMonth, monthBounds, verifyExport } from './access-log-export'
import { signArchiveRecord } from './archive-record'
import { checkAccessLog } from './check-access-log'
import type { SigningKey } from './signing-key'

/** What an archive did. */
export interface ArchivedMonth {
  file: string
  rows: number
}

/**
 * Exports a month of a subgraph's log into a file, verifies the file, and then, in one transaction, records the archive and removes the
 * rows from the log. A crash before the commit leaves the log whole; the command then writes the file again. `owner` is a source
 * with the rights of the owner of the tables. Null: the month has no rows.
 * @throws Error if the log is not intact or a row of the month is not sealed
 */
export async function archiveMonth(
  owner: DataSource,
  subgraph: string,
  month: string,
  { folder, key }: { folder: string; key: SigningKey },
): Promise<ArchivedMonth | null> {
  const check = await checkAccessLog(owner, subgraph, { trustedKeys: null, checksInstants: false })
  if (check.problems.length > 0)
    throw new Error(
      `The log of ${subgraph} is not intact: run npm run audit:verify, and archive nothing before you know why.`,
    )
  if (!check.head) return null
  const { lines, leaves } = await exportMonth(owner, subgraph, month, check.head)
  if (leaves.length === 0) return null
  const file = join(folder, `access-log-${subgraph}-${month}.ndjson`)
  writeDurably(file, `${lines.join('\n')}\n`)
  const written = readFileSync(file, 'utf8')
  const { problems } = verifyExport(written, null)
  if (problems.length > 0) throw new Error(`${file} can't be verified, so nothing is removed: ${problems[0]}`)
  const record = signArchiveRecord(
    { subgraph, month, file: createHash('sha256').update(written).digest('hex'), leaves: rangesOf(leaves) },
    key,
  )
  await inTransaction(owner, async (tx) => {
    await tx.query('lock table access in access exclusive mode')
    const { from, to } = monthBounds(month)
    const [now] = await tx.query<{ count: number }>(
      'select count(*)::int as count from access where at >= $1 and at < $2',
      [from, to],
    )
    if (now?.count !== leaves.length) throw new Error(`Rows of ${month} were added meanwhile. Run the command again.`)
    await tx.query('insert into access_archive (month, record, public_key, signature) values ($1, $2, $3, $4)', [
      month,
      record.record,
      record.publicKey,
      record.signature,
    ])
    const partition = `access_${month.replace('-', '_')}`
    const [found] = await tx.query<{ exists: boolean }>('select to_regclass($1) is not null as exists', [partition])
    if (found?.exists) await tx.query(`drop table ${partition}`)
    else {
      // The rows are in the partition of the months without one.
      await tx.query('alter table access_other disable trigger user')
      await tx.query('delete from access_other where at >= $1 and at < $2', [from, to])
      await tx.query('alter table access_other enable trigger user')
    }
  })
  return { file, rows: leaves.length }
}

// The rows are removed only after the file is on the disk.
function writeDurably(file: string, text: string): void {
  const descriptor = openSync(`${file}.new`, 'w', 0o600)
  try {
    writeFileSync(descriptor, text)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  renameSync(`${file}.new`, file)
}

function rangesOf(leaves: readonly number[]): [number, number][] {
  const ranges: [number, number][] = []
  for (const leaf of [...leaves].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && last[1] === leaf - 1) last[1] = leaf
    else ranges.push([leaf, leaf])
  }
  return ranges
}
