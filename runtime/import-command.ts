import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { DataSource } from 'typeorm'
import { analyzeTables } from '../shared/database/analyze'
import { startEmbeddedPostgres } from '../shared/embedded-postgres/embedded-postgres'
import { ImportRejected } from '../shared/errors/import-rejected'
import { StartupError } from '../shared/errors/startup-error'
import type { SubgraphName } from '../shared/subgraph/subgraph-name'
import { isCommitGivenToNpm, readConfig } from './config'
import { openDatabase } from './open-subgraphs'
import { loadDefinition } from './subgraph-registry'

/** A file to import: its text and name, and whether to write it or only to show a preview. */
export interface ImportFile {
  text: string
  name: string
  shouldCommit: boolean
}

const print = (line: string) => console.log(line)
const NO_SUCH_TABLE = '42P01'
const NO_SUCH_DATABASE = '3D000'

/**
 * Runs the command `npm run import:NAME FILE -- [--commit]`: prints what the file would change in the subgraph's data and, with
 * --commit, writes it. `work` throws ImportRejected if any row is wrong, before it writes anything.
 */
export function runCsvImport(
  command: string,
  subgraph: SubgraphName,
  work: (db: DataSource, file: ImportFile, print: (line: string) => void) => Promise<void>,
): void {
  main(command, subgraph, work, process.argv.slice(2)).catch((cause: unknown) => {
    const code = (cause as { code?: string }).code
    if (cause instanceof ImportRejected) for (const line of cause.errors) console.error(line)
    else if (cause instanceof StartupError) console.error(cause.message)
    else if (code === NO_SUCH_TABLE || code === NO_SUCH_DATABASE)
      console.error('The tables do not exist yet: start the project once, then import.')
    else if (code === 'ENOENT') console.error(`File not found: ${(cause as Error).message}`)
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
  const shouldCommit = args.includes('--commit') || isCommitGivenToNpm()
  if (!path) throw new ImportRejected([`Usage: npm run ${command} FILE.csv -- [--commit]`])
  const text = readFileSync(path, 'utf8')
  await withDatabase(subgraph, shouldCommit, (db) => work(db, { text, name: basename(path), shouldCommit }, print))
  print(shouldCommit ? 'Import committed.' : 'Dry run: nothing written. Add -- --commit to apply.')
}

async function withDatabase(
  subgraph: SubgraphName,
  shouldCommit: boolean,
  work: (db: DataSource) => Promise<void>,
): Promise<void> {
  const { dedicatedDatabases, databaseUrl, dataFolder } = readConfig('import')
  const dedicated = dedicatedDatabases.get(subgraph)
  const configuredUrl = dedicated?.url ?? databaseUrl
  const embedded = configuredUrl ? null : await startEmbeddedPostgres({ folder: dataFolder, log: print })
  try {
    const url = configuredUrl ?? embedded!.adminUrl('mediprima')
    const db = await openDatabase(loadDefinition(subgraph), url, true)
    await work(db).finally(() => db.destroy())
    if (shouldCommit) await analyzeTables([{ name: subgraph, ownerUrl: dedicated?.ownerUrl ?? url }])
  } finally {
    await embedded?.stop()
  }
}
