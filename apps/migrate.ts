import { readConfig } from '../runtime/config'
import { openDatabases } from '../runtime/databases'
import { loadDefinitions } from '../runtime/subgraph-registry'
import { StartupError } from '../shared/errors/startup-error'

// Brings every schema up to date and ends: before a rolling restart of several machines.

const say = (line: string) => console.log(line)

async function main(): Promise<void> {
  const config = readConfig('migrate')
  const stores = await openDatabases(config, loadDefinitions(config.lawAmendments), say)
  await stores.stop()
  say('Every schema is up to date.')
}

main().catch((cause: unknown) => {
  console.error(cause instanceof StartupError ? cause.message : cause)
  process.exitCode = 1
})
