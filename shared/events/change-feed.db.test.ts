import { setTimeout as wait } from 'node:timers/promises'
import { baseMigration } from '../database/base-migration'
import { inTransaction } from '../database/transaction'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { changesAfter, readChangeCursor, recordChange } from './change-feed'

const NOW = '2025-09-01T09:00:00.000Z'
let database: TestDatabase
const source = () => database.source('decision')

beforeEach(async () => {
  database = await createTestDatabase({ name: 'decision', entities: [], migrations: [baseMigration('decision')] })
})
afterEach(() => database.drop())

const record = (subject: string, scope: { cpas?: string; provider?: string } = {}) =>
  inTransaction(source(), (tx) => recordChange(tx, { kind: 'CREATED', subject, version: 1, ...scope }, NOW))
// Transaction ids belong to the server: while another test file holds an older transaction, the feed withholds later changes.
const untilShown = async () => {
  const isShown = 'select coalesce(max(xid) < pg_snapshot_xmin(pg_current_snapshot()), true) as shown from change_event'
  for (;;) {
    const [row] = await source().query<{ shown: boolean }[]>(isShown)
    if (row?.shown) return
    await wait(20)
  }
}
const subjects = async (
  after: string | null,
  first = 100,
  scope: Parameters<typeof changesAfter>[1]['scope'] = 'all',
) => {
  const { events, next } = await changesAfter(source(), { after, first, scope })
  return { list: events.map(({ subject }) => subject), next, events }
}

test('the change feed returns each change once, oldest first, page by page', async () => {
  for (const subject of ['1', '2', '3']) await record(subject)
  await untilShown()
  const first = await subjects(null, 2)
  expect(first.list).toEqual(['1', '2'])
  expect(first.events[0]).toMatchObject({ kind: 'CREATED', version: 1, at: NOW })
  const second = await subjects(first.next, 2)
  expect(second.list).toEqual(['3'])
  const third = await subjects(second.next, 2)
  expect(third).toMatchObject({ list: [], next: second.next })
  await record('4')
  await untilShown()
  expect((await subjects(third.next)).list).toEqual(['4'])
})

test('changes keep their order when the transaction id gains a digit', async () => {
  await source().query(
    `insert into change_event (xid, id, at, kind, subject) select x::text::xid8, gen_random_uuid(), $1, 'CREATED', x::text
     from unnest(array[9, 10, 99, 100, 101]) as x`,
    [NOW],
  )
  const first = await subjects(null, 2)
  expect(first.list).toEqual(['9', '10'])
  const second = await subjects(first.next, 2)
  expect(second.list).toEqual(['99', '100'])
  expect((await subjects(second.next)).list).toEqual(['101'])
})

test('a change that is committed late is not skipped', async () => {
  let commit: () => void = () => undefined
  const held = new Promise<void>((done) => {
    commit = done
  })
  let written: () => void = () => undefined
  const isWritten = new Promise<void>((done) => {
    written = done
  })
  const late = inTransaction(source(), async (tx) => {
    await recordChange(tx, { kind: 'CREATED', subject: 'late' }, NOW)
    written()
    await held
  })
  await isWritten
  await record('early')
  const before = await subjects(null)
  expect(before.list).toEqual([])
  commit()
  await late
  await untilShown()
  expect((await subjects(before.next)).list).toEqual(['late', 'early'])
})

test('a concurrent reader sees each of 200 concurrent changes exactly once', async () => {
  const expected = Array.from({ length: 200 }, (_, index) => String(index))
  let writing = true
  const writers = Promise.all(
    [0, 1, 2, 3].map(async (lane) => {
      for (const subject of expected.filter((_, index) => index % 4 === lane))
        await inTransaction(source(), async (tx) => {
          await recordChange(tx, { kind: 'CREATED', subject }, NOW)
          await tx.query('select pg_sleep($1)', [((Number(subject) * 7) % 10) / 2000])
        })
    }),
  ).finally(() => {
    writing = false
  })
  const seen: string[] = []
  let cursor: string | null = null
  for (let last = false; ; ) {
    const page: Awaited<ReturnType<typeof subjects>> = await subjects(cursor, 7)
    seen.push(...page.list)
    cursor = page.next
    if (last && page.list.length === 0) break
    if (!last && !writing) {
      await untilShown()
      last = true
    }
  }
  await writers
  expect(seen.length).toBe(200)
  expect(new Set(seen)).toEqual(new Set(expected))
})

test('a CPAS and a provider see only their own changes', async () => {
  await record('a', { cpas: '0212346955' })
  await record('b', { cpas: '0212346956', provider: '71000012000' })
  await record('c', { provider: '71000012001' })
  await untilShown()
  expect((await subjects(null, 10, { centres: ['0212346955'] })).list).toEqual(['a'])
  expect((await subjects(null, 10, { centres: ['0212346955', '0212346956'] })).list).toEqual(['a', 'b'])
  expect((await subjects(null, 10, { provider: '71000012000' })).list).toEqual(['b'])
  expect((await subjects(null, 10)).list).toEqual(['a', 'b', 'c'])
})

test.each([
  '',
  'abc',
  Buffer.from('1.x').toString('base64url'),
  Buffer.from('99999999999999999999.1').toString('base64url'),
])('the change feed refuses the cursor "%s"', async (after) => {
  expect(readChangeCursor(after)).toBeNull()
  await expect(subjects(after)).rejects.toThrow(RangeError)
})

test.each([0, 201, 1.5])('the change feed refuses the page size %s', async (first) => {
  await expect(subjects(null, first)).rejects.toThrow('1 to 200')
})
