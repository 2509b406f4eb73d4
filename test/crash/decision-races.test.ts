import { inTransaction } from '../../shared/database/transaction'
import { createTestSubgraph, type TestSubgraph } from '../../shared/testing/test-subgraph'
import { registerCpas } from '../../subgraphs/decision/imports/cpas/register-cpas'
import { decisionSubgraph } from '../../subgraphs/decision/subgraph'
import {
  COMMIT,
  CREATE,
  cpasList,
  decisionInput,
  GP,
  MODIFY,
  Scenario,
} from '../../subgraphs/decision/testing/scenario'

const full = process.env.FULL === '1'
const modifications = full ? 10_000 : 60
const overlaps = full ? 1_000 : 40
const CONCURRENCY = 4
const scenario = new Scenario()
let graph: TestSubgraph
beforeAll(async () => {
  graph = await createTestSubgraph(decisionSubgraph, { services: scenario.services })
  await inTransaction(graph.db, (tx) => registerCpas(tx, cpasList))
})
afterAll(() => graph.close())

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever its query asked for.
async function ask(query: string, variables: Record<string, unknown>, as = 'cpas:0299990019:worker'): Promise<any> {
  const { data, errors } = await graph.run(query, variables, { as })
  if (errors) throw errors[0]
  return Object.values(data!)[0]
}
const rulesOf = (payload: { findings: { rule: string }[] }) => payload.findings.map(({ rule }) => rule).join(' ')
const VERSIONS = 'query ($n: ID!) { decision(number: $n) { versions { version } } }'

// Runs a number of races, a few at a time; each race has its own callers.
async function races(count: number, race: (i: number) => Promise<void>): Promise<void> {
  let next = 0
  const lane = async () => {
    while (next < count) await race(next++)
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, lane))
}

test(`of two concurrent modifications of one version one succeeds, and versions have no gap (${modifications} races)`, async () => {
  const lanes = Math.min(CONCURRENCY, modifications)
  const decisions = await Promise.all(
    Array.from({ length: lanes }, async () => {
      const input = decisionInput(scenario.person().niss)
      return { input, number: (await ask(CREATE, { input })).decision.number as string, version: 1, busy: false }
    }),
  )
  await races(modifications, async () => {
    const one = decisions.find(({ busy }) => !busy)!
    one.busy = true
    const variables = { number: one.number, expectedVersion: one.version, input: one.input }
    const outcomes = (await Promise.all([ask(MODIFY, variables), ask(MODIFY, variables)])).map(rulesOf).sort()
    expect(outcomes).toEqual(['', 'DEC-VERSION'])
    one.version++
    one.busy = false
  })
  for (const { number, version } of decisions) {
    const { versions } = await ask(VERSIONS, { n: number })
    expect(versions.map((row: { version: number }) => row.version)).toEqual(
      Array.from({ length: version }, (_, i) => i + 1),
    )
  }
  expect(decisions.reduce((sum, { version }) => sum + version - 1, 0)).toBe(modifications)
}, 3_600_000)

test(`of two CPAS that decide concurrently for the same days one succeeds (${overlaps} races)`, async () => {
  await races(overlaps, async () => {
    const { niss, id } = scenario.person()
    const input = decisionInput(niss)
    const outcomes = await Promise.all([
      ask(CREATE, { input }),
      ask(CREATE, { input: { ...input, residenceInsCode: '62063' } }, 'cpas:0299991108:worker'),
    ])
    expect(outcomes.map(rulesOf).sort()).toEqual(['', 'DEC-OVERLAP DEC-CONTINUITY'])
    const rows = await graph.db.query('select 1 from decision where person_id = $1', [id])
    expect(rows).toHaveLength(1)
  })
}, 3_600_000)

test('the database rejects an overlapping decision without the lock of the person', async () => {
  const { niss } = scenario.person()
  const { decision } = await ask(CREATE, { input: decisionInput(niss) })
  const copy = graph.db.query(
    `insert into decision (person_id, number, id, niss, cpas, created_at, current_version, valid_from, valid_to)
     select person_id, '999999999999', gen_random_uuid(), niss, '0299991108', created_at, 1, valid_to, valid_to + 30 from decision where number = $1`,
    [decision.number],
  )
  await expect(copy).rejects.toMatchObject({ driverError: { code: '23P01', constraint: 'decision_no_overlap' } })
  const change = graph.db.query('update decision_version set reason = $2 where number = $1', [decision.number, 'x'])
  await expect(change).rejects.toMatchObject({ driverError: { code: '42501' } })
})

test('concurrent requests for the same care return one commitment', async () => {
  await races(20, async () => {
    const { niss } = scenario.person()
    await ask(CREATE, { input: decisionInput(niss) })
    const input = { niss, provider: GP, careType: 'GENERAL_MEDICINE', on: '2026-03-12' }
    const given = await Promise.all([1, 2, 3].map(() => ask(COMMIT, { input }, `provider:${GP}:prescriber`)))
    expect(new Set(given.map(({ commitment }) => commitment.number)).size).toBe(1)
  })
}, 600_000)
