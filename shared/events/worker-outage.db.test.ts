import { setTimeout as wait } from 'node:timers/promises'
import { generateSigningKey, signingKeyOf } from '../audit/signing-key'
import { sharedMigrations } from '../database/migrations'
import { withClient } from '../database/provision-roles'
import { createTestDatabase } from '../testing/test-database'
import { testAdminUrl } from '../testing/test-database-url'
import { waitUntil } from '../testing/wait-until'
import { contextsOn } from '../testing/worker-context'
import { type Consumer, defineConsumer } from './consumer'
import { startWorker } from './worker'

const SUBGRAPHS = ['attestation', 'beneficiary', 'decision', 'invoice', 'provider']
const OUTAGE_MS = 5_000
/** Kinds of errors: connections end, others are refused, statements wait for one. Without a bound there are some ten lines a second. */
const MAX_LINES = 12

test('while a database refuses connections the worker is not healthy and logs few lines, and afterwards it is healthy', async () => {
  const database = await createTestDatabase(
    SUBGRAPHS.map((name) => ({ name, entities: [], migrations: sharedMigrations(name) })),
  )
  const sources = new Map(SUBGRAPHS.map((name) => [name, database.source(name)]))
  const lines: string[] = []
  const worker = await startWorker({
    sources,
    bossUrl: database.bossUrl,
    consumers: SUBGRAPHS.map(
      (name): Consumer =>
        defineConsumer({
          name: `${name}.listen`,
          topic: 'beneficiary.identity-mutated',
          handle: async () => undefined,
        }),
    ),
    contextFor: contextsOn(sources),
    sealing: { key: signingKeyOf(generateSigningKey()), publish: () => undefined, onProblems: () => undefined },
    log: (line) => lines.push(line),
  })
  const becomesHealthy = () => waitUntil(worker.isHealthy, (isHealthy) => isHealthy)
  const name = new URL(database.adminUrl).pathname.slice(1)
  const administer = (sql: string) => withClient(testAdminUrl(), (admin) => admin.query(sql))
  try {
    expect(await becomesHealthy()).toBe(true)
    await administer(`alter database ${name} allow_connections false`)
    await administer(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`)
    await wait(OUTAGE_MS)
    expect(await worker.isHealthy()).toBe(false)
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.slice(MAX_LINES)).toEqual([])
    await administer(`alter database ${name} allow_connections true`)
    expect(await becomesHealthy()).toBe(true)
  } finally {
    await worker.stop()
    await database.drop()
  }
})
