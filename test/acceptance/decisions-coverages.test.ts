import { rulesOf } from './answers'
import { decisionSteps, gpCoverage, validity } from './decision-steps'
import { coverageInput, decide, decisionInput, register, setUpFixtures, unusedNissNumbers } from './fixtures'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()
const { simulateAndCreate, simulateAndModify, newPerson } = decisionSteps(fixtures, unusedNiss)
type Overrides = Record<string, any>

describe('DEC-COVER-IN-DECISION', () => {
  test.concurrent.each([
    ['a coverage may have the days of its decision', '2026-03-01', '2026-08-31', []],
    ['a coverage may be shorter than its decision', '2026-04-01', '2026-04-30', []],
    [
      'a coverage cannot begin before its decision',
      '2026-02-28',
      '2026-08-31',
      ['E DEC-COVER-IN-DECISION coverages.0.period.from'],
    ],
    [
      'a coverage cannot end after its decision',
      '2026-03-01',
      '2026-09-01',
      ['E DEC-COVER-IN-DECISION coverages.0.period.to'],
    ],
  ])('%s', async (_, from, to, expected) => {
    expect(
      (await simulateAndCreate(decisionInput(await newPerson(), { coverages: [gpCoverage(from, to)] }))).findings,
    ).toEqual(expected)
  })
})

test.concurrent('DEC-COVER-ONCE rejects a second coverage of the same care type', async () => {
  const coverages = [gpCoverage('2026-03-01', '2026-04-30'), gpCoverage('2026-05-01', '2026-08-31')]
  const { findings } = await simulateAndCreate(decisionInput(await newPerson(), { coverages }))
  expect(findings).toEqual(['E DEC-COVER-ONCE coverages.1.careType'])
})

describe('DEC-COUPLING', () => {
  const hospital = (from: string, to: string) => coverageInput('HOSPITALIZATION', { period: { from, to } })
  const ambulatory = (from: string, to: string) => coverageInput('AMBULATORY_HOSPITAL_CARE', { period: { from, to } })
  const year = (y: number) => validity(`${y}-01-01`, `${y}-06-30`)
  test.concurrent.each([
    [
      'from 1 February 2018 hospitalisation requires ambulatory hospital care',
      '2018-02-01',
      [hospital('2018-01-01', '2018-06-30')],
      ['DEC-COUPLING-HOSPITAL'],
    ],
    [
      'until 31 January 2018 hospitalisation alone is accepted',
      '2018-01-31',
      [hospital('2018-01-01', '2018-06-30')],
      [],
    ],
    [
      'ambulatory hospital care must cover all days of the hospitalisation',
      '2018-02-01',
      [hospital('2018-01-01', '2018-06-30'), ambulatory('2018-01-01', '2018-06-29')],
      ['DEC-COUPLING-HOSPITAL'],
    ],
    [
      'in 2020 ambulatory hospital care may be longer than the hospitalisation',
      '2020-05-01',
      [hospital('2020-04-01', '2020-06-29'), ambulatory('2020-04-01', '2020-06-30')],
      [],
    ],
    [
      'until 28 January 2021 ambulatory hospital care alone is accepted',
      '2021-01-28',
      [ambulatory('2021-01-01', '2021-06-30')],
      [],
    ],
    [
      'from 29 January 2021 ambulatory hospital care requires hospitalisation',
      '2021-01-29',
      [ambulatory('2021-01-01', '2021-06-30')],
      ['DEC-COUPLING-AMBULATORY'],
    ],
    [
      'from 29 January 2021 hospitalisation must cover all days of the ambulatory hospital care',
      '2021-01-29',
      [hospital('2021-01-01', '2021-06-29'), ambulatory('2021-01-01', '2021-06-30')],
      ['DEC-COUPLING-AMBULATORY'],
    ],
    [
      'hospitalisation and ambulatory hospital care with the same days are accepted',
      '2021-01-29',
      [hospital('2021-01-01', '2021-06-30'), ambulatory('2021-01-01', '2021-06-30')],
      [],
    ],
  ])('%s', async (_, on, coverages, expected) => {
    const niss = await newPerson({}, '2017-06-01')
    const input = decisionInput(niss, {
      councilDate: on,
      validity: on.startsWith('2020') ? validity('2020-04-01', '2020-06-30') : year(Number(on.slice(0, 4))),
      coverages,
    })
    const found = await simulateAndCreate(input, on)
    expect(rulesOf(found.raw)).toEqual(expected)
    for (const finding of found.raw) expect(finding.path).toMatch(/^coverages\.[01]\.(careType|period\.(from|to))$/)
  })

  test.concurrent('a coverage recorded before the coupling rule stays valid when another coverage is modified', async () => {
    const niss = await newPerson({}, '2020-06-01')
    const period = validity('2021-01-01', '2021-12-31')
    const input = decisionInput(niss, {
      councilDate: '2021-01-20',
      validity: period,
      coverages: [ambulatory(period.from, period.to)],
    })
    const { number } = await decide(fixtures.cpas, input, '2021-01-20')
    const more = {
      ...input,
      coverages: [...input.coverages, coverageInput('PARAMEDICAL', { period: validity('2021-02-01', '2021-12-31') })],
    }
    expect((await simulateAndModify(number, 1, more, '2021-02-10')).findings).toEqual([])
  })
})

describe('DEC-COVER-TERMS', () => {
  const at = (field: string) => [`E DEC-COVER-TERMS coverages.0.${field}`]
  test.concurrent.each([
    [
      'a monthly maximum with PARTIAL is accepted',
      gpCoverage('2026-03-01', '2026-08-31', { patientPart: 'PARTIAL', patientPartMaxPerMonth: '10.00' }),
      [],
    ],
    [
      'a monthly maximum with FULL is rejected',
      gpCoverage('2026-03-01', '2026-08-31', { patientPart: 'FULL', patientPartMaxPerMonth: '10.00' }),
      at('patientPartMaxPerMonth'),
    ],
    [
      'a monthly maximum with NOTHING is rejected',
      gpCoverage('2026-03-01', '2026-08-31', { patientPartMaxPerMonth: '10.00' }),
      at('patientPartMaxPerMonth'),
    ],
    [
      'a supplement maximum for general medicine is rejected',
      gpCoverage('2026-03-01', '2026-08-31', { supplements: 'PARTIAL', supplementMax: '10.00' }),
      at('supplementMax'),
    ],
    [
      'supplement types for general medicine are rejected',
      gpCoverage('2026-03-01', '2026-08-31', { supplements: 'PARTIAL', supplementTypes: ['x'] }),
      at('supplementTypes'),
    ],
    [
      'authorised companies for prostheses are accepted',
      coverageInput('PROSTHESES', { authorisedCompanies: ['0207889014'] }),
      [],
    ],
    [
      'authorised companies for medical transport are accepted',
      coverageInput('MEDICAL_TRANSPORT', { authorisedCompanies: ['0207889014'] }),
      [],
    ],
    [
      'authorised companies for general medicine are rejected',
      gpCoverage('2026-03-01', '2026-08-31', { authorisedCompanies: ['0207889014'] }),
      at('authorisedCompanies'),
    ],
  ])('%s', async (_, one, expected) => {
    expect((await simulateAndCreate(decisionInput(await newPerson(), { coverages: [one] }))).findings).toEqual(expected)
  })
  test.concurrent('DEC-COVER-TERMS accepts a supplement maximum of a hospital coverage with PARTIAL only', async () => {
    const hospital = (more: Overrides) =>
      decisionInput(unusedNiss.bis(), {
        coverages: [coverageInput('HOSPITALIZATION', more), coverageInput('AMBULATORY_HOSPITAL_CARE')],
      })
    const partial = hospital({ supplements: 'PARTIAL', supplementMax: '10.00', supplementTypes: ['room'] })
    const full = hospital({ supplements: 'FULL', supplementMax: '10.00' })
    await register(fixtures.cpas, partial.niss)
    await register(fixtures.cpas, full.niss)
    expect((await simulateAndCreate(partial)).findings).toEqual([])
    expect((await simulateAndCreate(full)).findings).toEqual(at('supplementMax'))
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
