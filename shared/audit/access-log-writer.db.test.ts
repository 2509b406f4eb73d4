import { baseMigration } from '../database/base-migration'
import { migrate } from '../database/migrate'
import { AccessRootFields1796000000000 } from '../database/migrations/1796000000000-access-root-fields'
import { query } from '../database/prepared-statements'
import { inTransaction } from '../database/transaction'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { requestOf } from '../testing/test-subgraph'
import { newId } from '../values/id'
import { logAccess } from './access-log-writer'

let database: TestDatabase
const db = () => database.source('decision')

beforeAll(async () => {
  database = await createTestDatabase({
    name: 'decision',
    entities: [],
    migrations: [baseMigration('decision'), AccessRootFields1796000000000],
  })
})
afterAll(() => database.drop())

const log = (operation: string, rootFields: string[]) =>
  inTransaction(db(), (tx) =>
    logAccess(
      tx,
      { ...requestOf('cpas:0299990019:worker', '2026-03-12', operation), rootFields },
      [{ personId: newId(), niss: '85073003328' }],
      'READ',
    ),
  )

test('an access-log row has the root fields in the order of the operation', async () => {
  await log('Harmless', ['decisions', 'decision'])
  expect(await query(db(), `select root_fields from access where operation = 'Harmless'`)).toEqual([
    { root_fields: ['decisions', 'decision'] },
  ])
})

test('the database refuses an operation name of 101 characters', async () => {
  await log('A'.repeat(100), [])
  await expect(log('A'.repeat(101), [])).rejects.toThrow('access_operation_is_short')
})

test.each([
  ['201 root fields', Array.from({ length: 201 }, (_, i) => `f${i}`)],
  ['8,001 bytes of root fields', ['f'.repeat(8_001)]],
])('the database refuses %s', async (_, rootFields) => {
  await expect(log('Long', rootFields)).rejects.toThrow('access_root_fields_are_short')
})

test('a long operation name that an earlier release wrote stays readable after the migration', async () => {
  const earlier = await createTestDatabase({ name: 'provider', entities: [], migrations: [baseMigration('provider')] })
  try {
    await earlier
      .source('provider')
      .query(
        `insert into access values ($1, now(), $1, '85073003328', 's', 'CPAS', '0299990019', 'worker', $2, 'READ', 'r')`,
        [newId(), 'A'.repeat(1_000)],
      )
    const migrations = [baseMigration('provider'), AccessRootFields1796000000000]
    await migrate({ name: 'provider', entities: [], migrations }, earlier.urls('provider'), () => undefined)
    expect(
      await query(earlier.source('provider'), 'select length(operation) as characters, root_fields from access'),
    ).toEqual([{ characters: 1_000, root_fields: [] }])
  } finally {
    await earlier.drop()
  }
})
