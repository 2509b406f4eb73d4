import { spawnSync } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { subgraphNames } from '../../shared/subgraph/subgraph-name'
import { MixedWork } from './mixed-work'
import { exhaustedConnections, refusedConnections, report, workThrough } from './outage'
import { RestartableApp } from './restartable-app'

const CPAS = 'cpas:0299990019:worker'
const QUERY = 'query Load { decisions(first: 5) { edges { node { number beneficiary { niss } } } } }'
const INSPECTOR = 'sppis:sppis:inspector'
const MERGED_LISTS = '{ accessLog(filter: {}) { edges { node { subgraph } } } accessLogIntegrity { subgraph } }'
const full = process.env.FULL === '1'
const FROZEN_MS = full ? 30_000 : 4_000
const WORK_PER_SECOND = 6
/** The short form runs beside other tests. */
const BACK_WITHIN_MS = full ? 5_000 : 30_000
const KILLED = full ? [...subgraphNames, 'worker', 'gateway'] : ['decision', 'beneficiary', 'worker', 'gateway']

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
  }, 300_000)
  afterAll(() => system?.close())

  test.each(KILLED)(
    'a killed %s process starts again by itself, and the readiness names it meanwhile',
    async (name) => {
      await until(system.url, isReady)
      const before = childrenOf(system.pid).get(name)!
      const work = await MixedWork.on(system)
      work.start(WORK_PER_SECOND)
      await wait(1_000)
      const killedAt = performance.now()
      process.kill(before, 'SIGKILL')
      await until(system.url, ({ missing }) => missing.includes(name))
      await until(system.url, isReady)
      const back = performance.now() - killedAt
      report(`kill -9 of ${name}: ready again after ${Math.round(back)} ms`)
      expect(back).toBeLessThan(BACK_WITHIN_MS)
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
      // Lists that are merged from several subgraphs have the parts of the others.
      const merged = await (await system.as(INSPECTOR)).raw(MERGED_LISTS)
      expect(merged).toMatchObject({ status: 200, extensions: { unavailable: ['decision'] } })
      expect(merged.errors).toBeUndefined()
      expect(merged.data.accessLog.edges.length).toBeGreaterThan(0)
      expect(merged.data.accessLogIntegrity).toHaveLength(subgraphNames.length - 1)
    } finally {
      process.kill(pid, 'SIGCONT')
    }
    const back = await until(system.url, isReady)
    report(`freeze of ${FROZEN_MS} ms: ready again after ${Math.round(back)} ms`)
    expect(back).toBeLessThan(BACK_WITHIN_MS)
    await wait(2_500)
    expect((await partner.raw(QUERY)).errors).toBeUndefined()
    await work.writeAgain(60_000)
    report(`freeze under mixed work: ${JSON.stringify(await work.stop())}`)
    await work.check()
  }, 180_000)

  test('a list arrives without its persons while the subgraph of the persons is frozen', async () => {
    await until(system.url, isReady)
    const pid = childrenOf(system.pid).get('beneficiary')!
    const partner = await system.as(CPAS)
    process.kill(pid, 'SIGSTOP')
    try {
      // Until the circuit breakers open, and afterwards.
      for (let request = 0; request < 3; request++) {
        const { data, errors } = await partner.raw(QUERY)
        expect(new Set(errors?.map(({ extensions }) => extensions?.code))).toEqual(new Set(['SUBGRAPH_UNAVAILABLE']))
        const { edges } = data.decisions as { edges: { node: { number: string; beneficiary: object | null } }[] }
        expect(edges.map(({ node }) => node.beneficiary)).toEqual([null, null, null, null, null])
      }
    } finally {
      process.kill(pid, 'SIGCONT')
    }
    await until(system.url, isReady)
    await wait(2_500)
  }, 180_000)

  test('a database that refuses connections makes the readiness 503 and the answers SUBGRAPH_UNAVAILABLE, and loses and doubles nothing', async () => {
    await until(system.url, isReady)
    const partner = await system.as(CPAS)
    await workThrough('database refusing, distributed', system, {
      ...refusedConnections(system),
      async during() {
        const noticed = await until(system.url, ({ status }) => status === 503)
        report(`database refusing: not ready after ${Math.round(noticed)} ms`)
        const { errors } = await partner.raw(QUERY)
        expect(errors?.[0]?.extensions?.code).toBe('SUBGRAPH_UNAVAILABLE')
        expect((await fetch(`${system.url}/health/live`)).status).toBe(200)
      },
    })
    expect(await until(system.url, isReady)).toBeLessThan(BACK_WITHIN_MS)
    expect((await partner.raw(QUERY)).errors).toBeUndefined()
  }, 180_000)

  if (full)
    test('exhausted connections lose and double nothing', async () => {
      await until(system.url, isReady)
      await workThrough('connections exhausted, distributed', system, exhaustedConnections(system))
    }, 180_000)

  test.each(full ? ['worker', 'gateway'] : ['worker'])(
    'a %s process that is frozen for a while loses and doubles nothing',
    async (name) => {
      await until(system.url, isReady)
      const pid = childrenOf(system.pid).get(name)!
      const work = await MixedWork.on(system)
      work.start(WORK_PER_SECOND)
      await wait(1_000)
      process.kill(pid, 'SIGSTOP')
      try {
        await wait(FROZEN_MS)
      } finally {
        process.kill(pid, 'SIGCONT')
      }
      const back = await until(system.url, isReady)
      expect(back).toBeLessThan(BACK_WITHIN_MS)
      await work.writeAgain(60_000)
      report(`freeze of ${name}: ready again after ${Math.round(back)} ms; ${JSON.stringify(await work.stop())}`)
      await work.check()
    },
    180_000,
  )

  test('all processes end when the process that started them is killed, and nothing acknowledged is lost or doubled', async () => {
    await until(system.url, isReady)
    const pids = [...childrenOf(system.pid).values()]
    expect(pids).toHaveLength(7)
    const work = await MixedWork.on(system)
    work.start(WORK_PER_SECOND)
    await wait(2_000)
    await system.kill('SIGKILL')
    const start = performance.now()
    while (pids.some(isAlive) && performance.now() - start < 30_000) await wait(100)
    report(`kill -9 of the parent: the last process ended after ${Math.round(performance.now() - start)} ms`)
    expect(pids.filter(isAlive)).toEqual([])
    await system.start()
    await work.writeAgain(60_000)
    report(`kill -9 of the parent under mixed work: ${JSON.stringify(await work.stop())}`)
    await work.check()
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
