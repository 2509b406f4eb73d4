import { inTransaction } from '../../../shared/database/transaction'
import type { PersonFacts } from '../../../shared/inter-service/contracts'
import { createTestSubgraph, requestOf, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { addDays, day } from '../../../shared/values/day'
import { newId } from '../../../shared/values/id'
import { suspendDecisions } from '../events/identity-mutated.consumer'
import { registerCpas } from '../imports/cpas/register-cpas'
import { answerCoverageOfLines } from '../inter-service/coverage.provider'
import { decisionSubgraph } from '../subgraph'
import {
  COMMIT,
  COVERAGE,
  CREATE,
  cpasList,
  decisionInput,
  EXTEND,
  GP,
  MODIFY,
  REACTIVATE,
  Scenario,
  STOP,
  threeCoverages,
} from '../testing/scenario'

const scenario = new Scenario()
const TODAY = day('2026-03-12')
let graph: TestSubgraph
beforeAll(async () => {
  graph = await createTestSubgraph(decisionSubgraph, { services: scenario.services })
  await inTransaction(graph.db, (tx) => registerCpas(tx, cpasList))
})
afterAll(() => graph.close())

// biome-ignore lint/suspicious/noExplicitAny: the shape of the data depends on the query.
async function ask(query: string, variables: Record<string, unknown>, as?: string): Promise<any> {
  const { data, errors } = await graph.run(query, variables, { today: TODAY, as })
  expect(errors).toBeUndefined()
  return Object.values(data!)[0]
}
interface Finding {
  rule: string
  path: string | null
  facts: { name: string; value: string }[]
}
const summary = ({ findings }: { findings: Finding[] }) =>
  findings.map(({ rule, path, facts }) =>
    `${rule} ${path} ${facts.find(({ name }) => name === 'day')?.value ?? ''}`.trim(),
  )
const rulesOf = ({ findings }: { findings: { rule: string }[] }) => findings.map(({ rule }) => rule)

/** Insurance records with an insurance on these days. */
function insurance(from: string, to: string | null = null): PersonFacts['insurances'] {
  const none = { status: 'NOT_INSURED_NOT_INSURABLE' as const, insurer: null }
  const [first, last] = [day(from), to === null ? null : day(to)]
  return [
    { ...none, period: { from: day('2015-01-01'), to: addDays(first, -1) } },
    { status: 'INSURED', insurer: '100', period: { from: first, to: last } },
    ...(last ? [{ ...none, status: 'INSURABLE' as const, period: { from: addDays(last, 1), to: null } }] : []),
  ]
}
const during = (from: string, to: string, more: object = {}) => ({
  validity: { from, to },
  coverages: threeCoverages(from, to),
  ...more,
})
async function recordDecision(more: object = {}) {
  const person = scenario.person()
  const input = decisionInput(person.niss, { ...more })
  const { decision, findings } = await ask(CREATE, { input })
  expect(findings).toEqual([])
  return { person, niss: person.niss, input, number: decision.number as string }
}
/** Records an affiliation: the person is insured, and the decisions valid on that day or later are suspended. */
async function affiliate(person: PersonFacts, from: string) {
  person.insurances = insurance(from)
  const mutation = scenario.mutation(person, 'INSURANCE_AFFILIATION', from)
  const { id: mutationId, personId, kind, effectiveOn } = mutation
  await inTransaction(graph.db, (tx) =>
    suspendDecisions.handle(
      tx,
      {
        eventId: newId(),
        topic: 'beneficiary.identity-mutated',
        key: personId,
        payload: { mutationId, personId, kind, effectiveOn },
        at: `${TODAY}T10:00:00.000Z`,
      },
      graph.subgraph.contextFor(requestOf('system:decision:worker', TODAY)),
    ),
  )
}
const SIMULATE = `query ($input: DecisionInput!) { simulateDecision(input: $input) { acceptable findings { rule path facts { name value } } } }`
const SIMULATE_MODIFICATION = `query ($number: ID!, $input: DecisionInput!) { simulateModification(number: $number, input: $input) { acceptable findings { rule path facts { name value } } } }`

describe('insured days in a decision', () => {
  test.each([
    ['insured since before the first day', '2026-01-01', null, ['DEC-SCOPE-INSURED niss 2026-03-01']],
    ['insured until the first day', '2026-01-01', '2026-03-01', ['DEC-SCOPE-INSURED niss 2026-03-01']],
    ['insured until the day before the first day', '2026-01-01', '2026-02-28', []],
    ['insured on a day in the middle', '2026-04-10', '2026-04-10', ['DEC-SCOPE-INSURED niss 2026-04-10']],
    ['insured from the last day', '2026-05-31', null, ['DEC-SCOPE-INSURED niss 2026-05-31']],
    ['insured from the day after the last day', '2026-06-01', null, []],
  ])('createDecision and simulateDecision check insured days: %s', async (_, from, to, expected) => {
    const { niss } = scenario.person({ insurances: insurance(from, to) })
    const input = decisionInput(niss)
    const simulated = await ask(SIMULATE, { input })
    const created = await ask(CREATE, { input })
    const withoutDeadline = (list: string[]) => list.filter((text) => !text.startsWith('DEC-INSURABLE'))
    expect(withoutDeadline(summary(simulated))).toEqual(expected)
    expect(summary(created)).toEqual(summary(simulated))
    expect(created.decision === null).toBe(expected.length > 0)
  })

  test('a modification up to an insured day is refused', async () => {
    const { person, number, input } = await recordDecision()
    person.insurances = insurance('2026-06-10')
    const longer = { ...input, ...during('2026-03-01', '2026-06-10') }
    const simulated = await ask(SIMULATE_MODIFICATION, { number, input: longer })
    const modified = await ask(MODIFY, { number, expectedVersion: 1, input: longer })
    expect(summary(modified)).toEqual(['DEC-SCOPE-INSURED niss 2026-06-10'])
    expect(summary(simulated)).toEqual(summary(modified))
    expect(simulated.acceptable).toBe(false)
    const shorter = { ...input, ...during('2026-03-01', '2026-06-09') }
    expect((await ask(MODIFY, { number, expectedVersion: 1, input: shorter })).findings).toEqual([])
  })

  test('an extension up to an insured day is refused', async () => {
    const { person, number } = await recordDecision()
    person.insurances = insurance('2026-06-10')
    const extended = await ask(EXTEND, { number, expectedVersion: 1, to: '2026-06-10' })
    expect(extended.decision).toBeNull()
    expect(summary(extended)).toEqual(['DEC-SCOPE-INSURED to 2026-06-10'])
    expect((await ask(EXTEND, { number, expectedVersion: 1, to: '2026-06-09' })).findings).toEqual([])
  })

  test('a copy for an insured member of the household is refused, the other copies are recorded', async () => {
    const { number } = await recordDecision()
    const members = [scenario.person({ insurances: insurance('2026-05-01') }), scenario.person()]
    const [insured, other] = await ask(
      `mutation ($number: ID!, $niss: [Niss!]!) { copyDecisionToHousehold(number: $number, niss: $niss) {
        decision { number } findings { rule path facts { name value } } } }`,
      { number, niss: members.map(({ niss }) => niss) },
    )
    expect(insured.decision).toBeNull()
    expect(summary(insured)).toEqual(['DEC-SCOPE-INSURED niss 2026-05-01'])
    expect(other).toMatchObject({ findings: [], decision: {} })
  })

  test('a follow-up over insured days refuses the whole reactivation', async () => {
    const { person, niss, number } = await recordDecision()
    await affiliate(person, '2026-04-10')
    const followUp = (to: string) => decisionInput(niss, during('2026-04-01', to))
    const target = { number, expectedVersion: 2, lastDay: '2026-03-31' }
    const refused = await ask(REACTIVATE, { ...target, followUp: followUp('2026-04-10') })
    expect(refused).toMatchObject({ stopped: null, followUp: null, processed: [] })
    expect(summary(refused)).toEqual(['DEC-SCOPE-INSURED followUp.niss 2026-04-10'])
    const taken = await ask(REACTIVATE, { ...target, followUp: followUp('2026-04-09') })
    expect(taken.findings).toEqual([])
    expect(taken.followUp).toMatchObject({ validity: { to: '2026-04-09' } })
  })

  test('a stop is not refused on insured days', async () => {
    const { person, number } = await recordDecision()
    person.insurances = insurance('2026-03-20')
    const { decision, findings } = await ask(STOP, { number, expectedVersion: 1, lastDay: '2026-04-30' })
    expect(findings).toEqual([])
    expect(decision).toMatchObject({ status: 'ACTIVE', validity: { to: '2026-04-30' } })
  })
})

describe('care on an insured day', () => {
  const gp = `provider:${GP}:prescriber`
  const coverage = (niss: string, on: string) => ask(COVERAGE, { niss, on, careTypes: ['GENERAL_MEDICINE'] }, gp)
  const commit = (niss: string, on: string) =>
    ask(COMMIT, { input: { niss, provider: GP, careType: 'GENERAL_MEDICINE', on } }, gp)
  const findingsOn = async (niss: string, on: string, commitmentNumber: string | null = null) => {
    const key = { niss, on: day(on), careType: 'GENERAL_MEDICINE' as const, provider: GP, commitmentNumber }
    const [answer] = await answerCoverageOfLines(
      [key],
      graph.subgraph.contextFor(requestOf('caami:caami:agent', TODAY)),
    )
    return rulesOf(answer!)
  }

  test('care on an insured day is not covered, also before the decision is suspended', async () => {
    const { person, niss } = await recordDecision()
    person.insurances = insurance('2026-03-10', '2026-03-20')
    for (const [on, expected] of [
      ['2026-03-09', []],
      ['2026-03-10', ['COV-INSURED']],
      ['2026-03-20', ['COV-INSURED']],
      ['2026-03-21', []],
    ] as const) {
      const answer = await coverage(niss, on)
      expect([on, rulesOf(answer)]).toEqual([on, expected])
      expect(answer.known).toBe(true)
      expect(answer.items[0].covered).toBe(expected.length === 0)
      expect([on, await findingsOn(niss, on)]).toEqual([on, expected])
      const { commitment, findings } = await commit(niss, on)
      expect([on, findings.map(({ rule }: { rule: string }) => rule)]).toEqual([on, expected])
      expect(commitment === null).toBe(expected.length > 0)
    }
  })

  test('care after an affiliation gives COV-INSURED and COV-SUSPENDED', async () => {
    const { person, niss } = await recordDecision()
    await affiliate(person, '2026-03-10')
    expect(rulesOf(await coverage(niss, '2026-03-09'))).toEqual([])
    expect(rulesOf(await coverage(niss, '2026-03-10'))).toEqual(['COV-INSURED', 'COV-SUSPENDED'])
    expect(await findingsOn(niss, '2026-03-10')).toEqual(['COV-INSURED', 'COV-SUSPENDED'])
    expect(rulesOf(await commit(niss, '2026-03-10'))).toEqual(['COV-INSURED', 'COV-SUSPENDED'])
  })

  test('care without a valid decision does not give COV-INSURED', async () => {
    const { niss } = scenario.person({ insurances: insurance('2026-01-01') })
    expect(rulesOf(await coverage(niss, '2026-03-12'))).toEqual(['COV-NONE'])
    const { person, niss: other } = await recordDecision()
    person.insurances = insurance('2026-06-01')
    expect(rulesOf(await coverage(other, '2026-06-01'))).toEqual(['COV-NOT-ACTIVE'])
  })

  test('care on an insured day stays guaranteed for the days of an earlier commitment only', async () => {
    const { person, niss } = await recordDecision()
    const { commitment } = await commit(niss, '2026-03-01')
    await affiliate(person, '2026-03-10')
    for (const [on, expected] of [
      ['2026-03-09', []],
      ['2026-03-10', []],
      ['2026-03-31', []],
      ['2026-04-01', ['COM-30-DAYS', 'COV-INSURED', 'COV-SUSPENDED']],
    ] as const)
      expect([on, await findingsOn(niss, on, commitment.number)]).toEqual([on, expected])
    expect(await findingsOn(niss, '2026-03-10')).toEqual(['COV-INSURED', 'COV-SUSPENDED'])
    // The same request gets the same commitment.
    expect((await commit(niss, '2026-03-01')).commitment.number).toBe(commitment.number)
  })

  test('care stays guaranteed by a commitment after the suspended decision was stopped', async () => {
    const { person, niss, number } = await recordDecision()
    const { commitment } = await commit(niss, '2026-03-01')
    await affiliate(person, '2026-03-10')
    await ask(REACTIVATE, { number, expectedVersion: 2 })
    expect(await findingsOn(niss, '2026-03-20', commitment.number)).toEqual([])
    expect(await findingsOn(niss, '2026-03-20')).toEqual(['COV-NOT-ACTIVE'])
  })

  test('a commitment for another care type does not guarantee care on an insured day', async () => {
    const { person, niss } = await recordDecision()
    const { commitment } = await commit(niss, '2026-03-01')
    await affiliate(person, '2026-03-10')
    const key = { niss, on: day('2026-03-12'), careType: 'PARAMEDICAL' as const, provider: GP }
    const [answer] = await answerCoverageOfLines(
      [{ ...key, commitmentNumber: commitment.number }],
      graph.subgraph.contextFor(requestOf('caami:caami:agent', TODAY)),
    )
    expect(rulesOf(answer!)).toEqual(['COM-UNKNOWN', 'COV-INSURED', 'COV-SUSPENDED', 'COV-ABSENT'])
  })
})
