import { withClient } from '../shared/database/provision-roles'
import { createTestDatabase, type TestDatabase } from '../shared/testing/test-database'
import { assertUpToDate, describeStatus, isUpToDate, schemaStatus } from './schema-status'
import { loadDefinition } from './subgraph-registry'

const provider = loadDefinition('provider')
let database: TestDatabase
const status = async () => {
  const target = { url: database.adminUrl, schema: 'shared', name: 'test', stores: [provider], createBy: null } as const
  const [found] = await schemaStatus([target])
  return found!
}
const change = (sql: string) => withClient(database.adminUrl, (client) => client.query(sql))

beforeEach(async () => {
  database = await createTestDatabase(provider)
})
afterEach(() => database.drop())

test('a migrated schema is that of this release', async () => {
  const found = await status()
  expect(found).toMatchObject({ name: 'provider', pending: [], unknown: [], drift: [] })
  expect(found.applied).toHaveLength(provider.migrations.length)
  expect(isUpToDate(found)).toBe(true)
})

test('tables of this release are accepted', async () => {
  expect(() => assertUpToDate([])).not.toThrow()
  const found = await status()
  expect(() => assertUpToDate([found])).not.toThrow()
})

test.each([
  ['a missing column', 'alter table provider.outbox drop column at', 'differs: ALTER TABLE "outbox" ADD "at"'],
  [
    'an additional column',
    'alter table provider.inbox add column note text',
    'differs: ALTER TABLE "inbox" DROP COLUMN "note"',
  ],
  [
    'a migration that did not run',
    `delete from provider.typeorm_migrations where name = 'Base1600000000000'`,
    'pending: Base1600000000000',
  ],
  [
    'a migration of a newer release',
    `insert into provider.typeorm_migrations (timestamp, name) values (9999999999999, 'Later9999999999999')`,
    'of a newer release: Later9999999999999',
  ],
])('%s is named and refused', async (_, sql, line) => {
  await change(sql)
  const found = await status()
  expect(isUpToDate(found)).toBe(false)
  expect(describeStatus(found).join('\n')).toContain(line)
  expect(() => assertUpToDate([found])).toThrow(line)
})
