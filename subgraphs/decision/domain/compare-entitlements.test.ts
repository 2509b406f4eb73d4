import { evaluateRules } from '../../../shared/rules/evaluate-rules'
import { day } from '../../../shared/values/day'
import { noRetroactiveReduction } from '../rules/no-retroactive-reduction.rule'
import { retroactiveExtensionLimit } from '../rules/retroactive-extension-limit.rule'
import { coverageOf, type Difference, days, decisionCaseOf, decisionContentOf } from '../testing/case.builder'
import { compareEntitlements } from './compare-entitlements'
import type { Coverage, DecisionContent } from './decision-content'

// Today is 12 March 2026; the decision began on 1 March.
const today = day('2026-03-12')
const gp = (more: Partial<Coverage> = {}) => coverageOf('GENERAL_MEDICINE', '2026-03-01', '2026-05-31', more)
const compared = (before: Partial<DecisionContent>, after: Partial<DecisionContent>) =>
  compareEntitlements(decisionContentOf(before), decisionContentOf(after), today).map(
    ({ direction, path, days: { from, to } }) => `${direction} ${path} ${from} ${to}`,
  )
const terms = (before: Partial<Coverage>, after: Partial<Coverage>) =>
  compared({ coverages: [gp(before)] }, { coverages: [gp(after)] }).map((text) =>
    text.replace(' 2026-03-01 2026-03-11', ''),
  )
const inHospital = { careType: 'HOSPITALIZATION' as const, supplements: 'PARTIAL' as const }

test('compareEntitlements returns nothing for equal content', () => {
  expect(compared({}, {})).toEqual([])
})

test('removed future days are no reduction', () => {
  expect(
    compared(
      {},
      { validity: days('2026-03-01', '2026-03-11'), coverages: [gp({ period: days('2026-03-01', '2026-03-11') })] },
    ),
  ).toEqual([])
})

test('removed past days are a reduction, at the end, at the beginning and as a whole coverage', () => {
  expect(compared({}, { coverages: [gp({ period: days('2026-03-01', '2026-03-10') })] })).toEqual([
    'NARROWER coverages.0.period.to 2026-03-11 2026-03-11',
  ])
  expect(compared({}, { coverages: [gp({ period: days('2026-03-03', '2026-05-31') })] })).toEqual([
    'NARROWER coverages.0.period.from 2026-03-01 2026-03-02',
  ])
  expect(compared({}, { coverages: [gp({ period: days('2026-03-03', '2026-03-08') })] })).toEqual([
    'NARROWER coverages.0.period.from 2026-03-01 2026-03-02',
    'NARROWER coverages.0.period.to 2026-03-09 2026-03-11',
  ])
  expect(compared({}, { coverages: [] })).toEqual(['NARROWER coverages 2026-03-01 2026-03-11'])
  expect(compared({}, { validity: days('2026-03-02', '2026-05-31') })).toEqual([
    'NARROWER validity.from 2026-03-01 2026-03-01',
  ])
})

test('a coverage that is moved to future days is a reduction of past days', () => {
  expect(compared({}, { coverages: [gp({ period: days('2026-03-12', '2026-05-31') })] })).toEqual([
    'NARROWER coverages.0.period.from 2026-03-01 2026-03-11',
  ])
})

test('coverages are matched by care type, not by order', () => {
  const pharmacy = coverageOf('PHARMACEUTICALS', '2026-03-05', '2026-05-31')
  expect(compared({}, { coverages: [pharmacy, gp()] })).toEqual(['WIDER coverages.0.period.from 2026-03-05 2026-03-11'])
  expect(compared({ coverages: [gp(), pharmacy] }, { coverages: [pharmacy, gp({ patientPart: 'FULL' })] })).toEqual([
    'WIDER coverages.1.patientPart 2026-03-01 2026-03-11',
  ])
})

test('an earlier first day is an extension', () => {
  expect(
    compared(
      {},
      { validity: days('2026-02-01', '2026-05-31'), coverages: [gp({ period: days('2026-02-01', '2026-05-31') })] },
    ),
  ).toEqual(['WIDER validity.from 2026-02-01 2026-02-28', 'WIDER coverages.0.period.from 2026-02-01 2026-02-28'])
})

test.each<[string, Partial<Coverage>, Partial<Coverage>, string[]]>([
  ['from nothing to partly', { patientPart: 'NOTHING' }, { patientPart: 'PARTIAL' }, ['WIDER coverages.0.patientPart']],
  [
    'from fully to partly',
    { insurancePart: 'FULL' },
    { insurancePart: 'PARTIAL' },
    ['NARROWER coverages.0.insurancePart'],
  ],
  [
    'supplements from partly to nothing',
    { supplements: 'PARTIAL' },
    { supplements: 'NOTHING' },
    ['NARROWER coverages.0.supplements'],
  ],
  [
    'a maximum that rises',
    { patientPart: 'PARTIAL', patientPartMaxPerMonth: 100 },
    { patientPart: 'PARTIAL', patientPartMaxPerMonth: 101 },
    ['WIDER coverages.0.patientPartMaxPerMonth'],
  ],
  [
    'a maximum that falls',
    { patientPart: 'PARTIAL', patientPartMaxPerMonth: 100 },
    { patientPart: 'PARTIAL', patientPartMaxPerMonth: 99 },
    ['NARROWER coverages.0.patientPartMaxPerMonth'],
  ],
  [
    'a maximum where there was none',
    { patientPart: 'PARTIAL' },
    { patientPart: 'PARTIAL', patientPartMaxPerMonth: 100 },
    ['NARROWER coverages.0.patientPartMaxPerMonth'],
  ],
  [
    'no maximum any more',
    { patientPart: 'PARTIAL', patientPartMaxPerMonth: 100 },
    { patientPart: 'PARTIAL' },
    ['WIDER coverages.0.patientPartMaxPerMonth'],
  ],
  [
    'fully instead of partly up to a maximum',
    { patientPart: 'PARTIAL', patientPartMaxPerMonth: 100 },
    { patientPart: 'FULL' },
    ['WIDER coverages.0.patientPart'],
  ],
  [
    'a supplement maximum that falls',
    { ...inHospital, supplementMax: 100 },
    { ...inHospital, supplementMax: 50 },
    ['NARROWER coverages.0.supplementMax'],
  ],
  [
    'fewer supplement types',
    { ...inHospital, supplementTypes: ['a', 'b'] },
    { ...inHospital, supplementTypes: ['a'] },
    ['NARROWER coverages.0.supplementTypes'],
  ],
  [
    'all supplement types',
    { ...inHospital, supplementTypes: ['a'] },
    inHospital,
    ['WIDER coverages.0.supplementTypes'],
  ],
  [
    'some providers instead of any',
    {},
    { authorisedProviders: ['10001490004'] },
    ['NARROWER coverages.0.authorisedProviders'],
  ],
  [
    'any provider instead of some',
    { authorisedProviders: ['10001490004'] },
    {},
    ['WIDER coverages.0.authorisedProviders'],
  ],
  [
    'one provider more',
    { authorisedProviders: ['1'] },
    { authorisedProviders: ['2', '1'] },
    ['WIDER coverages.0.authorisedProviders'],
  ],
  [
    'another provider',
    { authorisedProviders: ['1'] },
    { authorisedProviders: ['2'] },
    ['NARROWER coverages.0.authorisedProviders', 'WIDER coverages.0.authorisedProviders'],
  ],
  [
    'the same establishment by 8 digits and by 11',
    { authorisedProviders: ['71000436'] },
    { authorisedProviders: ['71000436000'] },
    [],
  ],
  ['the same companies', { authorisedCompanies: ['1', '2'] }, { authorisedCompanies: ['2', '1'] }, []],
  [
    'another company',
    { authorisedCompanies: ['1'] },
    { authorisedCompanies: ['2'] },
    ['NARROWER coverages.0.authorisedCompanies', 'WIDER coverages.0.authorisedCompanies'],
  ],
  ['companies', {}, { authorisedCompanies: ['1'] }, ['NARROWER coverages.0.authorisedCompanies']],
  ['a required prescription', {}, { prescriptionRequired: true }, ['NARROWER coverages.0.prescriptionRequired']],
  ['no prescription any more', { prescriptionRequired: true }, {}, ['WIDER coverages.0.prescriptionRequired']],
  ['an agreement that fixes the terms', {}, { agreement: true }, ['NARROWER coverages.0.agreement']],
])('compareEntitlements of a coverage term: %s', (_, before, after, expected) => {
  expect(terms(before, after)).toEqual(expected)
})

const half = { insurancePart: 500, patientPart: 0 }
test.each<[string, Partial<DecisionContent>, string]>([
  ['the income', { incomeLevel: 'ABOVE_LIVING_WAGE' }, 'incomeLevel'],
  ['the municipality', { residenceInsCode: '62063' }, 'residenceInsCode'],
  ['the housing', { housingOffered: false }, 'housingOffered'],
  ['the grounds', { insuranceDelayGrounds: 'a' }, 'insuranceDelayGrounds'],
  ['the person’s situation', {}, 'validity.from'],
])('a reduced share of the State is a reduction at the changed field: %s', (_, more, path) => {
  const after = { ...more, refundTerms: { ...decisionContentOf().refundTerms!, otherCare: half } }
  expect(compared({}, after)).toEqual([
    `NARROWER ${path} 2026-03-01 2026-03-11`,
    `NARROWER ${path} 2026-03-01 2026-03-11`,
  ])
  const other = {
    ...more,
    refundTerms: { ...decisionContentOf().refundTerms!, hospitalization: half, ambulatoryHospitalCare: half },
  }
  expect(compared({}, other)).toEqual([])
})

const shorter: Difference = { content: { coverages: [gp({ period: days('2026-03-01', '2026-03-05') })] }, previous: {} }
const stop = { earliest: day('2026-02-28'), latest: day('2026-05-31') }
test.each<[string, Difference, (string | null)[]]>([
  ['a new decision reduces nothing', {}, []],
  ['removed past days are refused', shorter, ['coverages.0.period.to']],
  ['a stop in the past is refused', { ...shorter, stopWindow: stop }, ['coverages.0.period.to']],
  [
    'a stop of a suspended decision is permitted',
    { ...shorter, stopWindow: stop, previous: { suspendedSince: day('2026-03-06') } },
    [],
  ],
  [
    'a modification of a suspended decision is refused',
    { ...shorter, previous: { suspendedSince: day('2026-03-06') } },
    ['coverages.0.period.to'],
  ],
  [
    'a stop for a deceased person is permitted',
    {
      ...shorter,
      stopWindow: stop,
      person: { deathDate: day('2026-03-01'), insured: [], receptionCentre: [] },
    },
    [],
  ],
  ['a stop that processes a mutation is permitted', { ...shorter, stopWindow: stop, processesMutation: true }, []],
  [
    'a reduced term is refused, even if another term grows',
    { content: { coverages: [gp({ insurancePart: 'PARTIAL', patientPart: 'FULL' })] }, previous: {} },
    ['coverages.0.insurancePart'],
  ],
  [
    'a change that only extends is permitted',
    { content: { coverages: [gp({ patientPart: 'FULL' })] }, previous: {} },
    [],
  ],
])('DEC-RETRO-DECREASE: %s', (_, difference, expected) => {
  const { findings } = evaluateRules([noRetroactiveReduction], decisionCaseOf(difference), { recording: today })
  expect(findings.map(({ path }) => path)).toEqual(expected)
})

const grown = (from: string, now: string, more: Partial<DecisionContent> = {}): Difference => ({
  today: day(now),
  content: {
    validity: days('2020-01-01', '2020-12-30'),
    coverages: [coverageOf('PARAMEDICAL', from, '2020-12-30')],
    ...more,
  },
  previous: { content: { validity: days('2020-01-01', '2020-12-30'), coverages: [] } },
})
test.each<[string, Difference, (string | null)[]]>([
  ['60 days back are permitted', grown('2020-04-01', '2020-05-31'), []],
  ['61 days back are refused', grown('2020-03-31', '2020-05-31'), ['coverages.0.period.from']],
  ['a court ruling permits more', grown('2020-03-31', '2020-05-31', { judicialDecision: true }), []],
  ['45 days back until 2020-04-10 are permitted', grown('2020-02-25', '2020-04-10'), []],
  ['46 days back until 2020-04-10 are refused', grown('2020-02-24', '2020-04-10'), ['coverages.0.period.from']],
  ['60 days back from 2020-04-11 are permitted', grown('2020-02-11', '2020-04-11'), []],
  ['61 days back from 2020-04-11 are refused', grown('2020-02-10', '2020-04-11'), ['coverages.0.period.from']],
  ['a new decision is not limited', { ...grown('2020-01-01', '2020-05-31'), previous: null }, []],
])('DEC-RETRO-60-DAYS: %s', (_, difference, expected) => {
  const decisionCase = decisionCaseOf(difference)
  expect(
    evaluateRules([retroactiveExtensionLimit], decisionCase, { recording: decisionCase.today }).findings.map(
      ({ path }) => path,
    ),
  ).toEqual(expected)
})
