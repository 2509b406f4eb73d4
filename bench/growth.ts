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
const REPETITIONS = 40
const ONLY = process.env.BENCH_OPERATIONS ? new RegExp(process.env.BENCH_OPERATIONS) : null
/** Of an operation that may take seconds. */
const REPETITIONS_OF_SUMS = 3
/** The work of the system at rest is measured for so long. */
const REST_MS = 10_000
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
    const environment = await openBenchEnvironment(size, log, { countsStatements: true })
    costs.push(await measure(environment, log).finally(environment.close))
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

async function measure(
  environment: BenchEnvironment,
  log: (line: string) => void,
): Promise<Map<string, MeasuredOperation>> {
  const system = await environment.system()
  const meter = new Client({ connectionString: environment.adminUrl })
  await meter.connect()
  try {
    const { rows } = await meter.query<{ pid: number }>('select pg_backend_pid() as pid')
    const server = parentOf(rows[0]!.pid)
    await meter.query('create extension if not exists pg_stat_statements')
    // Not pg_stat_database: a connection reports there up to ten seconds later.
    const read = async () => {
      const { rows: statements } = await meter.query<{ text: string; buffers: string }>(
        `select query as text, sum(shared_blks_hit + shared_blks_read) as buffers from pg_stat_statements s
         join pg_database d on d.oid = s.dbid where d.datname = current_database() group by 1`,
      )
      const byStatement = new Map(statements.map(({ text, buffers }) => [text, Number(buffers)]))
      return {
        byStatement,
        buffers: [...byStatement.values()].reduce((sum, buffers) => sum + buffers, 0),
        cpu: server && cpuWithChildren(server),
        at: performance.now(),
      }
    }
    const costs = new Map<string, MeasuredOperation>()
    // What the system does at rest is taken off.
    const restFrom = await read()
    await wait(REST_MS)
    const restTo = await read()
    const restPerMs = {
      buffers: (restTo.buffers - restFrom.buffers) / (restTo.at - restFrom.at),
      cpu: ((restTo.cpu ?? 0) - (restFrom.cpu ?? 0)) / (restTo.at - restFrom.at),
    }
    for (const { name, client, query, variables, grows } of await growthOperations(environment, system)) {
      if (ONLY && !ONLY.test(name)) continue
      const partner = await partnerOf(system, client)
      const repetitions = grows ? REPETITIONS_OF_SUMS : REPETITIONS
      let asked = 0
      const askAll = async () => {
        for (let i = 0; i < repetitions; i++) await partner.ask(query, variables?.(asked++), environment.today)
      }
      await askAll()
      const from = await read()
      await askAll()
      const to = await read()
      const ms = to.at - from.at
      if (ONLY) log(heaviestStatements(from.byStatement, to.byStatement, repetitions))
      costs.set(name, {
        grows,
        buffers: (to.buffers - from.buffers - restPerMs.buffers * ms) / repetitions,
        cpu:
          from.cpu === null || to.cpu === null
            ? null
            : Math.max(0, (to.cpu - from.cpu - restPerMs.cpu * ms) / repetitions),
      })
    }
    return costs
  } finally {
    await meter.end()
    await system.stop()
  }
}

const LISTED = 3
const LISTED_LENGTH = 200

/** The statements of an operation that read the most buffers. */
const heaviestStatements = (before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>, calls: number) =>
  Array.from(after, ([text, buffers]) => ({ text, buffers: (buffers - (before.get(text) ?? 0)) / calls }))
    .sort((a, b) => b.buffers - a.buffers)
    .slice(0, LISTED)
    .map(({ text, buffers }) => `${number(buffers)} buffers: ${text.replace(/\s+/g, ' ').slice(0, LISTED_LENGTH)}`)
    .join('\n')
