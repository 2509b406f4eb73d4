import type { DataSource } from 'typeorm'
import { createDataSource } from '../database/data-source'
import { sharedMigrations } from '../database/migrations/index'
import { query } from '../database/prepared-statements'
import { withClient } from '../database/provision-roles'
import { autocommit, inTransaction, type Statements } from '../database/transaction'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { requestOf } from '../testing/test-subgraph'
import { newId } from '../values/id'
import { logAccess } from './access-log-writer'
import { sealAccessLog } from './seal-access-log'
import { generateSigningKey, signingKeyOf } from './signing-key'

const key = signingKeyOf(generateSigningKey())
const now = () => Date.parse('2026-03-12T12:00:00Z')
let database: TestDatabase
let db: DataSource

beforeEach(async () => {
  database = await createTestDatabase({ name: 'decision', entities: [], migrations: sharedMigrations('decision') })
  db = database.source('decision')
})
afterEach(() => database.drop())

const write = (count: number, on = db, statements: Statements = autocommit(on)) =>
  logAccess(
    statements,
    requestOf('cpas:0299990019:worker', '2026-03-12'),
    Array.from({ length: count }, () => ({ personId: newId(), niss: '85073003328' })),
    'READ',
  )
const seal = (source = db) => sealAccessLog(source, 'decision', key, now)
const leaves = () =>
  query<{ index: string; id: string }>(db, 'select leaf_index as index, access_id as id from access_leaf order by 1')
const isSealedOnce = async () => {
  const [counts] = await query<{ rows: number; leaves: number; indexes: number }>(
    db,
    `select (select count(*)::int from access) as rows, count(distinct access_id)::int as leaves,
       coalesce(max(leaf_index) + 1, 0)::int as indexes from access_leaf`,
  )
  expect(counts!.leaves).toBe(counts!.rows)
  expect(counts!.indexes).toBe(counts!.rows)
}

test('an empty log has no head; rows are sealed once, and again only if new ones come', async () => {
  expect(await seal()).toBeNull()
  await write(3)
  expect(await seal()).toMatchObject({ size: 3, sealedAt: '2026-03-12T12:00:00.000Z' })
  expect(await seal()).toBeNull()
  await write(2)
  expect(await seal()).toMatchObject({ size: 5 })
  await isSealedOnce()
})

test('a row that commits between two batches of a run is sealed by the next run', async () => {
  await write(600)
  const open = db.createQueryRunner()
  await open.startTransaction()
  await open.query(
    `insert into access (id, at, person_id, niss, subject, audience, organisation, role, operation, kind, request_id)
     values ($1, '2026-03-12', $1, '85073003328', 's', 'CPAS', '0299990019', 'worker', 'Late', 'READ', 'r')`,
    [newId()],
  )
  await write(600)
  let batches = 0
  const committing = {
    ...key,
    sign: (text: string) => {
      if (++batches === 2) void open.commitTransaction()
      return key.sign(text)
    },
  }
  await sealAccessLog(db, 'decision', committing, now)
  expect(batches).toBe(3)
  await open.release()
  await seal()
  await isSealedOnce()
})

test('a row that commits after rows of later transactions is sealed after them', async () => {
  const open = db.createQueryRunner()
  await open.connect()
  await open.startTransaction()
  const id = newId()
  await open.query(
    `insert into access (id, at, person_id, niss, subject, audience, organisation, role, operation, kind, request_id)
     values ($1, '2026-03-12', $1, '85073003328', 's', 'CPAS', '0299990019', 'worker', 'Late', 'READ', 'r')`,
    [id],
  )
  for (let round = 0; round < 3; round++) {
    await write(2)
    await seal()
  }
  expect((await leaves()).length).toBe(6)
  await open.commitTransaction()
  await open.release()
  expect(await seal()).toMatchObject({ size: 7 })
  expect((await leaves()).at(-1)).toEqual({ index: '6', id })
  await isSealedOnce()
})

test.each([false, true])(
  'sealing many rows reads few leaves and few blocks for each of them; an older transaction is open: %s',
  async (hasOlder) => {
    const older = db.createQueryRunner()
    await older.startTransaction()
    if (hasOlder) await older.query('select pg_current_xact_id()')
    const rounds = 20
    const perRound = 500
    for (let round = 0; round < rounds; round++) await write(perRound)
    // One connection, whose statistics it can send at once.
    const one = await createDataSource('decision', database.url('decision'), [], [], { poolSize: 1 }).initialize()
    try {
      await seal(one)
      await query(one, 'select pg_stat_force_next_flush()')
      const [row] = await query<{ leaves: number; blocks: number }>(
        one,
        `select pg_stat_get_tuples_returned('access_leaf'::regclass)::int + coalesce(sum(pg_stat_get_tuples_fetched(indexrelid)), 0)::int as leaves,
         coalesce(sum(pg_stat_get_blocks_fetched(indexrelid)), 0)::int as blocks
       from pg_index where indrelid = 'access_leaf'::regclass`,
      )
      expect(row!.leaves).toBeLessThan(2 * rounds * perRound)
      // A search for the leaf and two inserted keys read some three blocks each.
      expect(row!.blocks).toBeLessThan(12 * rounds * perRound)
    } finally {
      await older.rollbackTransaction()
      await older.release()
      await one.destroy()
    }
  },
)

test('several workers at once, while rows are written, rolled back and committed late, seal each row once', async () => {
  const writing = Array.from({ length: 8 }, async (_, lane) => {
    for (let round = 0; round < 10; round++) {
      await inTransaction(db, async (tx) => {
        await write(1 + (round % 3), db, tx)
        if ((round + lane) % 4 === 0) throw new Error('rolled back')
      }).catch((error: Error) => expect(error.message).toBe('rolled back'))
    }
  })
  let isWriting = true
  const sealing = Array.from({ length: 3 }, async () => {
    while (isWriting) await seal()
  })
  await Promise.all(writing)
  isWriting = false
  await Promise.all(sealing)
  await seal()
  await isSealedOnce()
  expect((await leaves()).length).toBeGreaterThan(80)
})

test('a batch that ends before its commit leaves nothing, and the next one seals its rows', async () => {
  await write(5)
  const failing = {
    ...key,
    sign: () => {
      throw new Error('no key')
    },
  }
  await expect(sealAccessLog(db, 'decision', failing, now)).rejects.toThrow('no key')
  expect(await leaves()).toEqual([])
  expect(await seal()).toMatchObject({ size: 5 })
})

test('more rows than a batch are sealed in several heads', async () => {
  await write(1_100)
  await write(10)
  expect(await seal()).toMatchObject({ size: 1_110 })
  expect(await query(db, 'select size from access_tree_head order by size')).toHaveLength(3)
  await isSealedOnce()
})

test('after a restore into a server whose transaction ids begin again, rows are sealed once', async () => {
  await write(3)
  await seal()
  // What a restored dump has: rows and heads with the transaction ids of the old server.
  await withClient(database.adminUrl, (admin) =>
    admin.query(`set search_path = decision; set session_replication_role = replica;
      update access set xid = (xid::text::bigint + 1000000)::text::xid8;
      update access_tree_head set next_xid = (next_xid::text::bigint + 1000000)::text::xid8`),
  )
  for (let round = 1; round <= 2; round++) {
    await write(2)
    expect(await seal()).toMatchObject({ size: 3 + 2 * round })
  }
  await isSealedOnce()
})
