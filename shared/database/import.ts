import { readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { DataSource } from 'typeorm'
import { startEmbedded } from './embedded'
import { source } from './source'

/** What is wrong in a file, line by line: the whole file is refused. */
export class FileRefused extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'))
  }
}

/** A file to import: its text and name, and whether it is to be written or only shown. */
export interface ImportedFile {
  text: string
  name: string
  isToWrite: boolean
}

const say = (line: string) => console.log(line)
const NO_SUCH_TABLE = '42P01'

/**
 * The main work of a command `npm run import:NAME FILE -- [--yes]`: shows what the file would change in the subgraph's data
 * and, with --yes, writes it. `work` throws FileRefused where any row is wrong, before it writes anything.
 */
export function runImport(
  command: string,
  subgraph: string,
  work: (db: DataSource, file: ImportedFile, say: (line: string) => void) => Promise<void>,
): void {
  main(command, subgraph, work, process.argv.slice(2)).catch((fault: unknown) => {
    const code = (fault as { code?: string }).code
    if (fault instanceof FileRefused) for (const line of fault.faults) console.error(line)
    else if (code === NO_SUCH_TABLE) console.error('The tables are not there yet: start the project once, then import.')
    else if (code === 'ENOENT') console.error(`The file can't be found: ${(fault as Error).message}`)
    else console.error(fault)
    process.exitCode = 1
  })
}

async function main(
  command: string,
  subgraph: string,
  work: Parameters<typeof runImport>[2],
  args: readonly string[],
): Promise<void> {
  const path = args.find((arg) => !arg.startsWith('--'))
  // npm keeps a --yes that stands before its own "--" for itself, and tells it in the environment.
  const isToWrite = args.includes('--yes') || process.env.npm_config_yes === 'true'
  if (!path) throw new FileRefused([`usage: npm run ${command} FILE.csv -- [--yes]`])
  const text = readFileSync(path, 'utf8')
  await withDatabase(subgraph, (db) => work(db, { text, name: basename(path), isToWrite }, say))
  say(isToWrite ? 'Written.' : 'Nothing was written. The same command with -- --yes writes it.')
}

async function withDatabase(subgraph: string, work: (db: DataSource) => Promise<void>): Promise<void> {
  const own = process.env[`DATABASE_URL_${subgraph.toUpperCase()}`] || process.env.DATABASE_URL
  const folder = resolve(process.env.DATA_FOLDER || join(process.cwd(), '.data'))
  const embedded = own ? null : await startEmbedded({ folder, log: say })
  const db = source(subgraph, own || embedded!.adminUrl('mediprima'), [], [], { poolSize: 2 })
  try {
    await db.initialize()
    await work(db)
  } finally {
    if (db.isInitialized) await db.destroy()
    await embedded?.stop()
  }
}
