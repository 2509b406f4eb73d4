import type { MigrationInterface, QueryRunner } from 'typeorm'
import { sharedMigrations } from '../database/migrations'
import { query } from '../database/prepared-statements'
import { inTransaction, type Tx } from '../database/transaction'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { contextsOn } from '../testing/worker-context'
import { day } from '../values/day'
import { newId } from '../values/id'
import { type Consumer, defineConsumer } from './consumer'
import { publishEvent } from './publish'
import { startWorker, type Worker } from './worker'

class Effect1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create table effect (n bigint generated always as identity primary key, person text, mutation text not null, at timestamptz)',
    )
  }
  async down(): Promise<void> {}
}

const NOW = '2025-09-01T09:00:00.000Z'
const stores = [
  { name: 'beneficiary', entities: [], migrations: sharedMigrations('beneficiary') },
  { name: 'decision', entities: [], migrations: [...sharedMigrations('decision'), Effect1700000000000] },
]
let database: TestDatabase
let worker: Worker
let failures = 0
const lines: string[] = []

const suspend: Consumer = defineConsumer({
  name: 'decision.suspend',
  topic: 'beneficiary.identity-mutated',
  async handle(tx, event) {
    if (event.payload.kind === 'FAILS_ONCE' && failures++ === 0) throw new Error('not today')
    await tx.query('insert into effect (person, mutation, at) values ($1, $2, $3)', [
      event.payload.personId,
      event.payload.mutationId,
      event.at,
    ])
  },
})
const handledHere: string[] = []
const handledElsewhere: string[] = []
const late = (name: string, isLong: boolean): Consumer =>
  defineConsumer({
    name,
    topic: 'attestation.issued-late',
    isLong,
    async handle(_tx, { payload }) {
      handledHere.push(`${name} ${payload.number}`)
    },
  })
const again: Consumer = defineConsumer({ ...suspend, name: 'decision.second-poll' } as Consumer)

const publishMutation = (tx: Tx, personId: string, mutationId: string, kind = 'DEATH') =>
  publishEvent(
    tx,
    'beneficiary.identity-mutated',
    personId,
    { mutationId, personId, kind, effectiveOn: day('2025-09-01') },
    NOW,
  )
const mutate = (personId: string, mutationId: string, kind?: string) =>
  inTransaction(database.source('beneficiary'), (tx) => publishMutation(tx, personId, mutationId, kind))
const effectsOf = (person: string) =>
  query<{ mutation: string; at: Date }>(
    database.source('decision'),
    'select mutation, at from effect where person = $1 order by n',
    [person],
  )

beforeAll(async () => {
  database = await createTestDatabase(stores)
  const sources = new Map(stores.map(({ name }) => [name, database.source(name)]))
  worker = await startWorker({
    sources,
    bossUrl: database.bossUrl,
    consumers: [suspend, late('decision.long', true), late('decision.short', false)],
    contextFor: contextsOn(sources),
    handleLong: async ({ name }, _eventId, { key }) => {
      handledElsewhere.push(`${name} ${key}`)
    },
    log: (line) => lines.push(line),
  })
})
afterAll(async () => {
  await worker.stop()
  await database.drop()
})

test('an event has its effect in the consuming subgraph, at the instant of its cause', async () => {
  const person = newId()
  await mutate(person, 'one')
  await worker.drain()
  expect(await effectsOf(person)).toEqual([{ mutation: 'one', at: new Date(NOW) }])
})

test('a transaction that is rolled back publishes nothing', async () => {
  const person = newId()
  await expect(
    inTransaction(database.source('beneficiary'), async (tx) => {
      await publishMutation(tx, person, 'rolled back')
      throw new Error('no')
    }),
  ).rejects.toThrow('no')
  await worker.drain()
  expect(await effectsOf(person)).toEqual([])
})

test('many events of one person arrive soon and in order', async () => {
  const person = newId()
  const numbers = Array.from({ length: 30 }, (_, index) => String(index))
  await inTransaction(database.source('beneficiary'), async (tx) => {
    for (const mutationId of numbers) await publishMutation(tx, person, mutationId)
  })
  const start = performance.now()
  await worker.drain()
  expect((await effectsOf(person)).map(({ mutation }) => mutation)).toEqual(numbers)
  expect(performance.now() - start).toBeLessThan(60_000)
})

test('a failed consumer is retried before the next event of the same person', async () => {
  const person = newId()
  await mutate(person, 'first', 'FAILS_ONCE')
  await mutate(person, 'second')
  await worker.drain()
  expect((await effectsOf(person)).map(({ mutation }) => mutation)).toEqual(['first', 'second'])
  expect(lines).toContainEqual(expect.stringMatching(/decision\.suspend failed on .* \(attempt 1\): Error: not today/))
})

test('an event has its effect less than a second after the commit', async () => {
  const took: number[] = []
  for (let index = 0; index < 15; index++) {
    const person = newId()
    await mutate(person, 'm')
    const start = performance.now()
    while ((await effectsOf(person)).length === 0) await new Promise((done) => setTimeout(done, 2))
    took.push(performance.now() - start)
  }
  took.sort((a, b) => a - b)
  process.stderr.write(`commit to effect: p50 ${Math.round(took[7]!)} ms, max ${Math.round(took[14]!)} ms\n`)
  // On a machine that is shared only the printed figure means something; polling alone would take longer than this.
  expect(took[7]).toBeLessThan(2_000)
})

test('the events of a long consumer are handled where they block no requests, and those of others are not', async () => {
  await inTransaction(database.source('beneficiary'), (tx) =>
    publishEvent(tx, 'attestation.issued-late', '7', { number: '7' }, NOW),
  )
  await worker.drain()
  expect({ handledElsewhere, handledHere }).toEqual({
    handledElsewhere: ['decision.long 7'],
    handledHere: ['decision.short 7'],
  })
})

test('the worker refuses a consumer of an unknown subgraph at its start', async () => {
  const orphan = { ...again, name: 'nowhere.x' }
  await expect(
    startWorker({
      sources: new Map(),
      bossUrl: database.bossUrl,
      consumers: [orphan],
      contextFor: contextsOn(new Map()),
      log: () => undefined,
    }),
  ).rejects.toThrow('belongs to none of this worker')
})

test('events arrive soon after every listening connection was ended', async () => {
  const admin = await query<{ ended: boolean }>(
    database.source('beneficiary'),
    `select pg_terminate_backend(pid) as ended from pg_stat_activity
     where application_name = 'mediprima-beneficiary-events' and datname = current_database()`,
  )
  expect(admin).toEqual([{ ended: true }])
  const person = newId()
  await mutate(person, 'unheard')
  await worker.drain(4_000)
  expect(await effectsOf(person)).toHaveLength(1)
})
