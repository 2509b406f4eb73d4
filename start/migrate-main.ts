import { StartError } from '../shared/database/start-error'
import { readConfig } from './config'
import { openStores } from './stores'
import { loadDefinitions } from './subgraphs'

// Brings every schema up to date and ends: before a rolling restart of several machines.

const say = (line: string) => console.log(line)

async function main(): Promise<void> {
  const config = readConfig('migrate')
  const stores = await openStores(config, loadDefinitions(config.lawAmendments), say)
  await stores.stop()
  say('Every schema is up to date.')
}

main().catch((fault: unknown) => {
  console.error(fault instanceof StartError ? fault.message : fault)
  process.exitCode = 1
})
