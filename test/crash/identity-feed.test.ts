import { setTimeout as wait } from 'node:timers/promises'
import { type DocumentNode, execute, parse } from 'graphql'
import { query } from '../../shared/database/statements'
import { inTransaction } from '../../shared/database/transaction'
import { startWorker } from '../../shared/outbox/worker'
import { type TestDatabase, testDatabase } from '../../shared/testing/database'
import { requestOf } from '../../shared/testing/subgraph'
import { type Graph, openGraph } from '../../start/graph'
import { definition as beneficiary } from '../../subgraphs/beneficiary/server'
import { registerCpas } from '../../subgraphs/decision/persistence/register-cpas'
import { definition as decision } from '../../subgraphs/decision/server'
import { cpasList, decisionInput } from '../../subgraphs/decision/testing/world'
import { playBisNumber } from '../story/numbers'
import { type Killable, start } from './processes'

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
let graph: Graph
const persons: string[] = []

beforeAll(async () => {
  database = await testDatabase([beneficiary, decision])
  const names = ['beneficiary', 'decision']
  graph = await openGraph(
    [beneficiary, decision],
    names.map((name) => ({ name, url: database.url(name) })),
  )
  await inTransaction(graph.sources.get('decision')!, (tx) => registerCpas(tx, cpasList))
  const taken = new Set<string>()
  while (taken.size < PERSONS) taken.add(playBisNumber())
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

// What the registers report of a person, day after day: only the first suspends, the others come to a suspended decision.
const reports = [
  { kind: 'RESIDENCE_CHANGE', residence: { status: 'LEGAL_STAY', register: 'FOREIGNERS', from: '2026-03-16' } },
  { kind: 'NAME_CHANGE', lastName: 'AUTRE' },
  { kind: 'INSURANCE_AFFILIATION', insurer: '100' },
  { kind: 'DEATH' },
]

test(
  `every effect of ${MUTATIONS} identity mutations happens once, though workers are killed ${KILLS} times`,
  async () => {
    const worker = () =>
      start('identity-worker.ts', [database.bossUrl, database.url('beneficiary'), database.url('decision')])
    const workers: Killable[] = [worker(), worker()]
    let fed = 0
    let feeding = true
    const feeder = feed(() => ++fed).finally(() => {
      feeding = false
    })
    let kills = 0
    for (; kills < KILLS; kills++) {
      const victim = workers.shift()!
      await victim.line(/^up$/)
      // The feed is soon over: then there is nothing to die in the middle of.
      if (!feeding && (await underWay()) === 0) {
        workers.push(victim)
        break
      }
      await wait(Math.random() * 300)
      await victim.kill()
      workers.push(worker())
    }
    await feeder
    for (const one of workers) await one.kill()
    await drain()
    expect(fed).toBe(MUTATIONS)
    const decided = graph.sources.get('decision')!
    const [sums] = await query<Record<string, number>>(
      decided,
      `select (select count(*)::int from inbox) as inbox, (select count(distinct event_id)::int from inbox) as events,
         (select count(*)::int from decision_mutation) as mutations,
         (select count(*)::int from (select from decision_mutation group by number having count(*) = ${OF_EACH}) d) as complete,
         (select count(*)::int from decision where suspended_since = '2026-03-16' and current_version = 2) as suspended,
         (select count(*)::int from decision_version where action = 'SUSPEND') as suspensions,
         (select count(*)::int from change_event where kind = 'DecisionSuspended') as told`,
    )
    expect(sums).toEqual({
      inbox: MUTATIONS,
      events: MUTATIONS,
      mutations: MUTATIONS,
      complete: PERSONS,
      suspended: PERSONS,
      suspensions: PERSONS,
      told: PERSONS,
    })
    process.stderr.write(`${MUTATIONS} mutations, ${kills} kills of the worker\n`)
  },
  120_000 + KILLS * 20_000,
)

// As the registers would: a few reports at a time, of persons at random, each person's in their order.
async function feed(told: () => void): Promise<void> {
  const next = new Map(persons.map((niss) => [niss, 0]))
  while (next.size > 0) {
    const chosen = [...next.keys()].sort(() => Math.random() - 0.5).slice(0, 4)
    const input = chosen.map((niss) => {
      const i = next.get(niss)!
      if (i + 1 === OF_EACH) next.delete(niss)
      else next.set(niss, i + 1)
      return { reference: `${niss}-${i}`, niss, effectiveOn: `2026-03-${16 + i}`, ...reports[i] }
    })
    const { recordIdentityMutations } = await ask('beneficiary', FEED, { input }, 'system:bcss:bcss', '2026-03-20')
    for (const { mutation } of recordIdentityMutations) {
      expect(mutation).not.toBeNull()
      told()
    }
    await wait(10)
  }
}

async function underWay(): Promise<number> {
  const [row] = await query<{ left: number }>(
    graph.sources.get('decision')!,
    'select $1::int - count(*)::int as left from inbox',
    [MUTATIONS],
  )
  return row!.left
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
