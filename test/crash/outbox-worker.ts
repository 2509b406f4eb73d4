import { source } from '../../shared/database/source'
import { startWorker } from '../../shared/outbox/worker'
import { counting, stores } from './outbox-stores'

// A worker of events that lives until it is killed.
async function main(): Promise<void> {
  const [, , bossUrl = '', ...urls] = process.argv
  const sources = new Map(stores.map(({ name }, index) => [name, source(name, urls[index]!, [], [], { poolSize: 4 })]))
  await Promise.all([...sources.values()].map((one) => one.initialize()))
  const log = (line: string) => console.log(line)
  await startWorker({ sources, bossUrl, consumers: [counting], contextFor: () => ({}) as never, log })
  console.log('up')
}

main()
