import type { MigrationInterface, QueryRunner } from 'typeorm'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { baseMigration } from './base-migration'
import { copyInto } from './copy'
import { createDataSource as sourceOf } from './data-source'
import { preparedQuery, preparedQueryByKeys, query } from './prepared-statements'
import { withClient } from './provision-roles'
import { inTransaction, isExclusionViolation, isUniqueViolation } from './transaction'

class Things1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table thing (id int primary key, text text, cents bigint, on_day date, data jsonb, constraint thing_text unique (text));
      create table stay (room int, first_on date, last_on date,
        constraint stay_no_overlap exclude using gist (room with =, daterange(first_on, last_on, '[]') with &&))`)
  }
  async down(): Promise<void> {}
}

let database: TestDatabase
const source = () => database.source('decision')

beforeAll(async () => {
  const migrations = [baseMigration('decision'), Things1700000000000]
  database = await createTestDatabase({ name: 'decision', entities: [], migrations })
  await query(source(), `insert into thing (id, text) values (1, 'a'), (2, 'b')`)
})
afterAll(() => database.drop())

test('after a deadlock the loser runs again and both transactions succeed', async () => {
  let runs = 0
  const both = { arrived: 0 }
  const change = (first: number, second: number) =>
    inTransaction(source(), async (tx) => {
      runs++
      await tx.query('update thing set cents = coalesce(cents, 0) + 1 where id = $1', [first])
      both.arrived++
      while (both.arrived < 2) await new Promise((done) => setTimeout(done, 5))
      await tx.query('update thing set cents = coalesce(cents, 0) + 1 where id = $1', [second])
    })
  await Promise.all([change(1, 2), change(2, 1)])
  expect(runs).toBe(3)
  expect(await query(source(), 'select id, cents from thing where id < 3 order by id')).toEqual([
    { id: 1, cents: '2' },
    { id: 2, cents: '2' },
  ])
})

test.each([
  ['40001', 'a serialization failure'],
  ['40P01', 'a deadlock'],
])('after the SQLSTATE %s (%s) the work runs again, five times at most', async (code) => {
  let runs = 0
  const fail = (failures: number) =>
    inTransaction(source(), async (tx) => {
      runs++
      await tx.query('insert into thing (id) values (100)')
      if (runs <= failures) await tx.query(`do $$ begin raise exception 'refused' using errcode = '${code}'; end $$`)
    })
  await fail(4)
  expect(runs).toBe(5)
  await query(source(), 'delete from thing where id = 100')
  runs = 0
  await expect(fail(5)).rejects.toThrow('refused')
  expect(runs).toBe(5)
  expect(await query(source(), 'select from thing where id = 100')).toEqual([])
})

test('an error leaves nothing behind and returns the connection to the pool', async () => {
  const failing = () =>
    inTransaction(source(), async (tx) => {
      await tx.query(`insert into thing (id, text) values (50, 'z')`)
      throw new Error('no')
    })
  for (let index = 0; index < 20; index++) await expect(failing()).rejects.toThrow('no')
  expect(await query(source(), 'select from thing where id = 50')).toEqual([])
})

test('a constraint violation is recognised by the name of its constraint', async () => {
  const twice = await query(source(), `insert into thing (id, text) values (3, 'a')`).catch((error) => error)
  expect([isUniqueViolation(twice), isUniqueViolation(twice, 'thing_text'), isUniqueViolation(twice, 'other')]).toEqual(
    [true, true, false],
  )
  const throughTypeorm = await source()
    .query(`insert into thing (id, text) values (3, 'a')`)
    .catch((error) => error)
  expect(isUniqueViolation(throughTypeorm, 'thing_text')).toBe(true)
  const overlap = await query(
    source(),
    `insert into stay values (1, '2025-01-01', '2025-01-31'), (1, '2025-01-31', '2025-02-01')`,
  ).catch((error) => error)
  expect(isExclusionViolation(overlap, 'stay_no_overlap')).toBe(true)
  expect(isUniqueViolation(overlap)).toBe(false)
})

test('a named statement runs on the connection of its transaction', async () => {
  await inTransaction(source(), async (tx) => {
    await tx.query(`update thing set text = 'changed' where id = 2`)
    for (const runner of [tx, tx.manager, tx.client])
      expect(await preparedQuery(runner, 'test.thing', 'select text from thing where id = $1', [2])).toEqual([
        { text: 'changed' },
      ])
    expect(await preparedQuery(source(), 'test.thing', 'select text from thing where id = $1', [2])).toEqual([
      { text: 'b' },
    ])
    await tx.query(`update thing set text = 'b' where id = 2`)
  })
})

test('COPY keeps special characters, large numbers, days and JSON', async () => {
  const texts = ['plain', 'tab\tnew\nline\r', 'back\\slash \\N \\.', '\\.', '', 'é€😀', '\b\f\v', null]
  const rows = texts.map((text, index) => [1000 + index, text, 9_007_199_254_740_993n, '2025-06-15', { text }] as const)
  expect(
    await inTransaction(source(), (tx) => copyInto(tx, 'thing', ['id', 'text', 'cents', 'on_day', 'data'], rows)),
  ).toBe(texts.length)
  const found = await query(source(), 'select text, cents, on_day, data from thing where id >= 1000 order by id')
  expect(found).toEqual(
    texts.map((text) => ({ text, cents: '9007199254740993', on_day: '2025-06-15', data: { text } })),
  )
})

test('COPY streams 100,000 rows; a failing source leaves none', async () => {
  async function* many(fails: boolean) {
    for (let id = 100_000; id < 200_000; id++) {
      if (fails && id === 150_000) throw new Error('damaged file')
      yield [id, `row ${id}`]
    }
  }
  const copy = (fails: boolean) => inTransaction(source(), (tx) => copyInto(tx, 'thing', ['id', 'text'], many(fails)))
  await expect(copy(true)).rejects.toThrow('damaged file')
  expect(await query(source(), 'select from thing where id >= 100000 limit 1')).toEqual([])
  expect(await copy(false)).toBe(100_000)
})

test('COPY refuses a row with another number of values', async () => {
  const copy = inTransaction(source(), (tx) => copyInto(tx, 'thing', ['id', 'text'], [[1]]))
  await expect(copy).rejects.toThrow('has 1 values where 2 are expected')
})

test('a transaction is read committed, whatever the default of the database', async () => {
  await withClient(database.adminUrl, async (admin) => {
    const { rows } = await admin.query<{ name: string }>('select current_database() as name')
    await admin.query(`alter database ${rows[0]!.name} set default_transaction_isolation = 'serializable'`)
  })
  const other = sourceOf('decision', database.url('decision'), [], [])
  await other.initialize()
  try {
    const rows = await inTransaction(other, (tx) => tx.query('show transaction_isolation'))
    expect(rows).toEqual([{ transaction_isolation: 'read committed' }])
  } finally {
    await other.destroy()
  }
})

test('a statement that the server refuses leaves its connection in the pool', async () => {
  const backend = async () => (await query<{ pid: number }>(source(), 'select pg_backend_pid() as pid'))[0]?.pid
  const before = await backend()
  await expect(query(source(), 'select 1 / 0')).rejects.toThrow('division by zero')
  expect(await backend()).toBe(before)
})

test('a statement by keys finds the same rows for one key as for several; for one key it is planned once', async () => {
  const rows = (keys: readonly string[], client: Parameters<typeof preparedQueryByKeys>[0]) =>
    preparedQueryByKeys<{ id: number }>(
      client,
      'thing.by-text',
      (isOneOf) => `select id from thing where text ${isOneOf} and id < $2`,
      keys,
      [10],
    )
  await inTransaction(source(), async (tx) => {
    for (let i = 0; i < 10; i++) expect(await rows(['a'], tx.client)).toEqual([{ id: 1 }])
    expect((await rows(['a', 'b', 'c'], tx.client)).map(({ id }) => id).sort()).toEqual([1, 2])
    expect(await rows([], tx.client)).toEqual([])
    const [planned] = await tx.query<{ often: boolean }>(
      `select generic_plans >= 5 as often from pg_prepared_statements where name = 'thing.by-text.one'`,
    )
    expect(planned).toEqual({ often: true })
  })
})
