import { setTimeout as wait } from 'node:timers/promises'
import { type DocumentNode, execute, parse } from 'graphql'
import { type SubgraphCluster, startSubgraphs } from '../../runtime/open-subgraphs'
import { query } from '../../shared/database/prepared-statements'
import { withClient } from '../../shared/database/provision-roles'
import { inTransaction } from '../../shared/database/transaction'
import { startWorker } from '../../shared/events/worker'
import { createTestDatabase, type TestDatabase } from '../../shared/testing/test-database'
import { requestOf } from '../../shared/testing/test-subgraph'
import { beneficiarySubgraph as beneficiary } from '../../subgraphs/beneficiary/subgraph'
import { registerCpas } from '../../subgraphs/decision/imports/cpas/register-cpas'
import { decisionSubgraph as decision } from '../../subgraphs/decision/subgraph'
import { cpasList, decisionInput } from '../../subgraphs/decision/testing/scenario'
import { syntheticBisNumber } from '../e2e-scenario/identifiers'
import { type ChildProcessHandle, start } from './processes'

const full = process.env.FULL === '1'
const MUTATIONS = full ? 2_000 : 120
const KILLS = Number(process.env.KILLS ?? (full ? 100 : 3))
const OF_EACH = 4
const PERSONS = MUTATIONS / OF_EACH
const REGISTER = parse(
  'mutation ($input: RegisterBeneficiaryInput!) { registerBeneficiary(input: $input) { findings { rule } } }',
)
const DECIDE = parse(
  'mutation ($input: DecisionInput!) { createDecision(input: $input) { decision { number } findings { rule severity } } }',
)
const FEED = parse(
  'mutation ($input: [IdentityMutationInput!]!) { recordIdentityMutations(input: $input) { mutation { id } findings { rule severity } } }',
)

let database: TestDatabase
let graph: SubgraphCluster
const persons: string[] = []

beforeAll(async () => {
  database = await createTestDatabase([beneficiary, decision])
  const names = ['beneficiary', 'decision']
  graph = await startSubgraphs(
    [beneficiary, decision],
    names.map((name) => ({ name, url: database.url(name) })),
  )
  await inTransaction(graph.sources.get('decision')!, (tx) => registerCpas(tx, cpasList))
  const taken = new Set<string>()
  while (taken.size < PERSONS) taken.add(syntheticBisNumber())
  for (const niss of taken) {
    await ask('beneficiary', REGISTER, { input: { niss, lastName: 'ESSAI', gender: 'UNKNOWN' } })
    const { createDecision } = await ask('decision', DECIDE, { input: decisionInput(niss) })
    expect(createDecision.decision).not.toBeNull()
    persons.push(niss)
  }
}, 300_000)

afterAll(async () => {
  await graph.close()
  await database.drop()
})

async function ask(
  name: string,
  document: DocumentNode,
  variableValues: Record<string, unknown>,
  as = 'cpas:0299990019:worker',
  on = '2026-03-12',
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever its query asked for.
): Promise<any> {
  const subgraph = graph.subgraphs.find((one) => one.name === name)!
  const contextValue = subgraph.contextFor(requestOf(as, on))
  const { data, errors } = await execute({ schema: subgraph.schema, document, variableValues, contextValue })
  if (errors) throw errors[0]
  return data
}

// The mutations of one person on consecutive days: the first suspends the decision, the others find it suspended.
const reports = [
  { kind: 'RESIDENCE_CHANGE', residence: { status: 'LEGAL_STAY', register: 'FOREIGNERS', from: '2026-03-16' } },
  { kind: 'NAME_CHANGE', lastName: 'AUTRE' },
  { kind: 'INSURANCE_AFFILIATION', insurer: '100' },
  { kind: 'DEATH' },
]

test(
  `each of ${MUTATIONS} identity mutations has its effect once although workers are killed ${KILLS} times`,
  async () => {
    const worker = () =>
      start('identity-worker.ts', [database.bossUrl, database.url('beneficiary'), database.url('decision')])
    const workers: ChildProcessHandle[] = [worker(), worker()]
    const parts = partsOf(createFeed(), KILLS)
    // The time from the first commit of a part to its last effect: the kill happens in or near it.
    let longest = 500
    for (const part of parts) {
      const victim = workers.shift()!
      for (const one of [victim, ...workers]) await one.line(/^up$/)
      const began = performance.now()
      const sent = feed(part)
      await wait(Math.random() * longest)
      await victim.kill()
      workers.push(worker())
      await sent
      longest = Math.min(2_000, Math.max(longest, performance.now() - began + 300))
    }
    for (const one of workers) await one.kill()
    await drain()
    const [sums] = await query<Record<string, number>>(graph.sources.get('decision')!, SUMS)
    expect(sums).toEqual({
      inbox: MUTATIONS,
      mutations: MUTATIONS,
      distinct_mutations: MUTATIONS,
      complete: PERSONS,
      suspended: PERSONS,
      versions: 2 * PERSONS,
      suspensions: PERSONS,
      suspension_events: PERSONS,
      logged: PERSONS,
      announced: 0,
    })
    const { rows: jobs } = await withClient(database.adminUrl, (admin) => admin.query(JOBS))
    expect(jobs).toMatchObject([{ state: 'completed', jobs: MUTATIONS }])
    // Events that a killed worker had started and another worker repeated.
    const { interrupted } = jobs[0]
    if (full) expect(interrupted).toBeGreaterThan(KILLS / 4)
    process.stderr.write(`${MUTATIONS} mutations, ${parts.length} kills of the worker, ${interrupted} interrupted\n`)
  },
  120_000 + KILLS * 20_000,
)

// The effects of the mutations, counted in every table.
const SUMS = `
  select (select count(*)::int from inbox) as inbox,
    (select count(*)::int from decision_mutation) as mutations,
    (select count(distinct mutation_id)::int from decision_mutation) as distinct_mutations,
    (select count(*)::int from (select from decision_mutation group by number having count(*) = ${OF_EACH}) d) as complete,
    (select count(*)::int from decision where suspended_since = '2026-03-16' and current_version = 2) as suspended,
    (select count(*)::int from decision_version) as versions,
    (select count(*)::int from decision_version where action = 'SUSPEND') as suspensions,
    (select count(*)::int from change_event where kind = 'DecisionSuspended') as suspension_events,
    (select count(*)::int from access where kind = 'WRITE' and operation = 'decision.identity-mutated') as logged,
    (select count(*)::int from outbox) as announced`

const JOBS = `
  select state::text, count(*)::int as jobs, count(*) filter (where retry_count > 0)::int as interrupted
  from boss.job where name = 'decision.identity-mutated' group by state`

/** The mutations in random order of persons, chronological per person. */
function createFeed(): object[] {
  const next = new Map(persons.map((niss) => [niss, 0]))
  const list: object[] = []
  while (next.size > 0) {
    const left = [...next.keys()]
    const niss = left[Math.floor(Math.random() * left.length)]!
    const i = next.get(niss)!
    if (i + 1 === OF_EACH) next.delete(niss)
    else next.set(niss, i + 1)
    list.push({ reference: `${niss}-${i}`, niss, effectiveOn: `2026-03-${16 + i}`, ...reports[i] })
  }
  return list
}

/** Splits a list into parts of equal length, except the last one. */
function partsOf<T>(list: readonly T[], count: number): T[][] {
  const size = Math.ceil(list.length / count)
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size))
}

// Sends a few mutations per call, like the registers.
async function feed(part: readonly object[]): Promise<void> {
  for (let at = 0; at < part.length; at += 4) {
    const input = part.slice(at, at + 4)
    const { recordIdentityMutations } = await ask('beneficiary', FEED, { input }, 'system:bcss:bcss', '2026-03-20')
    for (const { mutation } of recordIdentityMutations) expect(mutation).not.toBeNull()
  }
}

async function drain(): Promise<void> {
  const last = await startWorker({
    sources: graph.sources,
    bossUrl: database.bossUrl,
    consumers: decision.consumers ?? [],
    contextFor: (name, request) => graph.subgraphs.find((one) => one.name === name)!.contextFor(request),
    log: () => undefined,
  })
  try {
    await last.drain(120_000)
  } finally {
    await last.stop()
  }
}
