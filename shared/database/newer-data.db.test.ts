import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { sharedMigrations } from './migrations'
import { hasSchemaOfRelease } from './newer-data'
import { withClient } from './provision-roles'

const store = { name: 'decision', entities: [], migrations: sharedMigrations('decision') }
let database: TestDatabase
const administer = (sql: string) => withClient(database.adminUrl, (admin) => admin.query(sql))
const isReady = () => hasSchemaOfRelease(database.source('decision'), store)

beforeEach(async () => {
  database = await createTestDatabase(store)
})
afterEach(() => database.drop())

test('a schema with the migrations of this release is ready', async () => {
  expect(await isReady()).toBe(true)
})

test.each([
  ['in which a migration did not run', `delete from decision.typeorm_migrations where name = 'Base1600000000000'`],
  [
    'that a newer release migrated',
    `insert into decision.typeorm_migrations (timestamp, name) values (9999999999999, 'Later9999999999999')`,
  ],
  ['that was never migrated', 'drop table decision.typeorm_migrations'],
  ['that does not exist', 'drop schema decision cascade'],
])('a schema %s is not ready', async (_, sql) => {
  await administer(sql)
  expect(await isReady()).toBe(false)
})

test('a login that may not read the migrations is ready if the database answers', async () => {
  const [login] = await database.source('decision').query('select current_user as name')
  await administer(`revoke select on decision.typeorm_migrations from "${login.name}"`)
  expect(await isReady()).toBe(true)
})
