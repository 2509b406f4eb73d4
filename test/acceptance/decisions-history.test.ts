import { codesOf } from './answers'
import { decisionSteps, validity } from './decision-steps'
import { CPAS, coverageInput, decide, decisionInput, setUpFixtures, TODAY, unusedNissNumbers } from './fixtures'
import { COMMIT, EXTEND, MODIFY, STOP } from './operations'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()
const { newPerson } = decisionSteps(fixtures, unusedNiss)
const VERSIONS = `query ($number: ID!) { decision(number: $number) { version versions { id version recordedAt action reason kind councilDate judicialDecision incomeLevel residenceStatus insuranceStatus
  validity { from to } refundTerms { refundCode } coverages { careType period { from to } patientPart } ownFunds { description maxAmount }
  recordedBy { subject audience organisation role } decision { number version } } } }`

/** Created on the 12th of March, modified on the 14th, extended on the 16th, stopped on the 20th, at instants of the clock. */
async function recordHistory() {
  const niss = await newPerson()
  const input = decisionInput(niss)
  const { number } = await decide(fixtures.cpas, input, '2026-03-12T09:00:00+01:00')
  const richer = {
    ...input,
    coverages: [
      coverageInput('PARAMEDICAL'),
      { ...input.coverages[0], patientPart: 'PARTIAL', patientPartMaxPerMonth: '25.00' },
    ],
    ownFunds: [{ description: 'glasses', maxAmount: '50.00' }],
  }
  const { modifyDecision } = await fixtures.supervisor.ask<any>(
    MODIFY,
    { number, version: 1, input: richer, reason: 'asked for more' },
    '2026-03-14T10:30:00Z',
  )
  expect(modifyDecision.findings).toEqual([])
  expect(modifyDecision.decision.version).toBe(2)
  const { extendDecision } = await fixtures.cpas.ask<any>(
    EXTEND,
    { number, version: 2, to: '2026-12-31' },
    '2026-03-16T10:30:00Z',
  )
  expect(extendDecision.findings).toEqual([])
  const { stopDecision } = await fixtures.cpas.ask<any>(
    STOP,
    { number, version: 3, lastDay: '2026-03-31', reason: 'moved away' },
    '2026-03-20T10:30:00Z',
  )
  expect(stopDecision.findings).toEqual([])
  return { niss, number: number as string, input, richer }
}

describe('the history of a decision', () => {
  let history: Awaited<ReturnType<typeof recordHistory>>
  beforeAll(async () => {
    history = await recordHistory()
  })

  test('Decision.versions lists all versions, oldest first, with actor, instant, action and reason', async () => {
    const { decision } = await fixtures.cpas.ask<any>(VERSIONS, { number: history.number }, '2026-04-01')
    expect(decision.version).toBe(4)
    expect(decision.versions.map(({ id, version, action, reason }: any) => [id, version, action, reason])).toEqual([
      [`${history.number}-1`, 1, 'CREATE', null],
      [`${history.number}-2`, 2, 'MODIFY', 'asked for more'],
      [`${history.number}-3`, 3, 'EXTEND', null],
      [`${history.number}-4`, 4, 'STOP', 'moved away'],
    ])
    expect(decision.versions.map(({ recordedAt }: any) => new Date(recordedAt).toISOString())).toEqual([
      '2026-03-12T08:00:00.000Z',
      '2026-03-14T10:30:00.000Z',
      '2026-03-16T10:30:00.000Z',
      '2026-03-20T10:30:00.000Z',
    ])
    expect(decision.versions.map(({ validity: { to } }: any) => to)).toEqual([
      '2026-08-31',
      '2026-08-31',
      '2026-12-31',
      '2026-03-31',
    ])
    expect(decision.versions[0].recordedBy).toMatchObject({ audience: 'CPAS', organisation: CPAS, role: 'worker' })
    expect(decision.versions[1].recordedBy).toMatchObject({ audience: 'CPAS', organisation: CPAS, role: 'supervisor' })
    expect(decision.versions[0].coverages).toHaveLength(1)
    expect(decision.versions[1].coverages).toHaveLength(2)
    expect(decision.versions[0].decision).toEqual({ number: history.number, version: 4 })
    for (const { recordedAt } of decision.versions)
      expect(recordedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d.*(Z|[+-]\d\d:\d\d)$/)
  })

  test('Decision.asKnownAt returns the version of an instant', async () => {
    const query = `query ($number: ID!) { decision(number: $number) {
      before: asKnownAt(at: "2026-03-12T07:59:59.999Z") { version } created: asKnownAt(at: "2026-03-12T09:00:00+01:00") { version }
      between: asKnownAt(at: "2026-03-14T11:29:59+01:00") { version } modified: asKnownAt(at: "2026-03-14T11:30:00+01:00") { version ownFunds { maxAmount } } now: asKnownAt(at: "2030-01-01T00:00:00Z") { version } } }`
    const { decision } = await fixtures.cpas.ask<any>(query, { number: history.number }, '2026-04-01')
    expect(decision).toEqual({
      before: null,
      created: { version: 1 },
      between: { version: 1 },
      modified: { version: 2, ownFunds: [{ maxAmount: '50.00' }] },
      now: { version: 4 },
    })
  })

  test('Decision.changes lists the differences between two versions by field', async () => {
    const query =
      'query ($number: ID!, $from: Int!, $to: Int!) { decision(number: $number) { changes(from: $from, to: $to) { path before after } } }'
    const between = async (from: number, to: number, partner = fixtures.cpas) =>
      (await partner.ask<any>(query, { number: history.number, from, to }, TODAY)).decision.changes
    const forth = await between(1, 2)
    expect(forth).toEqual(
      expect.arrayContaining([
        { path: 'coverages.GENERAL_MEDICINE.patientPart', before: 'NOTHING', after: 'PARTIAL' },
        { path: 'coverages.GENERAL_MEDICINE.patientPartMaxPerMonth', before: null, after: '25.00' },
        { path: 'coverages.PARAMEDICAL.careType', before: null, after: 'PARAMEDICAL' },
        { path: 'ownFunds.glasses.maxAmount', before: null, after: '50.00' },
      ]),
    )
    expect(await between(2, 1)).toEqual(
      expect.arrayContaining([{ path: 'ownFunds.glasses.maxAmount', before: '50.00', after: null }]),
    )
    expect(await between(2, 2)).toEqual([])
    expect(await between(2, 3)).toEqual(
      expect.arrayContaining([{ path: 'validity.to', before: '2026-08-31', after: '2026-12-31' }]),
    )
    expect((await between(1, 2, fixtures.caami)).some(({ path }: any) => /ownFunds|incomeLevel/.test(path))).toBe(false)
    expect(codesOf(await fixtures.cpas.raw(query, { number: history.number, from: 1, to: 9 }))).toEqual([
      'BAD_USER_INPUT',
    ])
  })

  test('version 1 keeps its content after later changes', async () => {
    const { decision } = await fixtures.cpas.ask<any>(VERSIONS, { number: history.number }, '2026-04-01')
    expect(decision.versions[0]).toMatchObject({
      incomeLevel: 'UP_TO_LIVING_WAGE',
      ownFunds: [],
      validity: validity('2026-03-01', '2026-08-31'),
      refundTerms: { refundCode: 9001 },
    })
  })

  test('a commitment returns the version relied on and the current decision', async () => {
    const niss = await newPerson()
    const input = decisionInput(niss)
    const { number } = await decide(fixtures.cpas, input)
    const given = await fixtures.gp.ask<any>(
      COMMIT,
      { input: { niss, provider: fixtures.gpNumber, careType: 'GENERAL_MEDICINE', on: TODAY } },
      TODAY,
    )
    await fixtures.cpas.ask<any>(EXTEND, { number, version: 1, to: '2026-12-31' }, TODAY)
    const { commitment } = await fixtures.inspector.ask<any>(
      'query ($number: ID!) { commitment(number: $number) { decision { version } decisionVersion { id version validity { to } } } }',
      { number: given.requestCommitment.commitment.number },
    )
    expect(commitment).toEqual({
      decision: { version: 2 },
      decisionVersion: { id: `${number}-1`, version: 1, validity: { to: '2026-08-31' } },
    })
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
