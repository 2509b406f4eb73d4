import type { PgBoss } from 'pg-boss'
import { baseMigration } from '../database/base-migration'
import { query } from '../database/prepared-statements'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { defineConsumer } from './consumer'
import { INBOX_RETENTION_DAYS, pruneInboxes } from './inbox-retention'
import { createQueues, openJobQueue } from './queues'

const stores = ['beneficiary', 'decision'].map((name) => ({ name, entities: [], migrations: [baseMigration(name)] }))
const consumer = defineConsumer({
  name: 'decision.suspend',
  topic: 'beneficiary.identity-mutated',
  handle: async () => undefined,
})
const DAY = 86_400_000
const NOW = Date.parse('2026-06-01T00:00:00Z')
let database: TestDatabase
let boss: PgBoss

beforeAll(async () => {
  database = await createTestDatabase(stores)
  boss = await openJobQueue(database.bossUrl, () => undefined, false)
  await createQueues(boss, [consumer])
})
afterAll(async () => {
  await boss.stop()
  await database.drop()
})

let made = 0
const idOf = (daysAgo: number) => {
  const time = (NOW - daysAgo * DAY).toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${String(made++).padStart(12, '0')}`
}
const received = async (...days: number[]) => {
  const decision = database.source('decision')
  for (const daysAgo of days)
    await query(decision, `insert into inbox values ($1, 'decision.suspend')`, [idOf(daysAgo)])
}
const prune = () =>
  pruneInboxes(new Map(stores.map(({ name }) => [name, database.source(name)])), boss, [consumer], NOW)
const left = async () => (await query(database.source('decision'), 'select from inbox')).length

test('an inbox row is deleted when it is old and no older event waits in an outbox or queue', async () => {
  await received(1, INBOX_RETENTION_DAYS - 1, INBOX_RETENTION_DAYS + 1, 200, 300)
  const inOutbox = idOf(250)
  await query(
    database.source('beneficiary'),
    `insert into outbox (event_id, topic, key, payload, at) values ($1, 't', 'k', '{}', '2025-01-01')`,
    [inOutbox],
  )
  const inQueue = idOf(350)
  await boss.insert('decision.suspend', [{ id: inQueue, singletonKey: 'k', data: {} }])
  expect([await prune(), await left()]).toEqual([0, 5])
  await boss.deleteJob('decision.suspend', inQueue)
  expect([await prune(), await left()]).toEqual([1, 4])
  await query(database.source('beneficiary'), 'delete from outbox')
  expect([await prune(), await left()]).toEqual([2, 2])
  expect(await prune()).toBe(0)
})

test('many inbox rows are deleted in batches', async () => {
  const ids = Array.from({ length: 2_500 }, () => idOf(100))
  await query(
    database.source('decision'),
    `insert into inbox select id, 'decision.suspend' from unnest($1::uuid[]) id`,
    [ids],
  )
  expect([await prune(), await left()]).toEqual([2_500, 2])
})
