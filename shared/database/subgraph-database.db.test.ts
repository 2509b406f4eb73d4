import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { appendOnly } from './append-only'
import { baseMigration } from './base-migration'
import { query } from './prepared-statements'
import { withClient } from './provision-roles'

const stores = ['beneficiary', 'decision'].map((name) => ({ name, entities: [], migrations: [baseMigration(name)] }))
let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase(stores)
})
afterAll(() => database.drop())

const row = `'0198d000-0000-7000-8000-000000000001', '2025-06-01T10:00:00Z', '0198d000-0000-7000-8000-000000000002', '85073003328',
  's', 'CPAS', '0212346955', 'clerk', 'decision', 'READ', 'r1'`

test('the database refuses a subgraph that reads the schema of another', async () => {
  await expect(query(database.source('decision'), 'select * from beneficiary.outbox')).rejects.toThrow(
    'permission denied for schema beneficiary',
  )
})

test('a subgraph may not change its own tables', async () => {
  await expect(query(database.source('decision'), 'drop table outbox')).rejects.toThrow('must be owner')
  await expect(query(database.source('decision'), 'create table mine (a int)')).rejects.toThrow('permission denied')
})

test('an access-log row can be inserted but not changed', async () => {
  const source = database.source('decision')
  await query(source, `insert into access values (${row})`)
  for (const statement of ['update access set niss = $$1$$', 'delete from access', 'truncate access'])
    await expect(query(source, statement)).rejects.toThrow('permission denied for table access')
  expect(await query(source, 'select niss, kind from access')).toEqual([{ niss: '85073003328', kind: 'READ' }])
})

test('the owner of the table can’t change an access-log row either', async () => {
  await withClient(database.adminUrl, async (admin) => {
    for (const statement of [
      'update decision.access set niss = $$1$$',
      'delete from decision.access',
      'truncate decision.access',
    ])
      await expect(admin.query(statement)).rejects.toThrow('access is append-only')
  })
})

test('the driver returns days as text and instants as Date', async () => {
  const [found] = await query(
    database.source('decision'),
    `select date '2025-06-15' as on_day, array[date '2025-06-15', null] as days, timestamptz '2025-06-15T10:00:00Z' as at`,
  )
  expect(found).toEqual({ on_day: '2025-06-15', days: ['2025-06-15', null], at: new Date('2025-06-15T10:00:00Z') })
})

test('plain() removes accents and case of a name', async () => {
  const [found] = await query(database.source('beneficiary'), `select plain('Éloïse DE CŒUR-Müßig') as plain`)
  expect(found).toEqual({ plain: 'eloise de coeur-mussig' })
})

test('the SQL for an append-only table contains its name', () => {
  expect(appendOnly('decision_version')).toContain('on decision_version')
})
