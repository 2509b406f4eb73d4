import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, mkdtempSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { startEmbeddedPostgres } from '../../shared/embedded-postgres/embedded-postgres'
import { TEST_SERVER } from '../../shared/testing/test-database-url'
import { MixedWork } from './mixed-work'
import { administer, exhaustedConnections, refusedConnections, report, workThrough } from './outage'
import { RestartableApp } from './restartable-app'

const WORK_PER_SECOND = 6
const DISK_MB = 256

describe('the one-process form', () => {
  let system: RestartableApp
  beforeAll(async () => {
    system = await RestartableApp.open(60)
  }, 240_000)
  afterAll(() => system?.close())

  test('a database that refuses connections loses and doubles nothing', async () => {
    await workThrough('database refusing', system, refusedConnections(system))
  }, 180_000)

  test('exhausted connections lose and double nothing', async () => {
    await workThrough('connections exhausted', system, exhaustedConnections(system))
  }, 180_000)

  test('a killed process loses and doubles nothing that it acknowledged', async () => {
    const work = await MixedWork.on(system)
    work.start(WORK_PER_SECOND)
    await wait(3_000)
    await system.kill()
    await system.start()
    await work.writeAgain(60_000)
    report(`kill -9 under mixed work: ${JSON.stringify(await work.stop())}`)
    await work.check()
  }, 180_000)
})

/** How a disk is filled, and what is put back afterwards. */
interface SmallDisk {
  system: RestartableApp
  fill(): Promise<void>
  makeRoom(): Promise<void>
  remove(): Promise<void>
}

const canMount = (() => {
  try {
    const folder = mkdtempSync(join(tmpdir(), 'mediprima-mount-'))
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' })
    execFileSync('umount', [folder])
    rmSync(folder, { recursive: true })
    return true
  } catch {
    return false
  }
})()

/** Starts a server for one test in place of the server of the run; returns its folder and how to stop it. */
async function startOwnServer() {
  const folder = mkdtempSync(join(tmpdir(), 'mediprima-disk-server-'))
  // As root, the server's own account has to enter it.
  chmodSync(folder, 0o711)
  const server = await startEmbeddedPostgres({ folder, isEphemeral: true, log: report })
  const serverOfRun = process.env[TEST_SERVER]
  process.env[TEST_SERVER] = server.adminUrl()
  return {
    folder,
    async stop() {
      process.env[TEST_SERVER] = serverOfRun
      await server.stop()
      rmSync(folder, { recursive: true, force: true, maxRetries: 20 })
    },
  }
}

/**
 * A tablespace on a disk of its own, which a file fills. It takes the right to mount one. The server is its own too: it can make no
 * checkpoint while the disk is full, and the other tests of the run could create no database.
 */
async function mountedDisk(): Promise<SmallDisk> {
  const server = await startOwnServer()
  const disk = mkdtempSync(join(tmpdir(), 'mediprima-disk-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MB}m`, 'tmpfs', disk])
  const { uid, gid } = statSync(join(server.folder, 'pg18'))
  chownSync(disk, uid, gid)
  await administer(`create tablespace small_disk location '${disk}'`)
  const filler = join(disk, 'filler')
  return {
    system: await RestartableApp.open(60, 'all-in-one', {}, 'small_disk'),
    async fill() {
      try {
        for (let part = 0; ; part++) writeFileSync(filler, Buffer.alloc(64 * 1024), { flag: part === 0 ? 'w' : 'a' })
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
      }
    },
    makeRoom: async () => unlinkSync(filler),
    async remove() {
      await server.stop()
      execFileSync('umount', [disk])
      rmSync(disk, { recursive: true })
    },
  }
}

/** Every insert and update of every table fails with the error of the server for a full disk. It runs everywhere. */
async function refusingDisk(): Promise<SmallDisk> {
  const system = await RestartableApp.open(60)
  const { rows: tables } = await system.sql.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and not c.relispartition
       and n.nspname in ('attestation', 'beneficiary', 'boss', 'decision', 'invoice', 'provider')`,
  )
  // A transaction for each table: one that locks them all would meet those of requests.
  const onEveryTable = async (statement: (table: string) => string) => {
    for (const { name } of tables) await system.sql.query(statement(name))
  }
  return {
    system,
    async fill() {
      await system.sql.query(
        `create or replace function public.refuse_disk_full() returns trigger language plpgsql as $$
         begin raise exception 'could not extend file: No space left on device' using errcode = 'disk_full'; end $$`,
      )
      await onEveryTable(
        (table) =>
          `create trigger disk_full before insert or update on ${table} for each statement execute function public.refuse_disk_full()`,
      )
    },
    makeRoom: () => onEveryTable((table) => `drop trigger disk_full on ${table}`),
    remove: async () => undefined,
  }
}

const disks: [string, () => Promise<SmallDisk>][] = [
  ['whose writes the server refuses', refusingDisk],
  ...(canMount ? [['that a file fills', mountedDisk] satisfies [string, () => Promise<SmallDisk>]] : []),
]

test.each(disks)(
  'a full disk %s loses and doubles nothing, and needs no restart',
  async (_, open) => {
    const { system, fill, makeRoom, remove } = await open()
    try {
      const { failed } = await workThrough('disk full', system, { begin: fill, end: makeRoom })
      report(`disk full: ${failed.SUBGRAPH_UNAVAILABLE} requests were refused`)
    } finally {
      await system.close()
      await remove()
    }
  },
  300_000,
)
