import { setTimeout as wait } from 'node:timers/promises'
import { sharedMigrations } from '../database/migrations/index'
import { inTransaction } from '../database/transaction'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { requestOf } from '../testing/test-subgraph'
import { newId } from '../values/id'
import { logAccess } from './access-log-writer'
import { checkAccessLog } from './check-access-log'
import { sealAccessLog } from './seal-access-log'
import { generateSigningKey, signingKeyOf } from './signing-key'

const WORK_MS = 4_000

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase({ name: 'decision', entities: [], migrations: sharedMigrations('decision') })
})
afterAll(() => database.drop())

test('a log that grows and is sealed while it is checked has no problems', async () => {
  const db = database.source('decision')
  const key = signingKeyOf(generateSigningKey())
  const end = Date.now() + WORK_MS
  const write = async () => {
    while (Date.now() < end)
      await inTransaction(db, async (tx) => {
        const persons = Array.from({ length: 200 }, () => ({ personId: newId(), niss: '85073003328' }))
        await logAccess(tx, requestOf('cpas:0299990019:worker', '2026-03-12'), persons, 'READ')
        await wait(Math.random() * 60)
      })
  }
  const seal = async () => {
    for (; Date.now() < end; await wait(Math.random() * 200)) await sealAccessLog(db, 'decision', key, Date.now)
  }
  const check = async () => {
    while (Date.now() < end)
      expect(await checkAccessLog(db, 'decision', { trustedKeys: null, checksInstants: false })).toMatchObject({
        problems: [],
      })
  }
  await Promise.all([write(), write(), write(), seal(), seal(), check()])
}, 60_000)
