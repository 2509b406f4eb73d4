import { baseMigration } from '../database/base-migration'
import { query } from '../database/prepared-statements'
import { createTestDatabase } from './test-database'

const stores = ['beneficiary', 'decision', 'provider', 'attestation', 'invoice'].map((name) => ({
  name,
  entities: [],
  migrations: [baseMigration(name)],
}))

test('a second test database is created quickly and is empty', async () => {
  const first = await createTestDatabase(stores)
  await query(first.source('decision'), `insert into inbox values ('0198d000-0000-7000-8000-000000000001', 'c')`)
  const start = performance.now()
  const second = await createTestDatabase(stores)
  const took = performance.now() - start
  process.stderr.write(`a test database: ${Math.round(took)} ms\n`)
  expect(await query(second.source('decision'), 'select * from inbox')).toEqual([])
  expect(took).toBeLessThan(5_000)
  await Promise.all([first.drop(), second.drop()])
})

test('two files that need the same template at the same time both get their database', async () => {
  const other = stores.slice(1)
  const both = await Promise.all([createTestDatabase(other), createTestDatabase(other)])
  expect(new Set(both.map(({ adminUrl }) => adminUrl)).size).toBe(2)
  await Promise.all(both.map((one) => one.drop()))
})

test('an unknown subgraph is refused with its name', async () => {
  const one = await createTestDatabase(stores[0]!)
  expect(() => one.source('invoice')).toThrow('no subgraph "invoice"')
  await one.drop()
})
