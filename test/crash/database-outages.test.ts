import { execFileSync } from 'node:child_process'
import { chownSync, mkdtempSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { withClient } from '../../shared/database/provision-roles'
import { testAdminUrl } from '../../shared/testing/test-database-url'
import { MixedWork } from './mixed-work'
import { RestartableApp } from './restartable-app'

const full = process.env.FULL === '1'
const OUTAGE_MS = full ? 20_000 : 4_000
const PER_SECOND = 6
const BACK_WITHIN_MS = 5_000
const DISK_MB = 256

const report = (line: string) => process.stderr.write(`${line}\n`)
const administer = (...statements: string[]) =>
  withClient(testAdminUrl(), async (admin) => {
    for (const statement of statements) await admin.query(statement)
  })

/** Works for a while, during an outage, and after it; then no acknowledged write may be lost or doubled, and nothing may be left behind. */
async function outage(name: string, system: RestartableApp, begin: () => Promise<void>, end: () => Promise<void>) {
  const work = await MixedWork.on(system)
  work.start(PER_SECOND)
  await wait(3_000)
  await begin()
  await wait(OUTAGE_MS)
  await end()
  const back = await work.writeAgain(60_000)
  await wait(2_000)
  const outcome = await work.stop()
  report(`${name}: writes again after ${Math.round(back)} ms; ${JSON.stringify(outcome)}`)
  expect(back).toBeLessThan(BACK_WITHIN_MS)
  // A client can see that it may send the request again.
  expect(Object.keys(outcome.failed).filter((reason) => reason !== 'SUBGRAPH_UNAVAILABLE')).toEqual([])
  expect(outcome.read).toBeGreaterThan(0)
  expect(outcome.written).toBeGreaterThan(0)
  await work.check()
  return outcome
}

describe('the one-process form', () => {
  let system: RestartableApp
  beforeAll(async () => {
    system = await RestartableApp.open(60)
  }, 240_000)
  afterAll(() => system?.close())

  const endConnections = () =>
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${system.databaseName}' and usename <> current_user`

  test('a database that refuses connections loses and doubles nothing', async () => {
    const outcome = await outage(
      'database refusing',
      system,
      () => administer(`alter database ${system.databaseName} allow_connections false`, endConnections()),
      () => administer(`alter database ${system.databaseName} allow_connections true`),
    )
    expect(outcome.failed.SUBGRAPH_UNAVAILABLE).toBeGreaterThan(0)
  }, 180_000)

  test('exhausted connections lose and double nothing', async () => {
    const outcome = await outage(
      'connections exhausted',
      system,
      () => administer(`alter database ${system.databaseName} connection limit 0`, endConnections()),
      () => administer(`alter database ${system.databaseName} connection limit -1`),
    )
    expect(outcome.failed.SUBGRAPH_UNAVAILABLE).toBeGreaterThan(0)
  }, 180_000)

  test('a killed process loses and doubles nothing that it acknowledged', async () => {
    const work = await MixedWork.on(system)
    work.start(PER_SECOND)
    await wait(3_000)
    await system.kill()
    await system.start()
    await work.writeAgain(60_000)
    report(`kill -9 under mixed work: ${JSON.stringify(await work.stop())}`)
    await work.check()
  }, 180_000)
})

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

// A disk of its own, which the test may fill, takes the right to mount one.
const onDisk = canMount ? test : test.skip
onDisk(
  'a full disk loses and doubles nothing, and needs no restart',
  async () => {
    const disk = mkdtempSync(join(tmpdir(), 'mediprima-disk-'))
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MB}m`, 'tmpfs', disk])
    let system: RestartableApp | undefined
    try {
      const { uid, gid } = statSync(await dataDirectory())
      chownSync(disk, uid, gid)
      await administer(`create tablespace small_disk location '${disk}'`)
      system = await RestartableApp.open(60, 'all-in-one', {}, 'small_disk')
      const filler = join(disk, 'filler')
      const outcome = await outage(
        'disk full',
        system,
        async () => {
          try {
            for (let part = 0; ; part++)
              writeFileSync(filler, Buffer.alloc(64 * 1024), { flag: part === 0 ? 'w' : 'a' })
          } catch (error) {
            if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
          }
        },
        async () => unlinkSync(filler),
      )
      report(`disk full: ${outcome.failed.SUBGRAPH_UNAVAILABLE ?? 0} requests were refused`)
    } finally {
      await system?.close()
      await administer('drop tablespace if exists small_disk')
      execFileSync('umount', [disk])
      rmSync(disk, { recursive: true })
    }
  },
  300_000,
)

const dataDirectory = () =>
  withClient(testAdminUrl(), async (admin) => {
    const { rows } = await admin.query<{ data_directory: string }>('show data_directory')
    return rows[0]!.data_directory
  })
