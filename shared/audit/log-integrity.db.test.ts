import { setTimeout as wait } from 'node:timers/promises'
import type { DataSource } from 'typeorm'
import { sharedMigrations } from '../database/migrations/index'
import { query } from '../database/prepared-statements'
import { withClient } from '../database/provision-roles'
import { autocommit } from '../database/transaction'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { requestOf } from '../testing/test-subgraph'
import { day } from '../values/day'
import { newId } from '../values/id'
import { logAccess } from './access-log-writer'
import { checkAccessLog } from './check-access-log'
import type { LogCheck } from './log-check'
import { checkAndRecord } from './log-check-record'
import { integrityOf } from './log-integrity'
import { startLogSealing } from './log-sealing'
import { sealAccessLog } from './seal-access-log'
import { generateSigningKey, signingKeyOf } from './signing-key'

const key = signingKeyOf(generateSigningKey())
const RECENT = 5
let database: TestDatabase
let db: DataSource
let clock = Date.parse('2026-03-12T10:00:00Z')
const now = () => clock

beforeEach(async () => {
  database = await createTestDatabase({ name: 'decision', entities: [], migrations: sharedMigrations('decision') })
  db = database.source('decision')
  await write(20)
})
afterEach(() => database.drop())

async function write(rows: number): Promise<void> {
  for (let n = 0; n < rows; n++) {
    const person = { personId: newId(), niss: '85073003328' }
    await logAccess(autocommit(db), requestOf('cpas:0299990019:worker', day('2026-03-12'), `Op${n}`), [person], 'READ')
    if (n % 4 === 3) await sealAccessLog(db, 'decision', key, now)
  }
}

const askIntegrity = () => integrityOf({ db, subgraph: 'decision', auditPublicKey: key.publicKey }, RECENT)
const asOwner = (sql: string) =>
  withClient(database.adminUrl, (admin) =>
    admin.query(`set search_path = decision, shared; set session_replication_role = replica; ${sql}`),
  )
const idOf = async (leafIndex: number) =>
  (
    await query<{ id: string }>(db, 'select access_id::text as id from access_leaf where leaf_index = $1', [leafIndex])
  )[0]!.id
const alter = async (leafIndex: number) => {
  const id = await idOf(leafIndex)
  await asOwner(`update access set subject = 'somebody else' where id = '${id}'`)
  return id
}
const rowsNamed = (check: Pick<LogCheck, 'problems'> | null) => check?.problems.map(({ accessId }) => accessId)

test('before the first check of the whole log a request checks every row', async () => {
  expect(await askIntegrity()).toMatchObject({ intact: true, sealedEntries: 20 })
  await alter(1)
  expect(await askIntegrity()).toMatchObject({ intact: false })
})

test('a change of an old row after a check of the whole log is found and named by the next one and by the verification', async () => {
  await checkAndRecord(db, 'decision', key, now)
  await write(8)
  const id = await alter(1)
  // The request reads the latest rows only.
  expect(await askIntegrity()).toMatchObject({ intact: true, sealedEntries: 28 })

  clock += 6 * 3_600_000
  expect(rowsNamed(await checkAndRecord(db, 'decision', key, now))).toEqual([id])
  expect(await askIntegrity()).toMatchObject({ intact: false })
  const verification = await checkAccessLog(db, 'decision', { trustedKeys: [key.publicKey], checksInstants: false })
  expect(rowsNamed(verification)).toEqual([id])
})

test('a request finds a change of a row that came since the check of the whole log', async () => {
  await checkAndRecord(db, 'decision', key, now)
  await write(8)
  await alter(25)
  expect(await askIntegrity()).toMatchObject({ intact: false })
})

test('a request finds a change among the latest rows, which it checks again', async () => {
  await checkAndRecord(db, 'decision', key, now)
  await alter(18)
  expect(await askIntegrity()).toMatchObject({ intact: false })
})

test('a request finds an end that was cut off since the check of the whole log', async () => {
  await checkAndRecord(db, 'decision', key, now)
  await asOwner(`delete from access a using access_leaf l where l.access_id = a.id and l.leaf_index >= 16;
    delete from access_leaf where leaf_index >= 16; delete from access_tree_head where size > 16`)
  expect(await askIntegrity()).toMatchObject({ intact: false })
})

test('a recorded check without a signature of the key is ignored', async () => {
  await alter(1)
  await checkAndRecord(db, 'decision', key, now)
  const other = signingKeyOf(generateSigningKey())
  await asOwner(`insert into access_check select checked_at + interval '1 hour', head, '[]', '${other.publicKey}', signature from access_check;
    insert into access_check select checked_at + interval '2 hours', head, '[]', public_key, signature from access_check limit 1`)
  expect(await askIntegrity()).toMatchObject({ intact: false })
})

test('the worker checks the whole log every six hours and reports the rows that were altered', async () => {
  const reported: LogCheck[] = []
  const errors: unknown[] = []
  const start = () =>
    startLogSealing({
      sources: new Map([['decision', db]]),
      key,
      publish: () => {},
      onProblems: (check) => reported.push(check),
      onError: (error) => errors.push(error),
      now,
    })
  const checks = async () => (await query<{ n: number }>(db, 'select count(*)::int as n from access_check'))[0]!.n
  const until = async (isDone: () => Promise<boolean>) => {
    for (let n = 0; n < 200 && !(await isDone()); n++) await wait(50)
  }
  let stop = start()
  await until(async () => (await checks()) === 1)
  const id = await alter(1)
  await stop()
  // After a restart within the six hours no further check is due.
  stop = start()
  await wait(300)
  expect(await checks()).toBe(1)
  await stop()
  clock += 6 * 3_600_000
  stop = start()
  await until(async () => reported.length > 0)
  await stop()
  expect(reported.map(rowsNamed)).toEqual([[id]])
  expect(errors).toEqual([])
})
