import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { type BenchEnvironment, openBenchEnvironment } from './environment'
import { growthOperations } from './growth-operations'
import { partnerOf } from './http-clients'
import { type BenchmarkResult, number } from './measure'
import { cpuWithChildren, parentOf } from './system'

/** Persons and, after a colon, lines. */
const SIZES = (process.env.BENCH_SIZES ?? '2000,20000').split(',').map((size) => {
  const [persons, lines] = size.split(':').map(Number)
  return { persons: persons!, lines: lines ?? 0 }
})
const REPETITIONS = 20
/** A backend reports its figures at most once a second. */
const STATISTICS_DELAY_MS = 1_500
const MAX_RATIO = 3

/** Per call. */
interface Cost {
  buffers: number
  cpu: number | null
}

type MeasuredOperation = Cost & { grows?: string }

/** Buffers and processor time of the database for the hot queries, at several sizes of the country. */
export async function growth(log: (line: string) => void): Promise<BenchmarkResult[]> {
  const costs: Map<string, MeasuredOperation>[] = []
  for (const size of SIZES) {
    const environment = await openBenchEnvironment(size, log)
    costs.push(await measure(environment).finally(environment.close))
  }
  const [small, large] = [costs[0]!, costs.at(-1)!]
  return Array.from(large, ([name, { buffers, cpu, grows }]) => {
    const before = small.get(name)!
    const ratio = buffers / before.buffers
    const measured = `${number(before.buffers)} and ${number(buffers)} buffers, ${cpuText(before.cpu)} and ${cpuText(cpu)} of the database`
    if (grows) return { operation: name, measured, target: `none: ${grows}` }
    return {
      operation: name,
      measured,
      target: `at most ${MAX_RATIO} times the buffers at ${SIZES.map(({ persons }) => number(persons)).join(' and ')} persons: ${number(ratio)}`,
      // Work of the server itself (vacuum, a start) at rest may exceed that of the operation: then nothing was measured.
      isMet: before.buffers > 0 && buffers > 0 ? ratio <= MAX_RATIO : false,
    }
  })
}

const cpuText = (cpu: number | null) => (cpu === null ? 'unknown time' : `${number(cpu)} ms`)

async function measure(environment: BenchEnvironment): Promise<Map<string, MeasuredOperation>> {
  const system = await environment.system()
  const meter = new Client({ connectionString: environment.adminUrl })
  await meter.connect()
  try {
    const { rows } = await meter.query<{ pid: number }>('select pg_backend_pid() as pid')
    const server = parentOf(rows[0]!.pid)
    const read = async () => {
      await wait(STATISTICS_DELAY_MS)
      const figures = await meter.query<{ buffers: string }>(
        'select blks_hit + blks_read as buffers from pg_stat_database where datname = current_database()',
      )
      return {
        buffers: Number(figures.rows[0]!.buffers),
        cpu: server && cpuWithChildren(server),
        at: performance.now(),
      }
    }
    const costs = new Map<string, MeasuredOperation>()
    // What the system does at rest is taken off.
    const [restFrom, restTo] = [await read(), await read()]
    const restPerMs = {
      buffers: (restTo.buffers - restFrom.buffers) / (restTo.at - restFrom.at),
      cpu: ((restTo.cpu ?? 0) - (restFrom.cpu ?? 0)) / (restTo.at - restFrom.at),
    }
    for (const { name, client, query, variables, grows } of await growthOperations(environment, system)) {
      const partner = await partnerOf(system, client)
      let asked = 0
      const askAll = async () => {
        for (let i = 0; i < REPETITIONS; i++) await partner.ask(query, variables?.(asked++), environment.today)
      }
      await askAll()
      const from = await read()
      await askAll()
      const to = await read()
      const ms = to.at - from.at
      costs.set(name, {
        grows,
        buffers: (to.buffers - from.buffers - restPerMs.buffers * ms) / REPETITIONS,
        cpu:
          from.cpu === null || to.cpu === null
            ? null
            : Math.max(0, (to.cpu - from.cpu - restPerMs.cpu * ms) / REPETITIONS),
      })
    }
    return costs
  } finally {
    await meter.end()
    await system.stop()
  }
}
