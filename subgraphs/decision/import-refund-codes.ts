import { readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { DataSource } from 'typeorm'
import { startEmbedded } from '../../shared/database/embedded'
import { source } from '../../shared/database/source'
import { RefundFileFault, readRefundCodes } from './persistence/refund-codes-file'
import { recordRefundList, refundRowsOn } from './persistence/refund-list.repository'
import { previewOf } from './persistence/refund-list-preview'

// npm run import:refund-codes FILE.csv: checks the table, shows what it would change and, with --yes, records it. A table
// replaces the earlier ones from its first day on; the file is refused whole where a row is wrong.

const say = (line: string) => console.log(line)
const NO_SUCH_TABLE = '42P01'

async function main(args: readonly string[]): Promise<void> {
  const file = args.find((arg) => !arg.startsWith('--'))
  // npm keeps a --yes that stands before its own "--" for itself, and tells it in the environment.
  const write = args.includes('--yes') || process.env.npm_config_yes === 'true'
  if (!file) throw new RefundFileFault(['usage: npm run import:refund-codes FILE.csv -- [--yes]'])
  const list = readRefundCodes(readFileSync(file, 'utf8'))
  await withDatabase(async (db) => {
    for (const line of previewOf(await refundRowsOn(db, list.validFrom), list)) say(line)
    if (!write) return say('Nothing was written. The same command with -- --yes records the table.')
    await recordRefundList(db, list, basename(file))
    say(`Recorded. Decisions with a council date from ${list.validFrom} on take their terms from this table.`)
  })
}

async function withDatabase(work: (db: DataSource) => Promise<void>): Promise<void> {
  const own = process.env.DATABASE_URL_DECISION || process.env.DATABASE_URL
  const folder = resolve(process.env.DATA_FOLDER || join(process.cwd(), '.data'))
  const embedded = own ? null : await startEmbedded({ folder, log: say })
  const db = source('decision', own || embedded!.adminUrl('mediprima'), [], [], { poolSize: 1 })
  try {
    await db.initialize()
    await work(db)
  } finally {
    if (db.isInitialized) await db.destroy()
    await embedded?.stop()
  }
}

main(process.argv.slice(2)).catch((fault: unknown) => {
  const code = (fault as { code?: string }).code
  if (fault instanceof RefundFileFault) for (const line of fault.faults) console.error(line)
  else if (code === NO_SUCH_TABLE) console.error('The tables are not there yet: start the project once, then import.')
  else if (code === 'ENOENT') console.error(`The file can't be found: ${(fault as Error).message}`)
  else console.error(fault)
  process.exitCode = 1
})
