import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { DataSource } from 'typeorm'
import { startEmbedded } from '../../shared/database/embedded'
import { source } from '../../shared/database/source'
import { inTransaction } from '../../shared/database/transaction'
import { previewItems, previewTariffs, unknownCodes } from './nomenclature/import-preview'
import { saveItems, saveTariffs } from './nomenclature/load-nomenclature'
import { isItemFile, parseItems, parseTariffs } from './nomenclature/nomenclature-data'

// npm run import:nomenclature FILE.csv: checks a file of codes or of tariffs, shows what it would change and, with --yes,
// writes it. Tariffs in the file take the place of all that their codes had; the file is refused whole where a row is wrong.

const say = (line: string) => console.log(line)
const NO_SUCH_TABLE = '42P01'

class Refused extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join('; '))
  }
}

async function main(args: readonly string[]): Promise<void> {
  const file = args.find((arg) => !arg.startsWith('--'))
  // npm keeps a --yes that stands before its own "--" for itself, and tells it in the environment.
  const isToWrite = args.includes('--yes') || process.env.npm_config_yes === 'true'
  if (!file) throw new Refused(['usage: npm run import:nomenclature FILE.csv -- [--yes]'])
  const text = readFileSync(file, 'utf8')
  await withDatabase((db) => (isItemFile(text) ? importItems(db, text, isToWrite) : importTariffs(db, text, isToWrite)))
  say(isToWrite ? 'Written.' : 'Nothing was written. The same command with -- --yes writes it.')
}

async function importItems(db: DataSource, text: string, isToWrite: boolean): Promise<void> {
  const { rows, errors } = parseItems(text)
  if (errors.length > 0) throw new Refused(errors)
  for (const line of await previewItems(db, rows)) say(line)
  if (isToWrite) await inTransaction(db, (tx) => saveItems((sql, values) => tx.query(sql, values), rows))
}

async function importTariffs(db: DataSource, text: string, isToWrite: boolean): Promise<void> {
  const { rows, errors } = parseTariffs(text)
  const faults = [...errors, ...(await unknownCodes(db, rows))]
  if (faults.length > 0) throw new Refused(faults)
  for (const line of await previewTariffs(db, rows)) say(line)
  if (isToWrite) await inTransaction(db, (tx) => saveTariffs((sql, values) => tx.query(sql, values), rows))
}

async function withDatabase(work: (db: DataSource) => Promise<void>): Promise<void> {
  const own = process.env.DATABASE_URL_INVOICE || process.env.DATABASE_URL
  const folder = resolve(process.env.DATA_FOLDER || join(process.cwd(), '.data'))
  const embedded = own ? null : await startEmbedded({ folder, log: say })
  const db = source('invoice', own || embedded!.adminUrl('mediprima'), [], [], { poolSize: 2 })
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
  if (fault instanceof Refused) for (const line of fault.faults) console.error(line)
  else if (code === NO_SUCH_TABLE) console.error('The tables are not there yet: start the project once, then import.')
  else if (code === 'ENOENT') console.error(`The file can't be found: ${(fault as Error).message}`)
  else console.error(fault)
  process.exitCode = 1
})
