import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { generateSigningKey, signingKeyOf } from '../audit/signing-key'
import { sharedMigrations } from '../database/migrations'
import { createTestDatabase } from '../testing/test-database'
import { type Consumer, defineConsumer } from './consumer'
import { startWorker } from './worker'

const SUBGRAPHS = ['attestation', 'beneficiary', 'decision', 'invoice', 'provider']
/** As many as the subgraphs have. */
const CONSUMERS = ['first', 'second']
const SECONDS = 30

test('an idle worker of five subgraphs and ten consumers, which seals the access log, sends fewer than five statements a second', async () => {
  const database = await createTestDatabase(
    SUBGRAPHS.map((name) => ({ name, entities: [], migrations: sharedMigrations(name) })),
  )
  const worker = await startWorker({
    sources: new Map(SUBGRAPHS.map((name) => [name, database.source(name)])),
    bossUrl: database.bossUrl,
    consumers: SUBGRAPHS.flatMap((name) =>
      CONSUMERS.map(
        (rank): Consumer =>
          defineConsumer({
            name: `${name}.${rank}`,
            topic: 'beneficiary.identity-mutated',
            handle: async () => undefined,
          }),
      ),
    ),
    contextFor: () => {
      throw new Error('There is no event.')
    },
    sealing: { key: signingKeyOf(generateSigningKey()), publish: () => undefined, onProblems: () => undefined },
    log: (line) => process.stderr.write(`${line}\n`),
  })
  try {
    await wait(2_000)
    const sent = jest.spyOn(Client.prototype, 'query')
    await wait(SECONDS * 1_000)
    const count = sent.mock.calls.length
    sent.mockRestore()
    process.stderr.write(`idle: ${(count / SECONDS).toFixed(1)} statements a second\n`)
    expect(count).toBeGreaterThan(0)
    expect(count / SECONDS).toBeLessThan(5)
  } finally {
    await worker.stop()
    await database.drop()
  }
})
