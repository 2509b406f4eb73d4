import { setTimeout as wait } from 'node:timers/promises'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { baseMigration } from './base-migration'
import { listenToChannel } from './channel-listener'

const CLOSES_WITHIN_MS = 5_000

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase({ name: 'decision', entities: [], migrations: [baseMigration('decision')] })
})
afterAll(() => database.drop())

// The driver's `connect` never settles if the connection is ended while it is made.
test('a listener that is closed at any moment of its start ends', async () => {
  const source = database.source('decision')
  for (let ms = 0; ms < 40; ms++) {
    const listener = listenToChannel(source, { channel: 'test', purpose: 'test' }, jest.fn(), jest.fn())
    if (ms > 0) await wait(ms / 2)
    const closed = listener.close().then(() => 'closed')
    expect(
      await Promise.race([closed, wait(CLOSES_WITHIN_MS, `open, closed after ${ms / 2} ms`, { ref: false })]),
    ).toBe('closed')
  }
})
