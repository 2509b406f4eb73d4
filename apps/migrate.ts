import { readConfig } from '../runtime/config'
import { openDatabases } from '../runtime/databases'
import { loadDefinitions } from '../runtime/subgraph-registry'
import { StartupError } from '../shared/errors/startup-error'

// Runs pending migrations of every schema and exits: before a rolling restart of several machines.

const print = (line: string) => console.log(line)

async function main(): Promise<void> {
  const config = readConfig('migrate')
  const databases = await openDatabases(config, loadDefinitions(config.parameterOverrides), print)
  await databases.stop()
  print('Every schema is up to date.')
}

main().catch((cause: unknown) => {
  console.error(cause instanceof StartupError ? cause.message : cause)
  process.exitCode = 1
})
