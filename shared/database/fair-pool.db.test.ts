import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { baseMigration } from './base-migration'
import { currentOperation, runForClient } from './client-operation'
import { query } from './prepared-statements'
import { inTransaction } from './transaction'

let database: TestDatabase
const source = () => database.source('decision')
beforeAll(async () => {
  database = await createTestDatabase({ name: 'decision', entities: [], migrations: [baseMigration('decision')] })
})
afterAll(() => database.drop())

/** Milliseconds until a statement of this client is answered. */
async function answeredAfter(client: string): Promise<number> {
  const start = performance.now()
  await runForClient(client, () => query(source(), 'select 1 as one'))
  return performance.now() - start
}

test('forty slow statements of one client do not delay a statement of another client or of the system', async () => {
  const busy = Array.from({ length: 40 }, () =>
    runForClient('busy', () => query(source(), 'select pg_sleep(0.2)::text as slept')),
  )
  await new Promise((done) => setTimeout(done, 50))
  const other = await answeredAfter('other')
  const start = performance.now()
  await query(source(), 'select 1 as one')
  const system = performance.now() - start
  const last = await answeredAfter('busy')
  await Promise.all(busy)
  // Forty statements of 0.2 s on four connections end after 2 s.
  expect(last).toBeGreaterThan(1_000)
  expect(other).toBeLessThan(last / 4)
  expect(system).toBeLessThan(last / 4)
})

test('operations that need a second connection while they hold one do not wait for each other', async () => {
  const nested = () =>
    runForClient('nested', () =>
      inTransaction(source(), async (tx) => {
        await tx.query('select pg_sleep(0.05)')
        return query(source(), 'select 1 as one')
      }),
    )
  expect(await Promise.all([nested(), nested(), nested(), nested()])).toHaveLength(4)
})

test('a statement that fails releases its connection', async () => {
  for (let attempt = 0; attempt < 20; attempt++) {
    await runForClient('failing', () => query(source(), 'select 1 / 0').catch(() => undefined))
  }
  expect(await answeredAfter('failing')).toBeLessThan(1_000)
})

test('a connection that is lost in a transaction releases its connection', async () => {
  for (let attempt = 0; attempt < 8; attempt++) {
    const lost = runForClient('lost', () =>
      inTransaction(source(), (tx) => tx.query('select pg_terminate_backend(pg_backend_pid())')),
    )
    await expect(lost).rejects.toThrow()
  }
  expect(await answeredAfter('lost')).toBeLessThan(1_000)
})

test('code after a statement still belongs to its own operation', async () => {
  const clients = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']
  const seen = await Promise.all(
    clients.map((client) =>
      runForClient(client, async () => {
        await query(source(), 'select pg_sleep(0.01)')
        return currentOperation()?.client
      }),
    ),
  )
  expect(seen).toEqual(clients)
})
