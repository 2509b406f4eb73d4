import { rulesOf } from './answers'
import { decisionSteps, gpCoverage, validity } from './decision-steps'
import { coverageInput, decide, decisionInput, setUpFixtures, TODAY, unusedNissNumbers } from './fixtures'
import { EXTEND } from './operations'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()
const { simulateAndCreate, newPerson } = decisionSteps(fixtures, unusedNiss)

describe('DEC-PERIOD', () => {
  test.concurrent('DEC-PERIOD accepts a decision of one day and rejects one that ends before it begins', async () => {
    const niss = await newPerson()
    const upsideDown = await simulateAndCreate(
      decisionInput(niss, { validity: validity('2026-03-10', '2026-03-09'), coverages: [] }),
    )
    expect(upsideDown.findings).toEqual(['E DEC-PERIOD validity.to'])
    const oneDay = await simulateAndCreate(
      decisionInput(niss, { validity: validity('2026-03-10', '2026-03-10'), coverages: [] }),
    )
    expect(oneDay.findings).toEqual([])
  })
  test.concurrent('DEC-PERIOD rejects a coverage that ends before it begins', async () => {
    const input = decisionInput(await newPerson(), { coverages: [gpCoverage('2026-03-10', '2026-03-09')] })
    expect((await simulateAndCreate(input)).findings).toContain('E DEC-PERIOD coverages.0.period.to')
  })
})

describe('DEC-COUNCIL-DATE', () => {
  test.concurrent.each([
    ['DEC-COUNCIL-DATE accepts a council date of today', TODAY, []],
    ['DEC-COUNCIL-DATE rejects a council date of tomorrow', '2026-03-13', ['E DEC-COUNCIL-DATE councilDate']],
  ])('%s', async (_, councilDate, expected) => {
    expect((await simulateAndCreate(decisionInput(await newPerson(), { councilDate }))).findings).toEqual(expected)
  })
})

describe('DEC-60-DAYS', () => {
  const expectedFindings = ['E DEC-60-DAYS coverages.0.period.from', 'E DEC-60-DAYS validity.from']
  test.concurrent.each([
    ['a decision may begin 60 days before the council date', '2026-03-12', '2026-01-11', false, []],
    ['a decision may not begin 61 days before the council date', '2026-03-12', '2026-01-10', false, expectedFindings],
    ['a judicial decision may begin earlier', '2026-03-12', '2026-01-10', true, []],
    ['on 11 April 2020 a decision may begin 60 days earlier', '2020-04-11', '2020-02-11', false, []],
    ['on 11 April 2020 a decision may not begin 61 days earlier', '2020-04-11', '2020-02-10', false, expectedFindings],
    ['until 10 April 2020 a decision may begin 45 days earlier', '2020-04-10', '2020-02-25', false, []],
    [
      'until 10 April 2020 a decision may not begin 46 days earlier',
      '2020-04-10',
      '2020-02-24',
      false,
      expectedFindings,
    ],
  ])('%s', async (_, councilDate, from, judicialDecision, expected) => {
    const niss = await newPerson({}, '2019-06-01')
    const to = `${Number(from.slice(0, 4))}-12-31`
    const found = await simulateAndCreate(
      decisionInput(niss, { councilDate, validity: validity(from, to), judicialDecision }),
      councilDate,
    )
    expect(found.findings).toEqual(expected)
    if (expected.length > 0) {
      const facts = Object.fromEntries(found.raw[0].facts.map((fact: any) => [fact.name, fact.value]))
      expect(facts).toMatchObject({ councilDate })
      expect(found.raw[0].message).not.toBe('')
      expect(found.raw[0].legalSource).not.toBe('')
    }
  })
})

describe('DEC-ONE-YEAR', () => {
  const expectedFindings = ['E DEC-ONE-YEAR coverages.0.period.to', 'E DEC-ONE-YEAR validity.to']
  test.concurrent.each([
    ['a decision may last one year', '2026-03-01', '2027-02-28', []],
    ['a decision may not last one year and a day', '2026-03-01', '2027-03-01', expectedFindings],
    ['a decision from 29 February of a leap year may last until 27 February', '2024-02-29', '2025-02-27', []],
    ['the example of the manual lasts until 14 January', '2026-01-15', '2027-01-14', []],
    ['the example of the manual may not last one day longer', '2026-01-15', '2027-01-15', expectedFindings],
  ])('%s', async (_, from, to, expected) => {
    const niss = await newPerson({}, '2023-06-01')
    const on = from < '2025' ? '2024-03-12' : TODAY
    expect(
      (await simulateAndCreate(decisionInput(niss, { councilDate: on, validity: validity(from, to) }), on)).findings,
    ).toEqual(expected)
  })
  test.concurrent('DEC-ONE-YEAR rejects a decision without a last day', async () => {
    const input = decisionInput(await newPerson(), { validity: { from: '2026-03-01' }, coverages: [] })
    expect((await simulateAndCreate(input)).findings).toEqual(['E DEC-ONE-YEAR validity.to'])
  })
  test.concurrent('an extension keeps council date and first day, and cannot exceed one year', async () => {
    const first = await decide(
      fixtures.cpas,
      decisionInput(await newPerson({}, '2019-01-01'), {
        councilDate: '2019-01-15',
        validity: validity('2019-01-15', '2019-04-14'),
      }),
      '2019-01-15',
    )
    const { number } = first
    const longer = await fixtures.cpas.ask<any>(EXTEND, { number, version: 1, to: '2019-07-14' }, '2019-04-10')
    expect(longer.extendDecision.findings).toEqual([])
    expect(longer.extendDecision.decision).toMatchObject({
      version: 2,
      councilDate: '2019-01-15',
      validity: validity('2019-01-15', '2019-07-14'),
      coverages: [{ period: validity('2019-01-15', '2019-07-14') }],
    })
    const tooLong = await fixtures.cpas.ask<any>(EXTEND, { number, version: 2, to: '2020-01-15' }, '2019-07-10')
    expect(tooLong.extendDecision.decision).toBeNull()
    expect(rulesOf(tooLong.extendDecision.findings)).toContain('DEC-ONE-YEAR')
    const last = await fixtures.cpas.ask<any>(EXTEND, { number, version: 2, to: '2020-01-14' }, '2019-07-10')
    expect(last.extendDecision.decision).toMatchObject({ version: 3, validity: validity('2019-01-15', '2020-01-14') })
  })
  test.concurrent('an extension extends only the care types that it names', async () => {
    const period = validity('2026-03-01', '2026-04-30')
    const first = await decide(
      fixtures.cpas,
      decisionInput(await newPerson(), {
        validity: period,
        coverages: [coverageInput('GENERAL_MEDICINE', { period }), coverageInput('PARAMEDICAL', { period })],
      }),
    )
    const { extendDecision } = await fixtures.cpas.ask<any>(
      EXTEND,
      { number: first.number, version: 1, to: '2026-06-30', careTypes: ['PARAMEDICAL'] },
      '2026-04-20',
    )
    expect(extendDecision.findings).toEqual([])
    expect(extendDecision.decision.coverages).toMatchObject([
      { careType: 'GENERAL_MEDICINE', period },
      { careType: 'PARAMEDICAL', period: validity('2026-03-01', '2026-06-30') },
    ])
  })
  test.concurrent('an extension without care types leaves a coverage that ended earlier unchanged', async () => {
    const first = await decide(
      fixtures.cpas,
      decisionInput(await newPerson(), {
        validity: validity('2026-03-01', '2026-04-30'),
        coverages: [
          coverageInput('GENERAL_MEDICINE', { period: validity('2026-03-01', '2026-03-31') }),
          coverageInput('PARAMEDICAL', { period: validity('2026-03-01', '2026-04-30') }),
        ],
      }),
    )
    const { extendDecision } = await fixtures.cpas.ask<any>(
      EXTEND,
      { number: first.number, version: 1, to: '2026-06-30' },
      '2026-04-20',
    )
    expect(extendDecision.findings).toEqual([])
    expect(extendDecision.decision.coverages).toMatchObject([
      { careType: 'GENERAL_MEDICINE', period: validity('2026-03-01', '2026-03-31') },
      { careType: 'PARAMEDICAL', period: validity('2026-03-01', '2026-06-30') },
    ])
  })
})

test.concurrent('DEC-ILLEGAL-STAY-MONTHS is off by default: a person without legal stay may receive a decision of one year', async () => {
  const found = await simulateAndCreate(
    decisionInput(await newPerson(), { validity: validity('2026-03-01', '2027-02-28') }),
  )
  expect(found.findings).toEqual([])
  const { rules } = await fixtures.cpas.ask<any>('{ rules { id parameters { name value } } }')
  const rule = rules.find(({ id }: any) => id === 'DEC-ILLEGAL-STAY-MONTHS')
  expect(rule.parameters.map(({ name }: any) => name)).toContain('months')
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
