import { rulesOf, summarize } from './answers'
import { decisionSteps, validity } from './decision-steps'
import { coverageInput, decide, decisionInput, setUpFixtures, TODAY, unusedNissNumbers } from './fixtures'
import { READ, STOP } from './operations'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()
const { simulateAndModify, newPerson } = decisionSteps(fixtures, unusedNiss)
type Overrides = Record<string, any>

describe('DEC-RETRO-DECREASE', () => {
  const month = validity('2026-02-01', '2026-07-31')
  const ordinary = async (more: Overrides = {}) => {
    const input = decisionInput(await newPerson(), {
      councilDate: '2026-02-10',
      validity: month,
      coverages: [coverageInput('GENERAL_MEDICINE', { period: month, patientPart: 'FULL' })],
      ...more,
    })
    const { number } = await decide(fixtures.cpas, input, '2026-02-10')
    return { number, input }
  }
  const withCover = (input: Overrides, more: Overrides) => ({
    ...input,
    coverages: [{ ...input.coverages[0], ...more }],
  })

  test.concurrent.each([
    ['DEC-RETRO-DECREASE accepts a last day of yesterday', { to: '2026-03-11' }, []],
    [
      'DEC-RETRO-DECREASE rejects a last day before yesterday',
      { to: '2026-03-10' },
      ['E DEC-RETRO-DECREASE coverages.0.period.to', 'E DEC-RETRO-DECREASE validity.to'],
    ],
  ])('%s', async (_, { to }, expected) => {
    const { number, input } = await ordinary()
    const shorter = { ...withCover(input, { period: { from: month.from, to } }), validity: { from: month.from, to } }
    expect((await simulateAndModify(number, 1, shorter)).findings).toEqual(expected)
  })
  test.concurrent.each([
    ['a narrower patient part', { patientPart: 'NOTHING' }, ['E DEC-RETRO-DECREASE coverages.0.patientPart']],
    ['a narrower insurance part', { insurancePart: 'NOTHING' }, ['E DEC-RETRO-DECREASE coverages.0.insurancePart']],
    [
      'a restriction to some providers',
      { authorisedProviders: ['10001490004'] },
      ['E DEC-RETRO-DECREASE coverages.0.authorisedProviders', 'W DEC-FREE-CHOICE coverages.0.restrictionGround'],
    ],
    [
      'a new prescription requirement',
      { prescriptionRequired: true },
      ['E DEC-RETRO-DECREASE coverages.0.prescriptionRequired'],
    ],
    [
      'a later first day of the coverage',
      { period: validity('2026-02-02', '2026-07-31') },
      ['E DEC-RETRO-DECREASE coverages.0.period.from'],
    ],
  ])('DEC-RETRO-DECREASE rejects %s for past days', async (_, more, expected) => {
    const { number, input } = await ordinary()
    const refused = await simulateAndModify(number, 1, withCover(input, more))
    expect(refused.findings).toEqual(expected)
    const { decision } = await fixtures.cpas.ask<any>(READ, { number }, TODAY)
    expect(decision.version).toBe(1)
  })
  test.concurrent('DEC-RETRO-DECREASE rejects the removal of a coverage that was in force', async () => {
    const { number, input } = await ordinary()
    expect((await simulateAndModify(number, 1, { ...input, coverages: [] })).findings).toEqual([
      'E DEC-RETRO-DECREASE coverages',
    ])
  })
  test.concurrent('DEC-RETRO-DECREASE rejects a lower share of the State for past days', async () => {
    const { number, input } = await ordinary()
    const poorer = await simulateAndModify(number, 1, { ...input, incomeLevel: 'ABOVE_LIVING_WAGE' })
    expect(new Set(rulesOf(poorer.raw))).toEqual(new Set(['DEC-RETRO-DECREASE']))
    expect(poorer.raw[0].path).toBe('incomeLevel')
  })
  test.concurrent('coverage that begins today may be reduced', async () => {
    const today = validity(TODAY, '2026-07-31')
    const input = decisionInput(await newPerson(), {
      validity: today,
      coverages: [coverageInput('GENERAL_MEDICINE', { period: today, patientPart: 'FULL' })],
    })
    const { number } = await decide(fixtures.cpas, input)
    expect((await simulateAndModify(number, 1, withCover(input, { patientPart: 'NOTHING' }))).findings).toEqual([])
  })
  test.concurrent('an active decision can be stopped from yesterday on, not earlier', async () => {
    const { number } = await ordinary()
    const past = await fixtures.cpas.ask<any>(STOP, { number, version: 1, lastDay: '2026-03-10' }, TODAY)
    expect(summarize(past.stopDecision.findings).every((line) => line.startsWith('E DEC-RETRO-DECREASE'))).toBe(true)
    expect(past.stopDecision.decision).toBeNull()
    const yesterday = await fixtures.cpas.ask<any>(STOP, { number, version: 1, lastDay: '2026-03-11' }, TODAY)
    expect(yesterday.stopDecision.findings).toEqual([])
    expect(yesterday.stopDecision.decision).toMatchObject({
      status: 'STOPPED',
      version: 2,
      validity: { to: '2026-03-11' },
    })
  })

  describe('DEC-RETRO-60-DAYS', () => {
    const old = validity('2025-12-01', '2026-07-31')
    const older = async (councilDate = '2025-12-05', more: Overrides = {}) => {
      const input = decisionInput(await newPerson({}, '2025-11-01'), {
        councilDate,
        validity: old,
        coverages: [coverageInput('GENERAL_MEDICINE', { period: old })],
        ...more,
      })
      const { number } = await decide(fixtures.cpas, input, councilDate)
      return { number, input }
    }
    const adding = (input: Overrides, from: string) => ({
      ...input,
      councilDate: TODAY,
      coverages: [...input.coverages, coverageInput('PARAMEDICAL', { period: validity(from, '2026-07-31') })],
    })

    test.concurrent('a coverage added later may begin 60 days before the council date', async () => {
      const { number, input } = await older()
      expect((await simulateAndModify(number, 1, adding(input, '2026-01-11'))).findings).toEqual([])
    })
    test.concurrent('a coverage added later may not begin 61 days before the council date', async () => {
      const { number, input } = await older()
      expect((await simulateAndModify(number, 1, adding(input, '2026-01-10'))).findings).toContain(
        'E DEC-RETRO-60-DAYS coverages.1.period.from',
      )
    })
    test.concurrent('a coverage added by a judicial decision may begin earlier', async () => {
      const { number, input } = await older()
      expect(
        (await simulateAndModify(number, 1, { ...adding(input, '2026-01-10'), judicialDecision: true })).findings,
      ).toEqual([])
    })
    test.concurrent('DEC-RETRO-60-DAYS rejects a better term of a coverage for days of more than 60 days ago', async () => {
      const { number, input } = await older()
      const richer = { ...input, coverages: [{ ...input.coverages[0], patientPart: 'FULL' }] }
      expect((await simulateAndModify(number, 1, richer)).findings).toEqual([
        'E DEC-RETRO-60-DAYS coverages.0.patientPart',
      ])
    })
    test.concurrent('until 10 April 2020 a coverage added later may begin 45 days before the council date', async () => {
      const period = validity('2020-01-01', '2020-12-31')
      const make = async () => {
        const input = decisionInput(await newPerson({}, '2019-06-01'), { councilDate: '2020-01-05', validity: period })
        return { input, ...(await decide(fixtures.cpas, input, '2020-01-05')) }
      }
      const more = (input: Overrides, councilDate: string, from: string) => ({
        ...input,
        councilDate,
        coverages: [...input.coverages, coverageInput('PARAMEDICAL', { period: validity(from, '2020-12-31') })],
      })
      const [a, b, c] = [await make(), await make(), await make()]
      expect(
        (await simulateAndModify(a.number, 1, more(a.input, '2020-04-10', '2020-02-25'), '2020-04-10')).findings,
      ).toEqual([])
      expect(
        (await simulateAndModify(b.number, 1, more(b.input, '2020-04-10', '2020-02-24'), '2020-04-10')).findings,
      ).toContain('E DEC-RETRO-60-DAYS coverages.1.period.from')
      expect(
        (await simulateAndModify(c.number, 1, more(c.input, '2020-04-11', '2020-02-11'), '2020-04-11')).findings,
      ).toEqual([])
    })
  })
})

describe('GP coverage of September 2025', () => {
  const period = validity('2025-06-01', '2026-05-31')
  const make = async (councilDate: string) => {
    const input = decisionInput(await newPerson({}, '2025-05-01'), {
      councilDate,
      validity: period,
      coverages: [coverageInput('PARAMEDICAL', { period })],
    })
    const { number } = await decide(fixtures.cpas, input, councilDate < '2025-07' ? councilDate : '2025-09-01')
    return { input, number }
  }
  test.concurrent('the GP coverage is added to an older decision without a new council date', async () => {
    const { number, input } = await make('2025-06-10')
    const more = {
      ...input,
      coverages: [
        ...input.coverages,
        coverageInput('GENERAL_MEDICINE', { period: validity('2025-09-01', '2026-05-31') }),
      ],
    }
    const changed = await simulateAndModify(number, 1, more, '2025-09-15')
    expect(changed.findings).toEqual([])
    expect(changed.decision.councilDate).toBe('2025-06-10')
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
