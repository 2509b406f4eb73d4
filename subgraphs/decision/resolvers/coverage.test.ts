import { Client } from 'pg'
import type { CoverageKey } from '../../../shared/inter-service/contracts'
import { requestOf } from '../../../shared/testing/test-subgraph'
import { day } from '../../../shared/values/day'
import { answerCoverageOfLines } from '../inter-service/coverage.provider'
import { cpasFacts } from '../inter-service/cpas.provider'
import { type CallOptions, setUpDecisions } from '../testing/decision-steps'
import {
  COMMIT,
  COVERAGE,
  CREATE,
  cpasList,
  decisionInput,
  GP,
  HOSPITAL,
  MODIFY,
  OTHER_HOSPITAL,
  STOP,
  threeCoverages,
} from '../testing/scenario'

const { ask, graph, scenario } = setUpDecisions()

const gp = { as: `provider:${GP}:prescriber` }
const codes = (answer: { findings: { rule: string; code: string | null }[] }) =>
  answer.findings.map(({ rule, code }) => `${rule} ${code}`)
const decide = async (more: Record<string, unknown> = {}, person = scenario.person()) => {
  const input = decisionInput(person.niss, more)
  const { decision, findings } = await ask(CREATE, { input })
  expect(findings.filter((one: { severity: string }) => one.severity === 'ERROR')).toEqual([])
  return { input, number: decision.number as string, person, niss: person.niss }
}
const covered = (
  niss: string,
  on: string,
  careTypes: string[] | null = ['GENERAL_MEDICINE'],
  options: CallOptions = gp,
) => ask(COVERAGE, { niss, on, careTypes }, options)

test('coverage without any decision gives 202, without a decision valid on the day 201', async () => {
  const none = await covered(scenario.person().niss, '2026-03-12')
  expect(codes(none)).toEqual(['COV-NONE 202'])
  expect(none).toMatchObject({ known: false, items: [{ covered: false, decision: null, state: null }] })
  const unknown = await covered('80450199894', '2026-03-12')
  expect(unknown).toMatchObject({ beneficiary: null, known: false, findings: [{ rule: 'COV-NONE' }] })
  const { niss } = await decide()
  expect(codes(await covered(niss, '2026-02-28'))).toEqual(['COV-NOT-ACTIVE 201'])
  expect(codes(await covered(niss, '2026-03-01'))).toEqual([])
  expect(codes(await covered(niss, '2026-05-31'))).toEqual([])
  expect(codes(await covered(niss, '2026-06-01'))).toEqual(['COV-NOT-ACTIVE 201'])
})

test('a coverage request runs one statement on the database of decisions, and the row of the access log beside it', async () => {
  const { niss } = await decide()
  await covered(niss, '2026-03-12')
  const sent = jest.spyOn(Client.prototype, 'query')
  const answer = await covered(niss, '2026-03-12')
  const statements = sent.mock.calls.map(([statement]) => (statement as { name?: string }).name ?? statement)
  sent.mockRestore()
  expect(answer).toMatchObject({ items: [{ covered: true, state: { insurancePart: expect.anything() } }] })
  expect(statements).toEqual([expect.stringMatching(/^coverage\.status/), 'access.log-new'])
})

test('a principle decision gives 207, a coverage of other days 206', async () => {
  const principle = await decide({ coverages: [] })
  expect(codes(await covered(principle.niss, '2026-03-12'))).toEqual(['COV-ABSENT 207'])
  const short = await decide({
    coverages: [{ careType: 'GENERAL_MEDICINE', period: { from: '2026-03-10', to: '2026-03-20' } }],
  })
  expect(codes(await covered(short.niss, '2026-03-21'))).toEqual(['COV-NOT-IN-PERIOD 206'])
  const all = await covered(short.niss, '2026-03-15', null)
  expect(all.items).toHaveLength(8)
  expect(all.findings).toEqual([])
  expect(all.items.filter((item: { covered: boolean }) => item.covered)).toHaveLength(1)
})

test('a coverage that is restricted to other providers gives 204', async () => {
  const { niss } = await decide({
    coverages: threeCoverages('2026-03-01', '2026-05-31').map((coverage) => ({
      ...coverage,
      authorisedProviders: [coverage.careType === 'GENERAL_MEDICINE' ? OTHER_HOSPITAL : `${HOSPITAL}000`],
    })),
  })
  expect(codes(await covered(niss, '2026-03-12'))).toEqual(['COV-PROVIDER-NOT-LISTED 204'])
  const hospital = { as: `provider:${HOSPITAL}:staff` }
  expect(codes(await covered(niss, '2026-03-12', ['HOSPITALIZATION'], hospital))).toEqual([])
  expect(codes(await covered(niss, '2026-03-12', ['GENERAL_MEDICINE'], {}))).toEqual([])
})

test('a provider can only check coverage for itself; an unregistered one gets COV-PROVIDER-NOT-IN-PHASE', async () => {
  const { niss } = await decide()
  const other = await graph().run(COVERAGE, { niss, provider: HOSPITAL }, gp)
  expect(other.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  const stranger = { as: 'provider:10001589004:prescriber' }
  expect(codes(await covered(niss, '2026-03-12', ['GENERAL_MEDICINE'], stranger))).toEqual([
    'COV-PROVIDER-NOT-IN-PHASE null',
  ])
  const analyst = await graph().run(COVERAGE, { niss }, { as: 'sppis:sppis:analyst' })
  expect(analyst.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
})

const commit = (niss: string, more: object = {}, options: CallOptions = gp) =>
  ask(COMMIT, { input: { niss, provider: GP, careType: 'GENERAL_MEDICINE', on: '2026-03-12', ...more } }, options)
const answersFor = (keys: CoverageKey[], today = '2026-04-20') =>
  answerCoverageOfLines(keys, graph().subgraph.contextFor(requestOf('caami:caami:agent', today)))

test('a commitment guarantees care for 30 days by the version that it cites, despite a later stop', async () => {
  const { niss, number } = await decide()
  const { commitment } = await commit(niss)
  expect(commitment.number.length).toBeLessThanOrEqual(48)
  await ask(STOP, { number, expectedVersion: 1, lastDay: '2026-03-12' })
  const line = { niss, careType: 'GENERAL_MEDICINE', provider: GP } as const
  const named = { ...line, commitmentNumber: commitment.number }
  const answers = await answersFor([
    { ...line, on: day('2026-03-20') },
    { ...named, on: day('2026-04-11') },
    { ...named, on: day('2026-04-12') },
    { ...named, on: day('2026-03-20'), provider: HOSPITAL },
    { ...named, on: day('2026-03-20'), careType: 'PARAMEDICAL' },
  ])
  expect(answers.map(codes)).toEqual([
    ['COV-NOT-ACTIVE 201'],
    [],
    ['COM-30-DAYS 254226', 'COV-NOT-ACTIVE 201'],
    ['COM-UNKNOWN 254220', 'COV-NOT-ACTIVE 201'],
    ['COM-UNKNOWN 254220', 'COV-NOT-ACTIVE 201'],
  ])
  expect(answers[1]).toMatchObject({ decisionNumber: number, decisionVersion: 1, commitmentNumber: commitment.number })
  expect((await commit(niss)).commitment.number).toBe(commitment.number)
})

test('a line that cites a commitment outside its days is refused, even if the decision covers the day', async () => {
  const { niss } = await decide()
  const { commitment } = await commit(niss)
  const [answer] = await answersFor([
    { niss, careType: 'GENERAL_MEDICINE', provider: GP, on: day('2026-04-12'), commitmentNumber: commitment.number },
  ])
  expect(codes(answer!)).toEqual(['COM-30-DAYS 254226'])
})

test('a commitment keeps the terms of its version after a modification', async () => {
  const { niss, number, input } = await decide()
  const { commitment } = await commit(niss)
  const changed = { ...input, coverages: input.coverages.map((coverage) => ({ ...coverage, patientPart: 'FULL' })) }
  await ask(MODIFY, { number, expectedVersion: 1, input: changed })
  const key = { niss, careType: 'GENERAL_MEDICINE', provider: GP, on: day('2026-03-20') } as const
  const [cited, current] = await answersFor([{ ...key, commitmentNumber: commitment.number }, key])
  expect(cited).toMatchObject({ decisionVersion: 1, terms: { patientPart: 'NOTHING' } })
  expect(current).toMatchObject({
    decisionVersion: 2,
    terms: { patientPart: 'FULL' },
    refundCode: 9001,
    coverageCode: '0000009001',
  })
})

test('a provider requests commitments under its own number only; only it, the CPAS, CAAMI and the SPP IS can read them', async () => {
  const { niss, number } = await decide()
  const input = { niss, provider: HOSPITAL, careType: 'GENERAL_MEDICINE', on: '2026-03-12' }
  const { errors } = await graph().run(COMMIT, { input }, gp)
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  const { commitment } = await commit(niss)
  const READ =
    'query ($n: ID!) { commitment(number: $n) { number decision { number } decisionVersion { id } beneficiary { id } } }'
  const n = commitment.number
  for (const as of [gp.as, 'cpas:0299990019:worker', 'caami:caami:agent', 'sppis:sppis:inspector'])
    expect(await ask(READ, { n }, { as })).toMatchObject({ decision: { number } })
  for (const as of [`provider:${HOSPITAL}:staff`, 'cpas:0299991108:worker'])
    expect(await ask(READ, { n }, { as })).toBeNull()
  const LIST = 'query ($f: CommitmentFilter) { commitments(filter: $f) { totalCount edges { node { number } } } }'
  expect(await ask(LIST, { f: { niss } }, gp)).toMatchObject({ totalCount: 1 })
  expect(await ask(LIST, { f: { decisionNumber: number } }, { as: 'cpas:0299991108:worker' })).toMatchObject({
    totalCount: 0,
  })
  expect(
    await ask('query ($n: ID!) { decision(number: $n) { commitments { edges { node { number } } } } }', { n: number }),
  ).toEqual({
    commitments: { edges: [{ node: { number: n } }] },
  })
})

test('a line that names an unknown decision, an unknown version or the decision of another person gives a problem', async () => {
  const { niss, number } = await decide()
  const other = await decide()
  const key = { niss, careType: 'GENERAL_MEDICINE', provider: GP, on: day('2026-03-20') } as const
  const answers = await answersFor([
    { ...key, decisionNumber: number, decisionVersion: 1 },
    { ...key, decisionNumber: '000000000000' },
    { ...key, decisionNumber: number, decisionVersion: 2 },
    { ...key, decisionNumber: other.number },
  ])
  expect(answers.map(({ problems }) => problems)).toEqual([
    [],
    ['DECISION_UNKNOWN'],
    ['VERSION_UNKNOWN'],
    ['NOT_THE_BENEFICIARY'],
  ])
  expect(answers.map(({ decisionNumber }) => decisionNumber)).toEqual([number, number, number, number])
})

test('an establishment finds its commitments by its number of 8 or 11 digits', async () => {
  const { niss } = await decide()
  const careType = 'HOSPITALIZATION'
  const { commitment } = await commit(niss, { provider: HOSPITAL, careType }, { as: `provider:${HOSPITAL}:staff` })
  const LIST =
    'query ($n: Niss!, $p: InamiNumber) { commitments(filter: { niss: $n, provider: $p }) { totalCount edges { node { number } } } }'
  const found = { totalCount: 1, edges: [{ node: { number: commitment.number } }] }
  for (const p of [null, HOSPITAL, `${HOSPITAL}000`])
    for (const as of [`provider:${HOSPITAL}:staff`, `provider:${HOSPITAL}000:staff`, 'caami:caami:agent'])
      expect(await ask(LIST, { n: niss, p }, { as })).toEqual(found)
  expect(await ask(LIST, { n: niss, p: OTHER_HOSPITAL }, { as: 'caami:caami:agent' })).toMatchObject({ totalCount: 0 })
})

test('decision.cpas answers by the decision valid on a day, or by number from the register', async () => {
  const { person } = await decide({ validity: { from: '2026-03-01', to: '2026-05-31' } })
  const [deciding, before, unknown, byNumber] = await cpasFacts(
    [
      { personIds: person.ids, on: day('2026-04-01') },
      { personIds: person.ids, on: day('2026-02-28') },
      { enterpriseNumber: '0299999931' },
      { enterpriseNumber: '0299991108' },
    ],
    graph().subgraph.contextFor(requestOf('cpas:0299991108:worker', '2026-04-01')),
  )
  expect(deciding).toEqual({
    enterpriseNumber: '0299990019',
    names: cpasList[0]!.names,
    address: null,
    merger: null,
    email: null,
    phone: null,
  })
  expect(before).toBeNull()
  expect(unknown).toBeNull()
  expect(byNumber).toMatchObject({ enterpriseNumber: '0299991108' })
})
