import { Client } from 'pg'
import { inTransaction } from '../../../shared/database/transaction'
import type { CoverageKey, PersonFacts } from '../../../shared/inter-service/contracts'
import { createTestSubgraph, requestOf, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { addDays, type Day, day, daysBetween } from '../../../shared/values/day'
import { registerCpas } from '../imports/cpas/register-cpas'
import { decisionSubgraph } from '../subgraph'
import { COMMIT, CREATE, cpasList, decisionInput, GP, HOSPITAL, Scenario, STOP } from '../testing/scenario'
import { answerCoverageOfLines } from './coverage.provider'

jest.setTimeout(60_000)

const scenario = new Scenario()
let graph: TestSubgraph
beforeAll(async () => {
  graph = await createTestSubgraph(decisionSubgraph, { services: scenario.services })
  await inTransaction(graph.db, (tx) => registerCpas(tx, cpasList))
})
afterAll(() => graph.close())

// biome-ignore lint/suspicious/noExplicitAny: the shape of the data depends on the query.
async function ask(query: string, variables: Record<string, unknown>, as?: string): Promise<any> {
  const { data, errors } = await graph.run(query, variables, { today: '2026-03-12', as })
  expect(errors).toBeUndefined()
  return Object.values(data!)[0]
}
async function decide(more: Partial<PersonFacts> = {}) {
  const person = scenario.person()
  const { decision } = await ask(CREATE, { input: decisionInput(person.niss) })
  Object.assign(person, more)
  return { person, number: decision.number as string }
}
const answers = (keys: readonly CoverageKey[]) =>
  answerCoverageOfLines(keys, graph.subgraph.contextFor(requestOf('caami:caami:agent', '2026-12-01')))
const allDays = (from: Day, to: Day) => Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => addDays(from, i))
const withoutDays = ({ findings, terms, state, ...rest }: object & Record<string, unknown>) => ({
  ...rest,
  terms,
  state,
  rules: (findings as { rule: string }[]).map(({ rule }) => rule),
})

// The coverage of a period is the coverage of each of its days.
async function expectEachDayAsAlone(key: Omit<CoverageKey, 'on' | 'until'>, from: Day, until: Day) {
  const [answer] = await answers([{ ...key, on: from, until }])
  const days = answer!.days!
  expect([days[0]!.from, days.at(-1)!.to]).toEqual([from, until])
  days.slice(1).forEach((stretch, i) => {
    expect(stretch.from).toBe(addDays(days[i]!.to, 1))
  })
  const alone = await answers(allDays(from, until).map((on) => ({ ...key, on })))
  allDays(from, until).forEach((on, i) => {
    const { from: _from, to: _to, ...stretch } = days.find((one) => one.from <= on && on <= one.to)!
    expect({ on, ...withoutDays(stretch) }).toMatchObject({ on, rules: alone[i]!.findings.map(({ rule }) => rule) })
    for (const name of ['decisionNumber', 'decisionVersion', 'cpas', 'refundCode', 'state', 'terms'] as const)
      expect([on, name, stretch[name]]).toEqual([on, name, alone[i]![name]])
  })
  return days
}

test('care over days before, in and after a decision is evaluated on each day', async () => {
  const { person, number } = await decide()
  await ask(STOP, { number, expectedVersion: 1, lastDay: '2026-03-20' })
  const key = { niss: person.niss, careType: 'HOSPITALIZATION' as const, provider: HOSPITAL }
  const days = await expectEachDayAsAlone(key, day('2026-01-01'), day('2026-04-10'))
  expect(days.find(({ findings }) => findings.length === 0)).toBeDefined()
  expect(days.at(-1)).toMatchObject({ from: '2026-03-21', findings: [{ rule: 'COV-NOT-ACTIVE' }] })
})

test('a death, an affiliation and the end of a participation each begin a stretch of days', async () => {
  const { person } = await decide({
    deathDate: day('2026-03-28'),
    insurances: [
      {
        status: 'NOT_INSURED_NOT_INSURABLE',
        insurer: null,
        period: { from: day('2015-01-01'), to: day('2026-03-23') },
      },
      { status: 'INSURED', insurer: '100', period: { from: day('2026-03-24'), to: null } },
    ],
  })
  const provider = scenario.providers.get(HOSPITAL)!
  scenario.providers.set('71099119', {
    ...provider,
    inamiNumber: '71099119',
    participates: [{ from: day('2014-06-01'), to: day('2026-03-26') }],
  })
  const key = { niss: person.niss, careType: 'HOSPITALIZATION' as const, provider: '71099119' }
  const days = await expectEachDayAsAlone(key, day('2026-03-12'), day('2026-03-30'))
  expect(days.map(({ findings }) => findings.map(({ rule }) => rule))).toEqual([
    [],
    ['COV-INSURED'],
    ['COV-INSURED', 'COV-PROVIDER-NOT-IN-PHASE'],
    ['COV-DECEASED', 'COV-INSURED', 'COV-PROVIDER-NOT-IN-PHASE'],
  ])
})

test('a commitment guarantees only its days of longer care', async () => {
  const { person } = await decide()
  const input = { niss: person.niss, provider: GP, careType: 'GENERAL_MEDICINE', on: '2026-03-12' }
  const { commitment } = await ask(COMMIT, { input }, `provider:${GP}:prescriber`)
  const key = { niss: person.niss, careType: 'GENERAL_MEDICINE' as const, provider: GP }
  const days = await expectEachDayAsAlone(
    { ...key, commitmentNumber: commitment.number },
    day('2026-03-10'),
    day('2026-04-14'),
  )
  expect(days.map(({ from, findings }) => [from, findings.map(({ rule }) => rule)])).toEqual([
    ['2026-03-10', ['COM-30-DAYS']],
    ['2026-03-12', []],
    ['2026-04-12', ['COM-30-DAYS']],
  ])
})

test('refund terms that change on a day begin a stretch of days', async () => {
  const record = { register: 'FOREIGNERS' as const, allocationInsCode: null }
  const { person } = await decide({
    residences: [
      { status: 'ILLEGAL_STAY', ...record, period: { from: day('2015-01-01'), to: day('2026-03-14') } },
      { status: 'LEGAL_STAY', ...record, period: { from: day('2026-03-15'), to: null } },
    ],
    insurances: [
      {
        status: 'NOT_INSURED_NOT_INSURABLE',
        insurer: null,
        period: { from: day('2015-01-01'), to: day('2026-01-31') },
      },
      { status: 'INSURABLE', insurer: null, period: { from: day('2026-02-01'), to: null } },
    ],
  })
  const key = { niss: person.niss, careType: 'HOSPITALIZATION' as const, provider: HOSPITAL }
  const days = await expectEachDayAsAlone(key, day('2026-03-12'), day('2026-05-20'))
  expect(days.map(({ from, refundCode }) => [from, refundCode])).toEqual([
    ['2026-03-12', 9001],
    ['2026-03-15', 9002],
    ['2026-05-02', 9009],
  ])
})

test('one call answers for many lines, with as many statements as for one', async () => {
  const { person } = await decide()
  const keys = allDays(day('2026-03-01'), day('2026-03-30')).map((on) => ({
    niss: person.niss,
    careType: 'HOSPITALIZATION' as const,
    provider: HOSPITAL,
    on,
    until: addDays(on, 9),
  }))
  const statements = async (some: readonly CoverageKey[]) => {
    const sent = jest.spyOn(Client.prototype, 'query')
    await answers(some)
    const count = sent.mock.calls.length
    sent.mockRestore()
    return count
  }
  const ofOne = await statements(keys.slice(0, 1))
  expect(ofOne).toBeGreaterThan(0)
  expect(await statements(keys)).toBe(ofOne)
})
