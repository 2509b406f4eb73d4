import { createDataSource } from '../../shared/database/data-source'
import { startWorker } from '../../shared/events/worker'
import { contextsOn } from '../../shared/testing/worker-context'
import { countEffects, outboxDatabases } from './outbox-databases'

// Runs an event worker until it is killed.
async function main(): Promise<void> {
  const [, , bossUrl = '', ...urls] = process.argv
  const sources = new Map(
    outboxDatabases.map(({ name }, index) => [name, createDataSource(name, urls[index]!, [], [], { poolSize: 4 })]),
  )
  await Promise.all([...sources.values()].map((one) => one.initialize()))
  const log = (line: string) => console.log(line)
  await startWorker({ sources, bossUrl, consumers: [countEffects], contextFor: contextsOn(sources), log })
  console.log('up')
}

main()
