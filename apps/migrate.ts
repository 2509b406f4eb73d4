import { parseArgs } from 'node:util'
import { type Config, readConfig } from '../runtime/config'
import { locateDatabases, openDatabases } from '../runtime/databases'
import { assertUpToDate, describeStatus, isUpToDate, type SchemaStatus, schemaStatus } from '../runtime/schema-status'
import { loadDefinitions } from '../runtime/subgraph-registry'
import type { SubgraphDatabase } from '../shared/database/subgraph-database'
import { StartupError } from '../shared/errors/startup-error'

// Without an option: runs pending migrations of every schema and exits, before a rolling restart of several machines; exit code 1 if
// the tables are not those of this release afterwards, because somebody changed them by hand.
// --status: prints the migrations of every schema. --check: the same, and exit code 1 unless every schema is that of this release.
// Neither option changes the databases.

// TypeORM's comparison of tables and entities sends statements at once on one connection, which the driver calls deprecated.
process.noDeprecation = true

const print = (line: string) => console.log(line)

async function main(): Promise<void> {
  const { check, status } = readOptions()
  const config = readConfig('migrate')
  const definitions = loadDefinitions(config.parameterOverrides)
  if (check || status) {
    const found = await statusOf(config, definitions)
    for (const line of found.flatMap(describeStatus)) print(line)
    const isCurrent = found.every(isUpToDate)
    print(isCurrent ? 'Every schema is that of this release.' : 'Some schemas are not those of this release.')
    if (check && !isCurrent) process.exitCode = 1
    return
  }
  const databases = await openDatabases(config, definitions, print)
  await databases.stop()
  assertUpToDate(await statusOf(config, definitions))
  print('Every schema is up to date.')
}

function readOptions(): { check?: boolean; status?: boolean } {
  try {
    return parseArgs({ options: { check: { type: 'boolean' }, status: { type: 'boolean' } } }).values
  } catch (cause) {
    throw new StartupError(`${(cause as Error).message} Use --check, --status or no option.`)
  }
}

async function statusOf(config: Config, definitions: readonly SubgraphDatabase[]): Promise<SchemaStatus[]> {
  const located = await locateDatabases(config, definitions, print)
  try {
    return await schemaStatus(located.targets)
  } finally {
    await located.stop()
  }
}

main().catch((cause: unknown) => {
  console.error(cause instanceof StartupError ? cause.message : cause)
  process.exitCode = 1
})
