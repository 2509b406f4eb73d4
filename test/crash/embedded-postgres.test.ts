import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { startEmbeddedPostgres } from '../../shared/embedded-postgres/embedded-postgres'
import { waitUntil } from '../../shared/testing/wait-until'
import { type ChildProcessHandle, start } from './processes'

// Root can start processes as another user; an ordinary user is one already.
const isRoot = process.getuid?.() === 0
const nobody = { uid: 65534, gid: 65534 }
const ordinary = isRoot ? nobody : undefined
const folders: string[] = []
const started: ChildProcessHandle[] = []
const log = () => undefined

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mediprima-crash-'))
  chmodSync(folder, 0o711)
  folders.push(folder)
  return folder
}

function startServerProcess(folder: string, mode = '', as?: { uid: number; gid: number }): ChildProcessHandle {
  const process = start('embedded-postgres-process.ts', [folder, mode], as)
  started.push(process)
  return process
}

const postmasterOf = (folder: string) =>
  Number(readFileSync(join(folder, 'pg18/postmaster.pid'), 'utf8').split('\n')[0])
const portOf = (url: string) => Number(new URL(url).port)
const lastCommitted = ({ lines }: ChildProcessHandle) =>
  Number(lines.findLast((line) => line.startsWith('committed'))?.split(' ')[1])
const urlOf = async (process: ChildProcessHandle) => (await process.line(/^up /)).slice(3)

async function ask<Row>(url: string, text: string): Promise<Row[]> {
  const client = new Client(url)
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

afterEach(async () => {
  for (const process of started.splice(0)) await process.kill()
  for (const folder of folders.splice(0)) {
    const pid = existsSync(join(folder, 'pg18/postmaster.pid')) ? postmasterOf(folder) : 0
    if (pid > 0 && pid !== process.pid) process.kill(pid, 'SIGKILL')
    rmSync(folder, { recursive: true, force: true, maxRetries: 20 })
  }
})

test('a start after a killed process finds the running server and every committed row', async () => {
  const folder = freshFolder()
  const first = startServerProcess(folder)
  const url = await urlOf(first)
  await first.line(/^committed 50$/)
  const postmaster = postmasterOf(folder)
  await first.kill()
  const server = await startEmbeddedPostgres({ folder, log })
  expect(server.adminUrl()).toBe(url)
  expect(postmasterOf(folder)).toBe(postmaster)
  const [{ max } = { max: '0' }] = await ask<{ max: string }>(server.adminUrl(), 'select max(n) as max from number')
  expect(Number(max)).toBeGreaterThanOrEqual(lastCommitted(first))
  await server.stop()
  expect(existsSync(join(folder, 'pg18/postmaster.pid'))).toBe(false)
})

test('a start after process and server were killed loses no committed row', async () => {
  const folder = freshFolder()
  for (let round = 1; round <= 4; round++) {
    const one = startServerProcess(folder)
    await one.line(new RegExp(`^committed ${round * 100}`))
    process.kill(postmasterOf(folder), 'SIGKILL')
    await one.kill()
    const next = await startEmbeddedPostgres({ folder, log })
    const rows = await ask<{ max: string; count: string }>(
      next.adminUrl(),
      'select max(n) as max, count(*) as count from number',
    )
    expect(Number(rows[0]?.max)).toBeGreaterThanOrEqual(lastCommitted(one))
    await next.stop()
  }
})

test('a killed server comes back on the port that its clients know, also if another program has it for a moment', async () => {
  const folder = freshFolder()
  const server = await startEmbeddedPostgres({ folder, log })
  const url = server.adminUrl()
  await ask(url, 'create table kept (n int)')
  process.kill(postmasterOf(folder), 'SIGKILL')
  const other = createServer()
  const take = () =>
    new Promise((resolve) =>
      other.once('error', () => resolve(false)).listen(portOf(url), '127.0.0.1', () => resolve(true)),
    )
  while (!(await take())) await wait(5)
  await wait(2_000)
  await new Promise((resolve) => other.close(resolve))
  const rows = await waitUntil(
    () => ask(url, 'select n from kept').catch(() => null),
    (found) => found !== null,
  )
  expect(rows).toEqual([])
  await server.stop()
}, 60_000)

test('a second process uses the server of the first one and leaves it running when it stops', async () => {
  const folder = freshFolder()
  const [one, two] = [startServerProcess(folder, 'wait'), startServerProcess(folder, 'wait')]
  const urls = [await urlOf(one), await urlOf(two)]
  expect(urls[1]).toBe(urls[0])
  const owner = JSON.parse(readFileSync(join(folder, 'server.json'), 'utf8')).owner
  const [first, guest] = owner === one.child.pid ? [one, two] : [two, one]
  await guest.kill('SIGTERM')
  expect(await ask(urls[0]!, 'select 1 as one')).toEqual([{ one: 1 }])
  await first.kill('SIGTERM')
  expect(existsSync(join(folder, 'pg18/postmaster.pid'))).toBe(false)
})

test('a stale postmaster.pid does not prevent a start, even if another process has its pid', async () => {
  const folder = freshFolder()
  const one = startServerProcess(folder, 'wait')
  await urlOf(one)
  process.kill(postmasterOf(folder), 'SIGKILL')
  await one.kill()
  const file = join(folder, 'pg18/postmaster.pid')
  const [, ...rest] = readFileSync(file, 'utf8').split('\n')
  writeFileSync(file, [process.pid, ...rest].join('\n'))
  const server = await startEmbeddedPostgres({ folder, log })
  expect(await ask(server.adminUrl(), 'select 1 as one')).toEqual([{ one: 1 }])
  await server.stop()
})

test('data survive the loss of the password file', async () => {
  const folder = freshFolder()
  const first = await startEmbeddedPostgres({ folder, log })
  await ask(first.adminUrl(), 'create table kept as select 1 as one')
  await first.stop()
  expect(statSync(join(folder, 'server.json')).mode & 0o777).toBe(0o600)
  rmSync(join(folder, 'server.json'))
  const second = await startEmbeddedPostgres({ folder, log })
  expect(await ask(second.adminUrl(), 'select * from kept')).toEqual([{ one: 1 }])
  await second.stop()
})

test('data of another PostgreSQL version are rejected with instructions', async () => {
  const folder = freshFolder()
  mkdirSync(join(folder, 'pg17'))
  writeFileSync(join(folder, 'pg17/PG_VERSION'), '17\n')
  await expect(startEmbeddedPostgres({ folder, log })).rejects.toThrow(
    /made by PostgreSQL 17 and this release runs 18: start with the release that made them, or set DATA_FOLDER/,
  )
  renameSync(join(folder, 'pg17'), join(folder, 'pg18'))
  await expect(startEmbeddedPostgres({ folder, log })).rejects.toThrow(/pg18 were made by PostgreSQL 17/)
})

test('an ordinary user starts the server, and a folder that is closed to this user is rejected with instructions', async () => {
  const own = freshFolder()
  if (isRoot) chownSync(own, nobody.uid, nobody.gid)
  const works = startServerProcess(own, '', ordinary)
  await works.line(/^committed 10$/)
  await works.kill('SIGTERM')
  // To nobody a folder of root is closed; an ordinary user closes one by its mode.
  const closed = freshFolder()
  if (!isRoot) chmodSync(closed, 0o000)
  const refused = startServerProcess(closed, 'wait', ordinary)
  expect(await refused.line(/^failed/)).toMatch(
    /^failed StartupError: .* may not be used by this user: start as the user that made it, or set DATA_FOLDER/,
  )
  chmodSync(closed, 0o700)
})

test('the server runs as the owner of its data, also if root starts it', async () => {
  const folder = freshFolder()
  if (isRoot) chownSync(folder, nobody.uid, nobody.gid)
  const first = startServerProcess(folder, '', ordinary)
  await first.line(/^committed 10$/)
  await first.kill('SIGTERM')
  const server = await startEmbeddedPostgres({ folder, log })
  const uid = execFileSync('ps', ['-o', 'uid=', '-p', String(postmasterOf(folder))], { encoding: 'utf8' })
  expect(Number(uid)).toBe(statSync(join(folder, 'pg18')).uid)
  expect(Number(uid)).toBeGreaterThan(0)
  await server.stop()
})

test('data below a private folder are stored where the server has access, and are found again', async () => {
  const folder = freshFolder()
  chmodSync(folder, 0o700)
  const lines: string[] = []
  const inner = join(folder, 'project/.data')
  const server = await startEmbeddedPostgres({ folder: inner, log: (line) => lines.push(line) })
  // Root starts the server as an account that may not enter the folder: the data are elsewhere, and the log says where.
  const home = /is kept in (\S+)$/.exec(lines[0] ?? '')?.[1] ?? inner
  folders.push(home)
  if (isRoot) expect(home).toMatch(/^\/var\/lib\/mediprima-/)
  expect(existsSync(join(home, 'pg18/PG_VERSION'))).toBe(true)
  await ask(server.adminUrl(), 'create table kept as select 1 as one')
  await server.stop()
  const again = await startEmbeddedPostgres({ folder: inner, log })
  expect(await ask(again.adminUrl(), 'select * from kept')).toEqual([{ one: 1 }])
  await again.stop()
})

test('no PostgreSQL process runs as root', () => {
  const roots = execFileSync('ps', ['-eo', 'uid,args'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => /^\s*0 .*bin\/postgres -D/.test(line))
  expect(roots).toEqual([])
})
