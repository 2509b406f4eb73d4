import { randomUUID } from 'node:crypto'
import { Pool } from 'pg'
import type { RequestContext } from '../shared/authorization/caller'
import type { PersonFacts } from '../shared/inter-service/contracts'
import type { Day } from '../shared/values/day'
import { newId } from '../shared/values/id'
import { newCommitmentNumber } from '../subgraphs/decision/domain/commitment-number'
import { commitmentFor, insertCommitment } from '../subgraphs/decision/persistence/commitment.repository'
import { readCoverageStatus } from '../subgraphs/decision/persistence/coverage-status.repository'
import { type CoveredPerson, coveredPersonsOn, doctorsOf } from './covered-persons'
import type { BenchEnvironment } from './environment'
import { type Prepared, prepared, tokenOf } from './http-clients'
import { generateLoad } from './load-generator'
import { alternate, type Figure, median, number, rate, share } from './measure'
import { cpuOf, cpuWithChildren, parentOf, type System } from './system'

const COVERAGE = `query Coverage($niss: Niss!, $on: LocalDate, $careTypes: [CareType!]) { coverage(niss: $niss, on: $on, careTypes: $careTypes) {
  on known items { careType covered amuAttestationRequired decision { number } coverage { period { from to } } findings { rule code severity message } } findings { rule code } } }`
const COMMIT = `mutation Commit($input: CommitmentInput!) { requestCommitment(input: $input) {
  commitment { number guaranteed { from to } } findings { rule code severity message } } }`
const CONNECTIONS = 8
const ROUNDS = 3
const SECONDS = Number(process.env.BENCH_SECONDS ?? 6)
// One client may send 1,000 requests a second: as many doctors ask as are needed to stay below.
const DOCTORS = 6

/** The coverage query and requestCommitment through the gateway, against their named statements on the bare driver. */
export async function coverage(stand: BenchEnvironment): Promise<Figure[]> {
  const decision = stand.sources.get('decision')!
  const persons = await coveredPersonsOn(stand, stand.today)
  const doctors = await doctorsOf(stand, DOCTORS)
  const system = await stand.system()
  const tokens = await Promise.all(doctors.map((doctor) => tokenOf(system, `provider:${doctor}:prescriber`)))
  // A pool of its own on the bare driver, with nothing of ours between.
  const pool = new Pool({
    connectionString: (decision.options as { url: string }).url,
    max: CONNECTIONS,
    options: '-c search_path=decision,shared -c timezone=UTC',
  })
  try {
    const ask = (i: number) =>
      prepared(
        tokens[i % tokens.length]!,
        COVERAGE,
        { niss: persons[i % persons.length]!.niss, on: stand.today, careTypes: ['GENERAL_MEDICINE'] },
        stand.today,
      )
    const bareCoverage = (i: number) => {
      const { personId, niss } = persons[i % persons.length]!
      return readCoverageStatus(pool, requestOf(stand.today, doctors[0]!), {
        person: personOf(personId),
        niss,
        on: stand.today,
      })
    }
    const { rows } = await pool.query<{ pid: number }>('select pg_backend_pid() as pid')
    const meter = meterOf(system, parentOf(rows[0]!.pid))
    const asked = await compare(system, meter, ask, bareCoverage)
    // Every wish is a new one: a person's next one is with another doctor.
    let next = 0
    const commit = () => {
      const doctor = (next + Math.floor(next / persons.length)) % doctors.length
      const { niss } = persons[next++ % persons.length]!
      const input = { niss, provider: doctors[doctor]!, careType: 'GENERAL_MEDICINE', on: stand.today }
      return prepared(tokens[doctor]!, COMMIT, { input }, stand.today)
    }
    const bareCommit = (i: number) => commitBare(pool, stand.today, persons[i % persons.length]!)
    const committed = await compare(system, meter, commit, bareCommit)
    return [...figuresOf('coverage', asked), ...figuresOf('requestCommitment', committed)]
  } finally {
    await pool.end()
    await system.stop()
  }
}

interface Compared {
  graph: number
  bare: number
  halfLoad: { p50: number; p99: number }
  /** Processor's milliseconds an operation; null where this machine does not tell. A busy machine changes them least. */
  cpu: { system: number | null; graph: number | null; bare: number | null }
}

/** The processor's milliseconds so far of the system, of the database server, and of this process (the bare driver). */
type Meter = () => { system: number | null; server: number | null; own: number }

function meterOf(system: System, server: number | null): Meter {
  return () => {
    const { user, system: kernel } = process.cpuUsage()
    return {
      system: cpuOf(system.process.pid!),
      server: server && cpuWithChildren(server),
      own: (user + kernel) / 1000,
    }
  }
}

const between = (before: number | null, after: number | null) =>
  before === null || after === null ? null : after - before
const plus = (one: number | null, other: number | null) => (one === null || other === null ? null : one + other)
const each = (cpu: number | null, operations: number) => cpu && cpu / operations
const middle = (all: (number | null)[]) => {
  const known = all.filter((one) => one !== null)
  return known.length > 0 ? median(known) : null
}

async function compare(
  system: System,
  meter: Meter,
  ask: (i: number) => Prepared,
  bare: (i: number) => Promise<unknown>,
): Promise<Compared> {
  // Every request asks for another one's person, through the rounds.
  let asked = 0
  const some = (seconds: number, perSecond?: number) =>
    generateLoad(system.url, () => ask(asked++), { connections: CONNECTIONS, seconds, perSecond })
  let done = 0
  const barely = (ms: number) => rate(ms, CONNECTIONS, () => bare(done++))
  await some(3)
  await barely(1_000)
  const rounds = await alternate(
    ROUNDS,
    async () => {
      const [before, from] = [meter(), done]
      const perSecond = await barely(SECONDS * 500)
      const after = meter()
      const cpu = plus(between(before.own, after.own), between(before.server, after.server))
      return { perSecond, cpu: each(cpu, done - from) }
    },
    async () => {
      const before = meter()
      const { operations, perSecond } = await some(SECONDS)
      const after = meter()
      const own = between(before.system, after.system)
      const cpu = plus(own, between(before.server, after.server))
      return { perSecond, system: each(own, operations), cpu: each(cpu, operations) }
    },
  )
  const graph = median(rounds.second.map(({ perSecond }) => perSecond))
  const halfLoad = await some(SECONDS, Math.max(1, Math.floor(graph / 2)))
  return {
    graph,
    bare: median(rounds.first.map(({ perSecond }) => perSecond)),
    halfLoad,
    cpu: {
      system: middle(rounds.second.map(({ system }) => system)),
      graph: middle(rounds.second.map(({ cpu }) => cpu)),
      bare: middle(rounds.first.map(({ cpu }) => cpu)),
    },
  }
}

const figuresOf = (what: string, { graph, bare, halfLoad, cpu }: Compared): Figure[] => [
  {
    what: `${what} through the gateway, ${CONNECTIONS} connections`,
    reached: `${number(graph)} operations/s`,
    against: `25 % of its statement on the bare driver: ${share(graph, bare)} of ${number(bare)}/s`,
    good: graph >= bare / 4,
  },
  {
    what: `${what} at half load`,
    reached: `p50 ${number(halfLoad.p50)} ms, p99 ${number(halfLoad.p99)} ms`,
    against: 'p99 under 25 ms',
    good: halfLoad.p99 < 25,
  },
  ...(cpu.system === null || cpu.graph === null || cpu.bare === null
    ? []
    : [
        {
          what: `${what}: processor time an operation, with the database`,
          reached: `${number(cpu.graph)} ms (the system ${number(cpu.system)} ms)`,
          against: `its statement on the bare driver: ${share(cpu.bare, cpu.graph)} of it, ${number(cpu.bare)} ms`,
        },
      ]),
]

const requestOf = (today: Day, provider: string): RequestContext => ({
  caller: { subject: `provider:${provider}`, audience: 'PROVIDER', organisation: provider, role: 'prescriber' },
  requestId: randomUUID(),
  operation: 'Coverage',
  rootFields: ['coverage'],
  now: `${today}T12:00:00.000Z`,
  today,
})

const personOf = (id: string) => ({ id, ids: [id] }) as PersonFacts

// What a commitment costs in statements, in one transaction.
async function commitBare(pool: Pool, today: Day, { personId, niss }: CoveredPerson): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const provider = newId()
    await commitmentFor(client, { provider, personIds: [personId], on: today, careType: 'GENERAL_MEDICINE' })
    const { decision } = await readCoverageStatus(client, requestOf(today, '10001490004'), {
      person: personOf(personId),
      niss,
      on: today,
    })
    await insertCommitment(client, {
      personId,
      number: newCommitmentNumber(),
      id: newId(),
      niss,
      provider,
      careType: 'GENERAL_MEDICINE',
      askedFor: today,
      decisionNumber: decision!.number,
      decisionVersion: decision!.currentVersion,
      cpas: decision!.cpas,
      issuedAt: `${today}T12:00:00.000Z`,
      guaranteedFrom: today,
      guaranteedTo: today,
    })
    await client.query('commit')
  } finally {
    client.release()
  }
}
