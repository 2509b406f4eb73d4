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

test('nothing changed is no difference', () => {
  expect(compared({}, {})).toEqual([])
})

test('days to come may be taken away', () => {
  expect(
    compared(
      {},
      { validity: days('2026-03-01', '2026-03-11'), coverages: [gp({ period: days('2026-03-01', '2026-03-11') })] },
    ),
  ).toEqual([])
})

test('days gone by may not, neither at the end nor at the beginning', () => {
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

test('a coverage that moves to days to come loses those gone by', () => {
  expect(compared({}, { coverages: [gp({ period: days('2026-03-12', '2026-05-31') })] })).toEqual([
    'NARROWER coverages.0.period.from 2026-03-01 2026-03-11',
  ])
})

test('coverages are compared by care type, whatever their order', () => {
  const pharmacy = coverageOf('PHARMACEUTICALS', '2026-03-05', '2026-05-31')
  expect(compared({}, { coverages: [pharmacy, gp()] })).toEqual(['WIDER coverages.0.period.from 2026-03-05 2026-03-11'])
  expect(compared({ coverages: [gp(), pharmacy] }, { coverages: [pharmacy, gp({ patientPart: 'FULL' })] })).toEqual([
    'WIDER coverages.1.patientPart 2026-03-01 2026-03-11',
  ])
})

test('an earlier beginning is wider', () => {
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
    'fully in place of partly up to a maximum',
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
    'some providers in place of any',
    {},
    { authorisedProviders: ['10001490004'] },
    ['NARROWER coverages.0.authorisedProviders'],
  ],
  [
    'any provider in place of some',
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
  ['a prescription asked', {}, { prescriptionRequired: true }, ['NARROWER coverages.0.prescriptionRequired']],
  ['no prescription any more', { prescriptionRequired: true }, {}, ['WIDER coverages.0.prescriptionRequired']],
  ['an agreement that fixes the terms', {}, { agreement: true }, ['NARROWER coverages.0.agreement']],
])('a term of a coverage: %s', (_, before, after, expected) => {
  expect(terms(before, after)).toEqual(expected)
})

const half = { insurancePart: 500, patientPart: 0 }
test.each<[string, Partial<DecisionContent>, string]>([
  ['the income', { incomeLevel: 'ABOVE_LIVING_WAGE' }, 'incomeLevel'],
  ['the commune', { residenceInsCode: '62063' }, 'residenceInsCode'],
  ['the housing', { housingOffered: false }, 'housingOffered'],
  ['the grounds', { insuranceDelayGrounds: 'a' }, 'insuranceDelayGrounds'],
  ['the person’s situation', {}, 'validity.from'],
])('the State’s share is a right too; it shrank by %s', (_, more, path) => {
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
  ['a new decision takes nothing away', {}, []],
  ['days gone by stay', shorter, ['coverages.0.period.to']],
  ['a stop in the past takes rights away', { ...shorter, stopWindow: stop }, ['coverages.0.period.to']],
  [
    'not the stop of a suspended decision',
    { ...shorter, stopWindow: stop, previous: { suspendedSince: day('2026-03-06') } },
    [],
  ],
  [
    'but its modification would',
    { ...shorter, previous: { suspendedSince: day('2026-03-06') } },
    ['coverages.0.period.to'],
  ],
  [
    'not the stop for a person who died',
    {
      ...shorter,
      stopWindow: stop,
      person: { deathDate: day('2026-03-01'), insured: [], receptionCentre: [] },
    },
    [],
  ],
  ['not what deals with a mutation', { ...shorter, stopWindow: stop, processesMutation: true }, []],
  [
    'a term, whatever else grows',
    { content: { coverages: [gp({ insurancePart: 'PARTIAL', patientPart: 'FULL' })] }, previous: {} },
    ['coverages.0.insurancePart'],
  ],
  ['what only grows', { content: { coverages: [gp({ patientPart: 'FULL' })] }, previous: {} }, []],
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
  ['60 days back', grown('2020-04-01', '2020-05-31'), []],
  ['61 days back', grown('2020-03-31', '2020-05-31'), ['coverages.0.period.from']],
  ['a judge may go further', grown('2020-03-31', '2020-05-31', { judicialDecision: true }), []],
  ['45 days until 2020-04-10', grown('2020-02-25', '2020-04-10'), []],
  ['not 46', grown('2020-02-24', '2020-04-10'), ['coverages.0.period.from']],
  ['60 from 2020-04-11', grown('2020-02-11', '2020-04-11'), []],
  ['not 61', grown('2020-02-10', '2020-04-11'), ['coverages.0.period.from']],
  ['a new decision adds nothing later', { ...grown('2020-01-01', '2020-05-31'), previous: null }, []],
])('DEC-RETRO-60-DAYS: %s', (_, difference, expected) => {
  const facts = decisionCaseOf(difference)
  expect(
    evaluateRules([retroactiveExtensionLimit], facts, { recording: facts.today }).findings.map(({ path }) => path),
  ).toEqual(expected)
})
