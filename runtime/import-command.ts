import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { DataSource } from 'typeorm'
import { startEmbeddedPostgres } from '../shared/embedded-postgres/embedded-postgres'
import { ImportRejected } from '../shared/errors/import-rejected'
import { StartupError } from '../shared/errors/startup-error'
import type { SubgraphName } from '../shared/subgraph/build-schema'
import { isYesGivenToNpm, readConfig } from './config'
import { openDatabase } from './open-subgraphs'
import { loadDefinition } from './subgraph-registry'

/** A file to import: its text and name, and whether it is to be written or only shown. */
export interface ImportFile {
  text: string
  name: string
  isToWrite: boolean
}

const say = (line: string) => console.log(line)
const NO_SUCH_TABLE = '42P01'
const NO_SUCH_DATABASE = '3D000'

/**
 * The main work of a command `npm run import:NAME FILE -- [--yes]`: shows what the file would change in the subgraph's data
 * and, with --yes, writes it. `work` throws FileRefused where any row is wrong, before it writes anything.
 */
export function runCsvImport(
  command: string,
  subgraph: SubgraphName,
  work: (db: DataSource, file: ImportFile, say: (line: string) => void) => Promise<void>,
): void {
  main(command, subgraph, work, process.argv.slice(2)).catch((cause: unknown) => {
    const code = (cause as { code?: string }).code
    if (cause instanceof ImportRejected) for (const line of cause.faults) console.error(line)
    else if (cause instanceof StartupError) console.error(cause.message)
    else if (code === NO_SUCH_TABLE || code === NO_SUCH_DATABASE)
      console.error('The tables are not there yet: start the project once, then import.')
    else if (code === 'ENOENT') console.error(`The file can't be found: ${(cause as Error).message}`)
    else console.error(cause)
    process.exitCode = 1
  })
}

async function main(
  command: string,
  subgraph: SubgraphName,
  work: Parameters<typeof runCsvImport>[2],
  args: readonly string[],
): Promise<void> {
  const path = args.find((arg) => !arg.startsWith('--'))
  // npm keeps a --yes that stands before its own "--" for itself, and tells it in the environment.
  const isToWrite = args.includes('--yes') || isYesGivenToNpm()
  if (!path) throw new ImportRejected([`usage: npm run ${command} FILE.csv -- [--yes]`])
  const text = readFileSync(path, 'utf8')
  await withDatabase(subgraph, (db) => work(db, { text, name: basename(path), isToWrite }, say))
  say(isToWrite ? 'Written.' : 'Nothing was written. The same command with -- --yes writes it.')
}

async function withDatabase(subgraph: SubgraphName, work: (db: DataSource) => Promise<void>): Promise<void> {
  const { ownDatabases, databaseUrl, dataFolder } = readConfig('import')
  const own = ownDatabases.get(subgraph)?.url ?? databaseUrl
  const embedded = own ? null : await startEmbeddedPostgres({ folder: dataFolder, log: say })
  try {
    const db = await openDatabase(loadDefinition(subgraph), own ?? embedded!.adminUrl('mediprima'), true)
    await work(db).finally(() => db.destroy())
  } finally {
    await embedded?.stop()
  }
}
