import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { COVERAGE } from './coverage'
import { coveredPersonsOn, gpNumbersOf } from './covered-persons'
import { type BenchEnvironment, openBenchEnvironment } from './environment'
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

interface Operation {
  name: string
  client: string
  query: string
  variables?: (rank: number) => Record<string, unknown>
}

interface Cost {
  buffers: number
  cpu: number | null
}

const list = (field: string, node: string) => `query Growth { ${field} { edges { node { ${node} } } } }`
const CPAS = 'cpas:0299990019:supervisor'
const CAAMI = 'caami:caami:agent'
const INSPECTOR = 'sppis:sppis:inspector'

async function operationsOn(environment: BenchEnvironment): Promise<Operation[]> {
  const { today } = environment
  const persons = await coveredPersonsOn(environment, today)
  const [gp] = await gpNumbersOf(environment, 1)
  const coverageOf = (rank: number) => ({
    niss: persons[rank % persons.length]!.niss,
    on: today,
    careTypes: ['GENERAL_MEDICINE'],
  })
  return [
    { name: 'coverage', client: `provider:${gp}:prescriber`, query: COVERAGE, variables: coverageOf },
    { name: 'decisions of a CPAS', client: CPAS, query: list('decisions(first: 25)', 'number') },
    { name: 'versions of a CPAS', client: CPAS, query: list('decisionVersions(first: 25)', 'id') },
    { name: 'mutation inbox of a CPAS', client: CPAS, query: list('mutationInbox(first: 25)', 'id') },
    { name: 'decisions, CAAMI', client: CAAMI, query: list('decisions(first: 25)', 'number') },
    { name: 'invoice lines, CAAMI', client: CAAMI, query: list('invoiceLines(first: 25)', 'id outcome') },
    { name: 'invoice files, CAAMI', client: CAAMI, query: list('invoiceFiles(first: 25)', 'id status') },
    {
      name: 'persons by residence status, inspector',
      client: INSPECTOR,
      query: list('beneficiaries(first: 25, filter: { residenceStatus: ILLEGAL_STAY })', 'niss'),
    },
    {
      name: 'persons by name, inspector',
      client: INSPECTOR,
      query: list('beneficiaries(first: 25, orderBy: { field: LAST_NAME })', 'niss'),
    },
    { name: 'access log, inspector', client: INSPECTOR, query: list('accessLog(first: 25, filter: {})', 'at') },
  ]
}

/** Buffers and processor time of the database for the hot queries, at several sizes of the country. */
export async function growth(log: (line: string) => void): Promise<BenchmarkResult[]> {
  const costs: Map<string, Cost>[] = []
  for (const size of SIZES) {
    const environment = await openBenchEnvironment(size, log)
    costs.push(await measure(environment).finally(environment.close))
  }
  const [small, large] = [costs[0]!, costs.at(-1)!]
  return Array.from(large, ([name, { buffers, cpu }]) => {
    const before = small.get(name)!
    const ratio = buffers / before.buffers
    return {
      operation: name,
      measured: `${number(before.buffers)} and ${number(buffers)} buffers, ${cpuText(before.cpu)} and ${cpuText(cpu)} of the database`,
      target: `at most ${MAX_RATIO} times the buffers at ${SIZES.map(({ persons }) => number(persons)).join(' and ')} persons: ${number(ratio)}`,
      // Work of the server itself (vacuum, a start) at rest may exceed that of the operation: then nothing was measured.
      isMet: before.buffers > 0 && buffers > 0 ? ratio <= MAX_RATIO : false,
    }
  })
}

const cpuText = (cpu: number | null) => (cpu === null ? 'unknown time' : `${number(cpu)} ms`)

async function measure(environment: BenchEnvironment): Promise<Map<string, Cost>> {
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
    const costs = new Map<string, Cost>()
    // What the system does at rest is taken off.
    const [restFrom, restTo] = [await read(), await read()]
    const restPerMs = {
      buffers: (restTo.buffers - restFrom.buffers) / (restTo.at - restFrom.at),
      cpu: ((restTo.cpu ?? 0) - (restFrom.cpu ?? 0)) / (restTo.at - restFrom.at),
    }
    for (const { name, client, query, variables } of await operationsOn(environment)) {
      const partner = await partnerOf(system, client)
      const ask = (rank: number) => partner.ask(query, variables?.(rank), environment.today)
      for (let rank = 0; rank < REPETITIONS; rank++) await ask(rank)
      const from = await read()
      for (let rank = 0; rank < REPETITIONS; rank++) await ask(rank)
      const to = await read()
      const ms = to.at - from.at
      costs.set(name, {
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
