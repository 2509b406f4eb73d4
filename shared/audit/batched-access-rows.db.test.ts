import { Client } from 'pg'
import { runForClient } from '../database/client-operation'
import { createDataSource } from '../database/data-source'
import { sharedMigrations } from '../database/migrations/index'
import { query } from '../database/prepared-statements'
import { autocommit, inTransaction } from '../database/transaction'
import { isDatabaseUnavailable } from '../database/unavailable'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { requestOf } from '../testing/test-subgraph'
import { newId } from '../values/id'
import { logAccess, logRefusedAccess } from './access-log-writer'

let database: TestDatabase
const db = () => database.source('decision')

beforeAll(async () => {
  database = await createTestDatabase({ name: 'decision', entities: [], migrations: sharedMigrations('decision') })
})
afterAll(() => database.drop())

const request = (operation: string, client = 'cpas:0299990019:worker') => requestOf(client, '2026-03-12', operation)
const read = (context = request('Read'), count = 1) =>
  logAccess(
    autocommit(db()),
    context,
    Array.from({ length: count }, () => ({ personId: newId(), niss: '85073003328' })),
    'READ',
  )
const rowsOf = async (operation: string) =>
  (await query(db(), 'select id from access where operation = $1', [operation])).length

/** The number of rows that each statement of the access log writes while the work runs. */
async function rowsByStatement(work: () => Promise<unknown>): Promise<number[]> {
  const sent = jest.spyOn(Client.prototype, 'query')
  try {
    await work()
    return sent.mock.calls.flatMap(([given]: readonly unknown[]) => {
      const { name, values } = given as { name?: string; values: unknown[][] }
      return name?.startsWith('access.log') ? [values.at(-1)!.length] : []
    })
  } finally {
    sent.mockRestore()
  }
}

test('requests that read at the same moment share one statement, and each row has the data of its own request', async () => {
  const first = {
    ...request('First', 'provider:10001490004:prescriber'),
    rootFields: ['coverage', 'tarify'],
    purpose: 'visit',
    now: '2026-03-12T09:00:00.000Z',
  }
  const second = { ...request('Second'), rootFields: [] }
  const [personId, niss] = [newId(), '85073003328']
  const written = await rowsByStatement(() =>
    Promise.all([
      logAccess(autocommit(db()), first, [{ personId, niss }], 'READ'),
      logRefusedAccess(autocommit(db()), second, [{ personId: null, niss: 'x' }], 'WRITE'),
    ]),
  )
  expect(written).toEqual([2])
  const columns = `operation, person_id, niss, audience, organisation, role, subject, kind, request_id, root_fields, refused, purpose,
    to_char(at, 'HH24:MI') as time`
  expect(
    await query(db(), `select ${columns} from access where request_id in ($1, $2) order by operation`, [
      first.requestId,
      second.requestId,
    ]),
  ).toEqual([
    {
      operation: 'First',
      person_id: personId,
      niss,
      audience: 'PROVIDER',
      organisation: '10001490004',
      role: 'prescriber',
      subject: first.caller.subject,
      kind: 'READ',
      request_id: first.requestId,
      root_fields: ['coverage', 'tarify'],
      refused: false,
      purpose: 'visit',
      time: '09:00',
    },
    {
      operation: 'Second',
      person_id: null,
      niss: 'x',
      audience: 'CPAS',
      organisation: '0299990019',
      role: 'worker',
      subject: second.caller.subject,
      kind: 'WRITE',
      request_id: second.requestId,
      root_fields: [],
      refused: true,
      purpose: null,
      time: '11:00',
    },
  ])
})

test('rows that arrive while a statement runs are written by the next one, at most 1,000 together', async () => {
  const written = await rowsByStatement(async () => {
    const running = [read()]
    await new Promise((turn) => setImmediate(() => setImmediate(turn)))
    running.push(read(request('Late'), 600), read(request('Late'), 300), read(request('Late'), 300), read())
    await Promise.all(running)
  })
  expect(written).toEqual([1, 900, 301])
})

test('a row is committed when its request goes on', async () => {
  await Promise.all(
    Array.from({ length: 20 }, async (_, n) => {
      await read(request(`Committed${n}`), 2)
      expect(await rowsOf(`Committed${n}`)).toBe(2)
    }),
  )
})

test('a row that the database refuses fails its own request, and the rows of the others are written', async () => {
  const refused = request('A'.repeat(101))
  const results = await Promise.allSettled([read(request('Beside')), read(refused), read(request('Beside'))])
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(String((results[1] as PromiseRejectedResult).reason)).toContain('access_operation_is_short')
  expect(await rowsOf('Beside')).toBe(2)
})

test('a lost connection fails every request whose row it carried, and the next row is written', async () => {
  const lock = await lockAccess()
  const running = Promise.allSettled([read(request('Lost')), read(request('Lost'))])
  await lock.waitForWriter()
  const late = Promise.allSettled([read(request('Lost'))])
  await lock.terminateWriter()
  await lock.release()
  const results = await running
  for (const result of results) {
    expect(result.status).toBe('rejected')
    expect(isDatabaseUnavailable((result as PromiseRejectedResult).reason)).toBe(true)
  }
  expect(await late).toMatchObject([{ status: 'fulfilled' }])
  expect(await rowsOf('Lost')).toBe(1)
})

test('a client whose statements fill its connections does not delay the row of another client', async () => {
  const order: string[] = []
  const busy = Promise.all(
    Array.from({ length: 40 }, () => runForClient('busy', () => query(db(), 'select pg_sleep(0.1)::text as slept'))),
  ).then(() => order.push('busy'))
  const other = runForClient('other', () => read()).then(() => order.push('other'))
  const own = runForClient('busy', () => read()).then(() => order.push('own'))
  await Promise.all([busy, other, own])
  expect(order.at(-1)).toBe('busy')
})

test.each([
  ['the same process', () => db()],
  ['another process', () => createDataSource('decision', database.url('decision'), [], []).initialize()],
])(
  'a person whom a request has read in %s is logged once, and the others of the batch are written',
  async (where, connect) => {
    const operation = `Repeated in ${where}`
    const repeated = request(operation)
    const persons = [{ personId: newId(), niss: '85073003328' }]
    const source = await connect()
    await logAccess(autocommit(source), repeated, persons, 'READ')
    const more = [...persons, { personId: newId(), niss: '85073003328' }]
    await Promise.all([logAccess(autocommit(db()), repeated, more, 'READ'), read(request(operation), 2)])
    await logAccess(autocommit(db()), repeated, more, 'READ')
    expect(await rowsOf(operation)).toBe(4)
    if (source !== db()) await source.destroy()
  },
)

test('a request inside a transaction writes its rows in that transaction', async () => {
  const failing = inTransaction(db(), async (tx) => {
    await logAccess(tx, request('RolledBack'), [{ personId: newId(), niss: '85073003328' }], 'READ')
    throw new Error('rolled back')
  })
  await expect(failing).rejects.toThrow('rolled back')
  expect(await rowsOf('RolledBack')).toBe(0)
})

/** Holds the table of the access log, so that a write waits. */
async function lockAccess() {
  const admin = new Client({ connectionString: database.adminUrl })
  await admin.connect()
  await admin.query('begin; lock table decision.access in access exclusive mode')
  const writers = async () => {
    // In a transaction the server shows what it showed first.
    await admin.query('select pg_stat_clear_snapshot()')
    const { rows } = await admin.query<{ pid: number }>(
      `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%into access %'`,
    )
    return rows.map(({ pid }) => pid)
  }
  return {
    waitForWriter: async () => {
      while ((await writers()).length === 0) await new Promise((done) => setTimeout(done, 5))
    },
    terminateWriter: async () => {
      for (const pid of await writers()) await admin.query('select pg_terminate_backend($1)', [pid])
    },
    release: async () => {
      await admin.query('commit')
      await admin.end()
    },
  }
}
