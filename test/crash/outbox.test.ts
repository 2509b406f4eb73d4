import { setTimeout as wait } from 'node:timers/promises'
import { query } from '../../shared/database/prepared-statements'
import { inTransaction } from '../../shared/database/transaction'
import { publishEvent } from '../../shared/events/publish'
import { startWorker } from '../../shared/events/worker'
import { createTestDatabase, type TestDatabase } from '../../shared/testing/test-database'
import { contextsOn } from '../../shared/testing/worker-context'
import type { Day } from '../../shared/values/day'
import { newId } from '../../shared/values/id'
import { countEffects, outboxDatabases } from './outbox-databases'
import { type ChildProcessHandle, start } from './processes'

const KILLS = Number(process.env.KILLS ?? (process.env.FULL ? 1_000 : 8))
const PERSONS = 20
/** Workers that are killed all the time leave a backlog: each kill lets that of a second wait. */
const MAX_DRAIN_MS = 120_000 + KILLS * 1_000
const NOW = '2025-09-01T09:00:00.000Z'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase(outboxDatabases)
})
afterAll(() => database.drop())

test(
  `each event has its effect once and in order although workers are killed ${KILLS} times`,
  async () => {
    const persons = Array.from({ length: PERSONS }, newId)
    const worker = () =>
      start('outbox-worker.ts', [database.bossUrl, ...outboxDatabases.map(({ name }) => database.url(name))])
    let publishing = true
    const publisher = publish(persons, () => publishing)
    const workers: ChildProcessHandle[] = [worker(), worker()]
    for (let kill = 0; kill < KILLS; kill++) {
      const victim = workers.shift()!
      await victim.line(/^up$/)
      await wait(Math.random() * 400)
      await victim.kill()
      workers.push(worker())
    }
    publishing = false
    const published = await publisher
    for (const one of workers) await one.kill()
    await drain()
    for (const [index, person] of persons.entries()) {
      const effects = await query<{ mutation: number }>(
        database.source('decision'),
        'select mutation from effect where person = $1 order by n',
        [person],
      )
      expect(effects.map(({ mutation }) => mutation)).toEqual(
        Array.from({ length: published[index]! }, (_, number) => number),
      )
    }
    process.stderr.write(`${published.reduce((a, b) => a + b, 0)} events, ${KILLS} kills\n`)
  },
  KILLS * 20_000,
)

// Publishes events of random persons one after the other; returns the number of events per person.
async function publish(persons: string[], shouldContinue: () => boolean): Promise<number[]> {
  const counts = persons.map(() => 0)
  while (shouldContinue()) {
    const index = Math.floor(Math.random() * persons.length)
    const personId = persons[index]!
    const mutationId = String(counts[index]!++)
    await inTransaction(database.source('beneficiary'), async (tx) => {
      const payload = {
        mutationId,
        personId,
        kind: 'DEATH',
        effectiveOn: '2025-09-01' as Day,
      }
      await publishEvent(tx, 'beneficiary.identity-mutated', personId, payload, NOW)
    })
    await wait(5)
  }
  return counts
}

async function drain(): Promise<void> {
  const sources = new Map(outboxDatabases.map(({ name }) => [name, database.source(name)]))
  const last = await startWorker({
    sources,
    bossUrl: database.bossUrl,
    consumers: [countEffects],
    contextFor: contextsOn(sources),
    log: () => undefined,
  })
  try {
    await last.drain(MAX_DRAIN_MS)
  } finally {
    await last.stop()
  }
}
