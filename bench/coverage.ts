import { randomUUID } from 'node:crypto'
import { Pool } from 'pg'
import { insertAccessRows } from '../shared/audit/access-rows'
import type { RequestContext } from '../shared/authorization/caller'
import { preparedQuery } from '../shared/database/prepared-statements'
import { personFactsOf } from '../shared/testing/facts.builder'
import type { Day } from '../shared/values/day'
import { newId } from '../shared/values/id'
import { newCommitmentNumber } from '../subgraphs/decision/domain/commitment-number'
import { commitmentFor, insertCommitment } from '../subgraphs/decision/persistence/commitment.repository'
import { readCoverageStatus } from '../subgraphs/decision/persistence/coverage-status.repository'
import { type CoveredPerson, coveredPersonsOn, gpNumbersOf } from './covered-persons'
import type { BenchEnvironment } from './environment'
import { type PreparedRequest, prepareRequest, tokenOf } from './http-clients'
import { generateLoad } from './load-generator'
import { alternate, type BenchmarkResult, median, number, rate, share } from './measure'
import { cpuOf, cpuWithChildren, parentOf, type System } from './system'

export const COVERAGE = `query Coverage($niss: Niss!, $on: LocalDate, $careTypes: [CareType!]) { coverage(niss: $niss, on: $on, careTypes: $careTypes) {
  on known items { careType covered amuAttestationRequired decision { number } coverage { period { from to } } findings { rule code severity message } } findings { rule code } } }`
export const COMMIT = `mutation Commit($input: CommitmentInput!) { requestCommitment(input: $input) {
  commitment { number guaranteed { from to } } findings { rule code severity message } } }`
const CONNECTIONS = 8
const ROUNDS = 3
const SECONDS = Number(process.env.BENCH_SECONDS ?? 6)
// One client may send 1,000 requests per second: several GPs stay below this limit.
const GPS = 6
// More different persons in an hour would raise an alert: no practice reads like that.
const PERSONS_OF_GP = 150

/** The coverage query and requestCommitment through the gateway; the baseline is their statements on the bare driver. */
export async function coverage(environment: BenchEnvironment): Promise<BenchmarkResult[]> {
  const decision = environment.sources.get('decision')!
  const persons = await coveredPersonsOn(environment, environment.today)
  const gps = await gpNumbersOf(environment, GPS)
  const system = await environment.system()
  const tokens = await Promise.all(gps.map((gp) => tokenOf(system, `provider:${gp}:prescriber`)))
  // The bare driver with its own pool.
  const pool = new Pool({
    connectionString: (decision.options as { url: string }).url,
    max: CONNECTIONS,
    options: '-c search_path=decision,shared -c timezone=UTC',
  })
  try {
    const ask = (i: number) =>
      prepareRequest(
        tokens[i % tokens.length]!,
        COVERAGE,
        { niss: personAskedFor(persons, i).niss, on: environment.today, careTypes: ['GENERAL_MEDICINE'] },
        environment.today,
      )
    const accessLog = {
      named: <Row extends object>(name: string, text: string, values?: readonly unknown[]) =>
        preparedQuery<Row>(pool, name, text, values),
    }
    const coverageOnBareDriver = (i: number) => {
      const { personId, niss } = persons[i % persons.length]!
      const entry = {
        context: requestOf(environment.today, gps[0]!),
        refused: false,
        isNamed: true,
        persons: [{ personId, niss }],
      }
      return Promise.all([
        readCoverageStatus(pool, personFactsOf({ id: personId }), environment.today),
        insertAccessRows(accessLog, [{ ...entry, kind: 'READ' }]),
      ])
    }
    const { rows } = await pool.query<{ pid: number }>('select pg_backend_pid() as pid')
    const cpuMeter = createCpuMeter(system, parentOf(rows[0]!.pid))
    const asked = await compare(system, cpuMeter, ask, coverageOnBareDriver)
    // Every request is new: the next one for a person names another GP.
    let next = 0
    const commit = () => {
      const gp = (next + Math.floor(next / persons.length)) % gps.length
      const { niss } = persons[next++ % persons.length]!
      const input = { niss, provider: gps[gp]!, careType: 'GENERAL_MEDICINE', on: environment.today }
      return prepareRequest(tokens[gp]!, COMMIT, { input }, environment.today)
    }
    const commitmentOnBareDriver = (i: number) =>
      commitOnBareDriver(pool, environment.today, persons[i % persons.length]!)
    const committed = await compare(system, cpuMeter, commit, commitmentOnBareDriver)
    return [...resultsOf('coverage', asked), ...resultsOf('requestCommitment', committed)]
  } finally {
    await pool.end()
    await system.stop()
  }
}

interface Compared {
  graph: number
  bare: number
  halfLoad: { p50: number; p99: number }
  /** CPU time per operation in milliseconds; null if the operating system does not report it. A busy machine changes it least. */
  cpu: { system: number | null; graph: number | null; bare: number | null }
}

/** CPU time so far, in milliseconds, of the system, of the database server and of this process (the bare driver). */
type CpuMeter = () => { system: number | null; server: number | null; own: number }

function createCpuMeter(system: System, server: number | null): CpuMeter {
  return () => {
    const { user, system: kernel } = process.cpuUsage()
    return {
      system: cpuOf(system.process.pid!),
      server: server && cpuWithChildren(server),
      own: (user + kernel) / 1000,
    }
  }
}

const difference = (before: number | null, after: number | null) =>
  before === null || after === null ? null : after - before
const sum = (one: number | null, other: number | null) => (one === null || other === null ? null : one + other)
const perOperation = (cpu: number | null, operations: number) => cpu && cpu / operations
const medianOfKnown = (all: (number | null)[]) => {
  const known = all.filter((one) => one !== null)
  return known.length > 0 ? median(known) : null
}

async function compare(
  system: System,
  cpuMeter: CpuMeter,
  ask: (i: number) => PreparedRequest,
  bare: (i: number) => Promise<unknown>,
): Promise<Compared> {
  // Every request names the next person, across all rounds.
  let asked = 0
  const loadGateway = (seconds: number, perSecond?: number) =>
    generateLoad(system.url, () => ask(asked++), { connections: CONNECTIONS, seconds, perSecond })
  let done = 0
  const loadBareDriver = (ms: number) => rate(ms, CONNECTIONS, () => bare(done++))
  await loadGateway(3)
  await loadBareDriver(1_000)
  const rounds = await alternate(
    ROUNDS,
    async () => {
      const [before, from] = [cpuMeter(), done]
      const perSecond = await loadBareDriver(SECONDS * 500)
      const after = cpuMeter()
      const cpu = sum(difference(before.own, after.own), difference(before.server, after.server))
      return { perSecond, cpu: perOperation(cpu, done - from) }
    },
    async () => {
      const before = cpuMeter()
      const { operations, perSecond } = await loadGateway(SECONDS)
      const after = cpuMeter()
      const own = difference(before.system, after.system)
      const cpu = sum(own, difference(before.server, after.server))
      return { perSecond, system: perOperation(own, operations), cpu: perOperation(cpu, operations) }
    },
  )
  const graph = median(rounds.second.map(({ perSecond }) => perSecond))
  const halfLoad = await loadGateway(SECONDS, Math.max(1, Math.floor(graph / 2)))
  return {
    graph,
    bare: median(rounds.first.map(({ perSecond }) => perSecond)),
    halfLoad,
    cpu: {
      system: medianOfKnown(rounds.second.map(({ system }) => system)),
      graph: medianOfKnown(rounds.second.map(({ cpu }) => cpu)),
      bare: medianOfKnown(rounds.first.map(({ cpu }) => cpu)),
    },
  }
}

const resultsOf = (operation: string, { graph, bare, halfLoad, cpu }: Compared): BenchmarkResult[] => [
  {
    operation: `${operation} through the gateway, ${CONNECTIONS} connections`,
    measured: `${number(graph)} operations/s`,
    target: `25 % of its statement on the bare driver; measured ${share(graph, bare)} of ${number(bare)}/s`,
    isMet: graph >= bare / 4,
  },
  {
    operation: `${operation} at half load`,
    measured: `p50 ${number(halfLoad.p50)} ms, p99 ${number(halfLoad.p99)} ms`,
    target: 'p99 under 25 ms',
    isMet: halfLoad.p99 < 25,
  },
  ...(cpu.system === null || cpu.graph === null || cpu.bare === null
    ? []
    : [
        {
          operation: `${operation}: CPU time per operation, including the database`,
          measured: `${number(cpu.graph)} ms (system ${number(cpu.system)} ms)`,
          target: `its statement on the bare driver takes ${share(cpu.bare, cpu.graph)} of it, ${number(cpu.bare)} ms`,
        },
      ]),
]

// Each GP asks for persons of its own, again and again.
const personAskedFor = (persons: readonly CoveredPerson[], i: number) =>
  persons[((i % GPS) * PERSONS_OF_GP + (Math.floor(i / GPS) % PERSONS_OF_GP)) % persons.length]!

const requestOf = (today: Day, provider: string): RequestContext => ({
  caller: { subject: `provider:${provider}`, audience: 'PROVIDER', organisation: provider, role: 'prescriber' },
  requestId: randomUUID(),
  operation: 'Coverage',
  rootFields: ['coverage'],
  now: `${today}T12:00:00.000Z`,
  today,
})

// The statements of a commitment.
async function commitOnBareDriver(pool: Pool, today: Day, { personId, niss }: CoveredPerson): Promise<void> {
  const provider = newId()
  await commitmentFor(pool, { provider, personIds: [personId], on: today, careType: 'GENERAL_MEDICINE' })
  const { decision } = await readCoverageStatus(pool, personFactsOf({ id: personId }), today)
  const commitment = {
    personId,
    number: newCommitmentNumber(),
    id: newId(),
    niss,
    provider,
    careType: 'GENERAL_MEDICINE' as const,
    askedFor: today,
    decisionNumber: decision!.number,
    decisionVersion: decision!.currentVersion,
    cpas: decision!.cpas,
    issuedAt: `${today}T12:00:00.000Z`,
    guaranteedFrom: today,
    guaranteedTo: today,
    terms: null,
  }
  const entry = {
    context: requestOf(today, '10001490004'),
    refused: false,
    isNamed: true,
    persons: [{ personId, niss }],
  }
  await insertCommitment(pool, commitment, [
    { ...entry, kind: 'READ' },
    { ...entry, kind: 'WRITE' },
  ])
}
