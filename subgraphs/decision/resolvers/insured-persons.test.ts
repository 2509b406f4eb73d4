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

const world = new Scenario()
const TODAY = day('2026-03-12')
let graph: TestSubgraph
beforeAll(async () => {
  graph = await createTestSubgraph(decisionSubgraph, { services: world.services })
  await inTransaction(graph.db, (tx) => registerCpas(tx, cpasList))
})
afterAll(() => graph.close())

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever its query asked for.
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
const inShort = ({ findings }: { findings: Finding[] }) =>
  findings.map(({ rule, path, facts }) =>
    `${rule} ${path} ${facts.find(({ name }) => name === 'day')?.value ?? ''}`.trim(),
  )
const rulesOf = ({ findings }: { findings: { rule: string }[] }) => findings.map(({ rule }) => rule)

/** What the registers know of an insurance on some days. */
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
async function decided(more: object = {}) {
  const person = world.person()
  const input = decisionInput(person.niss, { ...more })
  const { decision, findings } = await ask(CREATE, { input })
  expect(findings).toEqual([])
  return { person, niss: person.niss, input, number: decision.number as string }
}
/** The registers report an affiliation: the person is insured, and decisions that hold then are suspended. */
async function affiliate(person: PersonFacts, from: string) {
  person.insurances = insurance(from)
  const mutation = world.mutation(person, 'INSURANCE_AFFILIATION', from)
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

describe('a decision holds on no insured day', () => {
  test.each([
    ['insured since before', '2026-01-01', null, ['DEC-SCOPE-INSURED niss 2026-03-01']],
    ['insured until the first day', '2026-01-01', '2026-03-01', ['DEC-SCOPE-INSURED niss 2026-03-01']],
    ['insured until the day before', '2026-01-01', '2026-02-28', []],
    ['insured in the middle', '2026-04-10', '2026-04-10', ['DEC-SCOPE-INSURED niss 2026-04-10']],
    ['insured from the last day', '2026-05-31', null, ['DEC-SCOPE-INSURED niss 2026-05-31']],
    ['insured from the day after', '2026-06-01', null, []],
  ])('%s', async (_, from, to, expected) => {
    const { niss } = world.person({ insurances: insurance(from, to) })
    const input = decisionInput(niss)
    const simulated = await ask(SIMULATE, { input })
    const created = await ask(CREATE, { input })
    const said = (list: string[]) => list.filter((one) => !one.startsWith('DEC-INSURABLE'))
    expect(said(inShort(simulated))).toEqual(expected)
    expect(inShort(created)).toEqual(inShort(simulated))
    expect(created.decision === null).toBe(expected.length > 0)
  })

  test('a modification may not reach an insured day', async () => {
    const { person, number, input } = await decided()
    person.insurances = insurance('2026-06-10')
    const longer = { ...input, ...during('2026-03-01', '2026-06-10') }
    const simulated = await ask(SIMULATE_MODIFICATION, { number, input: longer })
    const modified = await ask(MODIFY, { number, expectedVersion: 1, input: longer })
    expect(inShort(modified)).toEqual(['DEC-SCOPE-INSURED niss 2026-06-10'])
    expect(inShort(simulated)).toEqual(inShort(modified))
    expect(simulated.acceptable).toBe(false)
    const shorter = { ...input, ...during('2026-03-01', '2026-06-09') }
    expect((await ask(MODIFY, { number, expectedVersion: 1, input: shorter })).findings).toEqual([])
  })

  test('an extension ends before the first insured day', async () => {
    const { person, number } = await decided()
    person.insurances = insurance('2026-06-10')
    const extended = await ask(EXTEND, { number, expectedVersion: 1, to: '2026-06-10' })
    expect(extended.decision).toBeNull()
    expect(inShort(extended)).toEqual(['DEC-SCOPE-INSURED to 2026-06-10'])
    expect((await ask(EXTEND, { number, expectedVersion: 1, to: '2026-06-09' })).findings).toEqual([])
  })

  test('a copy for an insured member of the household is refused, the others are made', async () => {
    const { number } = await decided()
    const members = [world.person({ insurances: insurance('2026-05-01') }), world.person()]
    const [insured, other] = await ask(
      `mutation ($number: ID!, $niss: [Niss!]!) { copyDecisionToHousehold(number: $number, niss: $niss) {
        decision { number } findings { rule path facts { name value } } } }`,
      { number, niss: members.map(({ niss }) => niss) },
    )
    expect(insured.decision).toBeNull()
    expect(inShort(insured)).toEqual(['DEC-SCOPE-INSURED niss 2026-05-01'])
    expect(other).toMatchObject({ findings: [], decision: {} })
  })

  test('a follow-up over a known later insurance refuses the whole reactivation; one that ends before it is taken', async () => {
    const { person, niss, number } = await decided()
    await affiliate(person, '2026-04-10')
    const followUp = (to: string) => decisionInput(niss, during('2026-04-01', to))
    const act = { number, expectedVersion: 2, lastDay: '2026-03-31' }
    const refused = await ask(REACTIVATE, { ...act, followUp: followUp('2026-04-10') })
    expect(refused).toMatchObject({ stopped: null, followUp: null, processed: [] })
    expect(inShort(refused)).toEqual(['DEC-SCOPE-INSURED followUp.niss 2026-04-10'])
    const taken = await ask(REACTIVATE, { ...act, followUp: followUp('2026-04-09') })
    expect(taken.findings).toEqual([])
    expect(taken.followUp).toMatchObject({ validity: { to: '2026-04-09' } })
  })

  test('a stop is not refused: it takes insured days away', async () => {
    const { person, number } = await decided()
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

  test('is not covered by a decision that the registers have not suspended', async () => {
    const { person, niss } = await decided()
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

  test('is refused as insured and as suspended where the affiliation suspended the decision', async () => {
    const { person, niss } = await decided()
    await affiliate(person, '2026-03-10')
    expect(rulesOf(await coverage(niss, '2026-03-09'))).toEqual([])
    expect(rulesOf(await coverage(niss, '2026-03-10'))).toEqual(['COV-INSURED', 'COV-SUSPENDED'])
    expect(await findingsOn(niss, '2026-03-10')).toEqual(['COV-INSURED', 'COV-SUSPENDED'])
    expect(rulesOf(await commit(niss, '2026-03-10'))).toEqual(['COV-INSURED', 'COV-SUSPENDED'])
  })

  test('is no matter of insurance where no decision holds', async () => {
    const { niss } = world.person({ insurances: insurance('2026-01-01') })
    expect(rulesOf(await coverage(niss, '2026-03-12'))).toEqual(['COV-NONE'])
    const { person, niss: other } = await decided()
    person.insurances = insurance('2026-06-01')
    expect(rulesOf(await coverage(other, '2026-06-01'))).toEqual(['COV-NOT-ACTIVE'])
  })

  test('stays guaranteed for the days of a commitment that was given before, and for no other day', async () => {
    const { person, niss } = await decided()
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
    // The same wish gets the same commitment again.
    expect((await commit(niss, '2026-03-01')).commitment.number).toBe(commitment.number)
  })

  test('stays guaranteed after the suspended decision was stopped', async () => {
    const { person, niss, number } = await decided()
    const { commitment } = await commit(niss, '2026-03-01')
    await affiliate(person, '2026-03-10')
    await ask(REACTIVATE, { number, expectedVersion: 2 })
    expect(await findingsOn(niss, '2026-03-20', commitment.number)).toEqual([])
    expect(await findingsOn(niss, '2026-03-20')).toEqual(['COV-NOT-ACTIVE'])
  })

  test('is refused where the commitment was given for another care type', async () => {
    const { person, niss } = await decided()
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
