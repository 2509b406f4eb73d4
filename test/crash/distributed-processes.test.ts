import { spawnSync } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { withClient } from '../../shared/database/provision-roles'
import { testAdminUrl } from '../../shared/testing/test-database-url'
import { MixedWork } from './mixed-work'
import { RestartableApp } from './restartable-app'
import { startLoad } from './steady-load'

const CPAS = 'cpas:0299990019:worker'
const QUERY = 'query Load { decisions(first: 5) { edges { node { number beneficiary { niss } } } } }'
const FROZEN_MS = process.env.FULL === '1' ? 30_000 : 4_000
const WORK_PER_SECOND = 6
const REFUSED_MS = process.env.FULL === '1' ? 20_000 : 4_000

const report = (line: string) => process.stderr.write(`${line}\n`)

/** The processes that a process started, by their script and SUBGRAPH. */
function childrenOf(pid: number): Map<string, number> {
  const found = new Map<string, number>()
  // Without children, ps ends with an error; a process that ends meanwhile has no environment.
  const output = outputOf('ps', ['--ppid', String(pid), '-o', 'pid=,args='])
  for (const line of output.trim().split('\n')) {
    const [, id, name] = /^\s*(\d+) .*\/(gateway|worker|subgraph)\.js/.exec(line) ?? []
    if (!id || !name) continue
    const env = outputOf('cat', [`/proc/${id}/environ`])
    found.set(/SUBGRAPH=(\w+)\0/.exec(env)?.[1] ?? name, Number(id))
  }
  return found
}

const outputOf = (command: string, options: string[]): string =>
  spawnSync(command, options, { encoding: 'utf8' }).stdout

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

interface Readiness {
  status: number
  missing: string[]
}
async function readiness(url: string): Promise<Readiness> {
  try {
    const response = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(3_000) })
    return { status: response.status, missing: ((await response.json()) as { missing?: string[] }).missing ?? [] }
  } catch {
    return { status: 0, missing: ['gateway'] }
  }
}

/** Milliseconds until the readiness fulfils a condition. */
async function until(url: string, isMet: (readiness: Readiness) => boolean, within = 60_000): Promise<number> {
  const start = performance.now()
  while (performance.now() - start < within) {
    if (isMet(await readiness(url))) return performance.now() - start
    await wait(100)
  }
  throw new Error(`The readiness did not change within ${within} ms: ${JSON.stringify(await readiness(url))}`)
}
const isReady = ({ status }: Readiness) => status === 200

describe('the distributed form', () => {
  let system: RestartableApp
  beforeAll(async () => {
    system = await RestartableApp.open(60, 'distributed', { SHUTDOWN_DELAY: '2' })
  }, 180_000)
  afterAll(() => system?.close())

  test.each(['decision', 'beneficiary', 'worker', 'gateway'])(
    'a killed %s process starts again by itself, and the readiness names it meanwhile',
    async (name) => {
      await until(system.url, isReady)
      const before = childrenOf(system.pid).get(name)!
      const work = await MixedWork.on(system)
      work.start(WORK_PER_SECOND)
      await wait(1_000)
      process.kill(before, 'SIGKILL')
      await until(system.url, ({ missing }) => missing.includes(name))
      const back = await until(system.url, isReady)
      report(`kill -9 of ${name}: ready again after ${Math.round(back)} ms`)
      expect(childrenOf(system.pid).get(name)).not.toBe(before)
      // Failed calls opened the gateway's circuit breaker for two seconds.
      await wait(2_500)
      expect((await (await system.as(CPAS)).raw(QUERY)).errors).toBeUndefined()
      await work.writeAgain(60_000)
      report(`kill -9 of ${name} under mixed work: ${JSON.stringify(await work.stop())}`)
      await work.check()
    },
    180_000,
  )

  test('a frozen subgraph gives SUBGRAPH_UNAVAILABLE, and serves again when it goes on', async () => {
    await until(system.url, isReady)
    const pid = childrenOf(system.pid).get('decision')!
    const partner = await system.as(CPAS)
    const work = await MixedWork.on(system)
    work.start(WORK_PER_SECOND)
    process.kill(pid, 'SIGSTOP')
    try {
      await wait(FROZEN_MS)
      const { errors } = await partner.raw(QUERY)
      expect(errors?.[0]?.extensions?.code).toBe('SUBGRAPH_UNAVAILABLE')
    } finally {
      process.kill(pid, 'SIGCONT')
    }
    report(`freeze of ${FROZEN_MS} ms: ready again after ${Math.round(await until(system.url, isReady))} ms`)
    await wait(2_500)
    expect((await partner.raw(QUERY)).errors).toBeUndefined()
    await work.writeAgain(60_000)
    report(`freeze under mixed work: ${JSON.stringify(await work.stop())}`)
    await work.check()
  }, 180_000)

  test('a database that refuses connections makes the readiness 503 and the answers SUBGRAPH_UNAVAILABLE', async () => {
    await until(system.url, isReady)
    const partner = await system.as(CPAS)
    const refuse = (allowed: boolean) =>
      withClient(testAdminUrl(), async (admin) => {
        await admin.query(`alter database ${system.databaseName} allow_connections ${allowed}`)
        if (!allowed)
          await admin.query(
            'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and usename <> current_user',
            [system.databaseName],
          )
      })
    await refuse(false)
    try {
      const noticed = await until(system.url, ({ status }) => status === 503)
      const { errors } = await partner.raw(QUERY)
      expect(errors?.[0]?.extensions?.code).toBe('SUBGRAPH_UNAVAILABLE')
      expect((await fetch(`${system.url}/health/live`)).status).toBe(200)
      report(`database refusing: not ready after ${Math.round(noticed)} ms`)
      await wait(REFUSED_MS)
    } finally {
      await refuse(true)
    }
    report(`database back: ready again after ${Math.round(await until(system.url, isReady))} ms`)
    expect((await partner.raw(QUERY)).errors).toBeUndefined()
  }, 120_000)

  test('SIGTERM at 25 requests a second fails no request of clients that observe the readiness', async () => {
    await until(system.url, isReady)
    const stopLoad = startLoad(await system.as(CPAS), QUERY, 25, `${system.url}/health/ready`)
    await wait(2_000)
    await system.kill('SIGTERM')
    const outcome = await stopLoad()
    report(`SIGTERM, distributed: ${JSON.stringify(outcome)}`)
    expect(outcome).toMatchObject({ failed: {}, refused: 0 })
    expect(outcome.answered).toBeGreaterThan(25)
    await system.start()
  }, 180_000)

  test('all processes end when the process that started them is killed', async () => {
    await until(system.url, isReady)
    const pids = [...childrenOf(system.pid).values()]
    expect(pids).toHaveLength(7)
    await system.kill('SIGKILL')
    const start = performance.now()
    while (pids.some(isAlive) && performance.now() - start < 30_000) await wait(100)
    report(`kill -9 of the parent: the last process ended after ${Math.round(performance.now() - start)} ms`)
    expect(pids.filter(isAlive)).toEqual([])
    await system.start()
  }, 180_000)
})

test('a gateway that is killed as soon as it starts ends the whole system with exit code 1', async () => {
  const system = await RestartableApp.open(60, 'distributed')
  try {
    const { pid } = system
    const pids = [...childrenOf(pid).values()]
    const ended = system.ended()
    let result: number | null | undefined
    void ended.then((code) => {
      result = code
    })
    while (result === undefined) {
      const gateway = isAlive(pid) ? childrenOf(pid).get('gateway') : undefined
      if (gateway) process.kill(gateway, 'SIGKILL')
      await wait(50)
    }
    expect(result).toBe(1)
    expect(pids.filter(isAlive)).toEqual([])
  } finally {
    await system.close()
  }
}, 180_000)

test('SIGTERM at 25 requests a second fails no request of the one-process form', async () => {
  const system = await RestartableApp.open(60, 'all-in-one', { SHUTDOWN_DELAY: '2' })
  try {
    const stopLoad = startLoad(await system.as(CPAS), QUERY, 25, `${system.url}/health/ready`)
    await wait(2_000)
    await system.kill('SIGTERM')
    const outcome = await stopLoad()
    report(`SIGTERM, one process: ${JSON.stringify(outcome)}`)
    expect(outcome).toMatchObject({ failed: {}, refused: 0 })
    expect(outcome.answered).toBeGreaterThan(25)
  } finally {
    await system.close()
  }
}, 180_000)
