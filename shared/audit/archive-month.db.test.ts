import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DataSource } from 'typeorm'
import { createDataSource } from '../database/data-source'
import { sharedMigrations } from '../database/migrations/index'
import { query } from '../database/prepared-statements'
import { withClient } from '../database/provision-roles'
import { autocommit } from '../database/transaction'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { requestOf } from '../testing/test-subgraph'
import { newId } from '../values/id'
import { verifyExport } from './access-log-export'
import { logAccess } from './access-log-writer'
import { archiveMonth } from './archive-month'
import { checkAccessLog } from './check-access-log'
import { sealAccessLog } from './seal-access-log'
import { generateSigningKey, signingKeyOf } from './signing-key'

const key = signingKeyOf(generateSigningKey())
const trustedKeys = [key.publicKey]
let database: TestDatabase
let db: DataSource
let owner: DataSource
let folder: string

const write = (day: string) =>
  logAccess(
    autocommit(db),
    requestOf('cpas:0299990019:worker', day),
    [{ personId: newId(), niss: '85073003328' }],
    'READ',
  )
const seal = () => sealAccessLog(db, 'decision', key, () => Date.parse('2026-06-01T12:00:00Z'))
const archive = (month: string) => archiveMonth(owner, 'decision', month, { folder, key })
const check = () => checkAccessLog(db, 'decision', { trustedKeys, checksInstants: false })
const rowsOf = async (month: string) =>
  (await query(db, `select from access where to_char(at at time zone 'UTC', 'YYYY-MM') = $1`, [month])).length

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'archive-'))
  database = await createTestDatabase({ name: 'decision', entities: [], migrations: sharedMigrations('decision') })
  db = database.source('decision')
  const { ownerUrl, ownerRole } = database.urls('decision')
  owner = await createDataSource('decision', ownerUrl, [], [], { role: ownerRole }).initialize()
  await query(db, `select create_access_partition('2026-04-01')`)
  for (let n = 0; n < 30; n++) await write(`2026-0${3 + (n % 3)}-${10 + n / 3}`.replace(/\..*/, ''))
  await seal()
})
afterEach(async () => {
  await owner?.destroy()
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

test.each([
  ['a month with a partition', '2026-04'],
  ['a month without one', '2026-03'],
])('%s is exported, its rows are removed, and log and export stay verifiable', async (_, month) => {
  const archived = await archive(month)
  expect(archived?.rows).toBe(10)
  expect(await rowsOf(month)).toBe(0)
  expect(await rowsOf('2026-05')).toBe(10)
  expect((await check()).problems).toEqual([])
  await write('2026-06-01')
  await seal()
  expect((await check()).problems).toEqual([])
  expect(verifyExport(readFileSync(archived!.file, 'utf8'), trustedKeys)).toMatchObject({ rows: 10, problems: [] })
  expect(await archive(month)).toBeNull()
})

test('an export whose rows were altered, removed, added, moved or signed by another key is not intact', async () => {
  const { file } = (await archive('2026-04'))!
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
  const problemsOf = (changed: string[], keys = trustedKeys) => verifyExport(changed.join('\n'), keys).problems
  expect(problemsOf(lines)).toEqual([])
  expect(problemsOf(lines.map((line, n) => (n === 3 ? line.replace('worker', 'supervisor') : line)))).not.toEqual([])
  expect(problemsOf(lines.filter((_, n) => n !== 3))).not.toEqual([])
  expect(problemsOf([...lines, lines[3]!])).not.toEqual([])
  const entryOf = (line: string) => line.slice(line.indexOf('"entry"'))
  const moved = lines.map((line, n) =>
    n === 3 || n === 4 ? line.replace(entryOf(line), entryOf(lines[7 - n]!)) : line,
  )
  expect(problemsOf(moved)).not.toEqual([])
  expect(problemsOf(lines, [signingKeyOf(generateSigningKey()).publicKey])).not.toEqual([])
})

test('a month with a row that is not sealed, and a log that is not intact, are not archived', async () => {
  await write('2026-04-30')
  await expect(archive('2026-04')).rejects.toThrow('1 rows of 2026-04 in decision are not sealed')
  await seal()
  await withClient(database.adminUrl, (admin) =>
    admin.query(
      `set search_path = decision; set session_replication_role = replica; update access set niss = 'x' where at < '2026-03-12'`,
    ),
  )
  await expect(archive('2026-04')).rejects.toThrow('not intact')
  expect(await rowsOf('2026-04')).toBe(11)
})

test('rows that were removed under a record that the key did not sign count as removed', async () => {
  const other = signingKeyOf(generateSigningKey())
  await archiveMonth(owner, 'decision', '2026-04', { folder, key: other })
  const kinds = (await check()).problems.map(({ kind }) => kind)
  expect(kinds).toContain('ARCHIVE_INVALID')
  expect(kinds.filter((kind) => kind === 'ROW_REMOVED')).toHaveLength(10)
})

test('the login of a running process can neither remove a partition nor change one', async () => {
  for (const statement of [
    'drop table access_2026_04',
    'delete from access_2026_04',
    'truncate access_2026_04',
    'update access_other set niss = null',
    'delete from access_leaf',
    'delete from access_tree_head',
    'delete from access_archive',
  ])
    await expect(query(db, statement)).rejects.toMatchObject({ code: '42501' })
})
