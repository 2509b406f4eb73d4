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
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { startEmbeddedPostgres } from '../../shared/embedded-postgres/embedded-postgres'
import { type ChildProcessHandle, start } from './processes'

// Root only: these tests check what happens to files of another user, which needs the right to start processes as one.
const isRoot = process.getuid?.() === 0
const testAsRoot = isRoot ? test : test.skip
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

testAsRoot(
  'an ordinary user starts the server, and a folder of another user is rejected with instructions',
  async () => {
    const nobody = { uid: 65534, gid: 65534 }
    const ownedByNobody = freshFolder()
    chownSync(ownedByNobody, nobody.uid, nobody.gid)
    const works = startServerProcess(ownedByNobody, '', nobody)
    await works.line(/^committed 10$/)
    await works.kill('SIGTERM')
    const refused = startServerProcess(freshFolder(), 'wait', nobody)
    expect(await refused.line(/^failed/)).toMatch(
      /^failed StartupError: .* may not be used by this user: start as the user that made it, or set DATA_FOLDER/,
    )
  },
)

testAsRoot('root starts the server of an ordinary user with the rights of that user', async () => {
  const folder = freshFolder()
  chownSync(folder, 65534, 65534)
  const ownedByNobody = startServerProcess(folder, '', { uid: 65534, gid: 65534 })
  await ownedByNobody.line(/^committed 10$/)
  await ownedByNobody.kill('SIGTERM')
  const server = await startEmbeddedPostgres({ folder, log })
  expect(statSync(`/proc/${postmasterOf(folder)}`).uid).toBe(65534)
  await server.stop()
})

testAsRoot('data below a private folder of root are stored where the server has access', async () => {
  const folder = freshFolder()
  chmodSync(folder, 0o700)
  const lines: string[] = []
  const server = await startEmbeddedPostgres({ folder: join(folder, 'project/.data'), log: (line) => lines.push(line) })
  const home = /is kept in (\S+)$/.exec(lines[0] ?? '')?.[1] ?? ''
  folders.push(home)
  expect(home).toMatch(/^\/var\/lib\/mediprima-/)
  await ask(server.adminUrl(), 'create table kept as select 1 as one')
  await server.stop()
  const again = await startEmbeddedPostgres({ folder: join(folder, 'project/.data'), log })
  expect(await ask(again.adminUrl(), 'select * from kept')).toEqual([{ one: 1 }])
  await again.stop()
})

test('no PostgreSQL process runs as root', () => {
  const roots = execFileSync('ps', ['-eo', 'uid,args'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => /^\s*0 .*bin\/postgres -D/.test(line))
  expect(roots).toEqual([])
})
