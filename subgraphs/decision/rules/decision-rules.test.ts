import { evaluateRules } from '../../../shared/rules/evaluate-rules'
import { day } from '../../../shared/values/day'
import type { Period } from '../../../shared/values/period'
import {
  coverageOf,
  type Difference,
  days,
  decisionCaseOf,
  decisionContentOf,
  insurableOn,
} from '../testing/case.builder'
import { creationRules, extensionRules, modificationRules, reactivationRules, stopRules } from '.'
import { continuity } from './continuity.rule'
import { councilDateRule } from './council-date.rule'
import { coverageInDecision } from './coverage-in-decision.rule'
import { coverageOnce } from './coverage-once.rule'
import { coverageTerms } from './coverage-terms.rule'
import { deceasedFiveDays } from './deceased-5-days.rule'
import type { DecisionRule } from './decision-case'
import { expectedVersionRule } from './expected-version.rule'
import { freeChoice } from './free-choice.rule'
import { grounds as groundsRule } from './grounds.rule'
import { illegalStayCheck, illegalStayMonths } from './illegal-stay-months.rule'
import { inquiryRule } from './inquiry.rule'
import { insurableThreeMonths } from './insurable-3-months.rule'
import { mergedPersons } from './merged-persons.rule'
import { notSuspended } from './not-suspended.rule'
import { oneYear } from './one-year.rule'
import { otherCpas } from './other-cpas.rule'
import { overlap } from './overlap.rule'
import { periodRule } from './period.rule'
import { requiredCompanionCoverageAmbulatory } from './required-companion-coverage-ambulatory.rule'
import { requiredCompanionCoverageHospital } from './required-companion-coverage-hospital.rule'
import { scopeInsured } from './scope-insured.rule'
import { scopeReceptionCentre } from './scope-reception-centre.rule'
import { suspendedRule } from './suspended.rule'
import { territory } from './territory.rule'
import { unknownBeneficiary } from './unknown-beneficiary.rule'

type Row = [name: string, rule: DecisionRule, difference: Difference, expected: (string | null)[]]
const restricted = (restrictionGround: string | null): Difference => ({
  content: {
    coverages: [
      coverageOf('GENERAL_MEDICINE', '2026-03-01', '2026-05-31'),
      coverageOf('HOSPITALIZATION', '2026-03-01', '2026-05-31', {
        authorisedProviders: ['71000436000'],
        restrictionGround,
      }),
    ],
  },
})
const sharedDays = {
  number: '000000000196',
  cpas: '0299991108',
  cpasName: { FR: 'CPAS de Liège', NL: 'OCMW Luik', DE: 'ÖSHZ Lüttich', EN: 'CPAS of Liège' },
  from: day('2026-02-01'),
  to: day('2026-04-30'),
  since: day('2026-03-01'),
}
const other = (from: string, to: string) => ({
  number: sharedDays.number,
  cpas: sharedDays.cpas,
  cpasName: sharedDays.cpasName,
  validity: days(from, to),
})
const stated = (text: string): Difference => ({ grounds: [{ path: 'reason', text }] })
const ownFunds = (from: string, to: string | null): Difference => ({
  content: { ownFunds: [{ description: 'Glasses', maxAmount: null, careType: null, period: days(from, to) }] },
})
const findingsOf = (rule: DecisionRule, difference: Difference) => {
  const decisionCase = decisionCaseOf(difference)
  const on = { council: decisionCase.content.councilDate, recording: decisionCase.today }
  return evaluateRules([rule], decisionCase, on).findings
}
const withPeriod = (from: string, to: string | null, careTo = to): Difference => ({
  content: {
    validity: days(from, to),
    coverages: [{ ...coverageOf('GENERAL_MEDICINE', from, from), period: days(from, careTo) }],
  },
})
const hospital = (from: string, to: string, recordedOn = '2026-03-12') =>
  coverageOf('HOSPITALIZATION', from, to, { recordedOn: day(recordedOn) })
const ambulatory = (from: string, to: string, recordedOn = '2026-03-12') =>
  coverageOf('AMBULATORY_HOSPITAL_CARE', from, to, { recordedOn: day(recordedOn) })
const withCoverages = (...coverages: ReturnType<typeof coverageOf>[]): Difference => ({ content: { coverages } })
const otherDecision = (from: string, to: string, cpas = '0299991108') => ({
  others: [
    {
      number: '000000000196',
      cpas,
      cpasName: { FR: 'CPAS de Liège', NL: 'OCMW Luik', DE: 'ÖSHZ Lüttich', EN: 'CPAS of Liège' },
      validity: days(from, to),
    },
  ],
})
const insurable = (from: string, to: string, dueBy: string, grounds: string | null = null): Difference => ({
  content: { validity: days(from, to), insuranceDelayGrounds: grounds },
  person: { situations: [insurableOn(days(from, to), dueBy)] },
})
const insured = (...insured: Period[]): Difference => ({ person: { deathDate: null, insured, receptionCentre: [] } })
const deceased = (deathDate: string, to: string): Difference => ({
  person: { deathDate: day(deathDate), insured: [], receptionCentre: [] },
  content: { validity: days('2026-03-01', to) },
})
const stopOn = (to: string): Difference => ({
  content: { validity: days('2026-03-01', to) },
  previous: {},
  stopWindow: { earliest: day('2026-02-28'), latest: day('2026-05-31') },
})

const rows: Row[] = [
  ['a period may be one day', periodRule, withPeriod('2026-03-01', '2026-03-01'), []],
  [
    'a period cannot end before it begins',
    periodRule,
    withPeriod('2026-03-02', '2026-03-01'),
    ['validity.to', 'coverages.0.period.to'],
  ],
  [
    'a coverage cannot end before it begins',
    periodRule,
    withPeriod('2026-03-02', '2026-04-01', '2026-03-01'),
    ['coverages.0.period.to'],
  ],
  ['a stop may annul the decision', periodRule, stopOn('2026-02-28'), []],
  ['a stop cannot end earlier than the annulment', periodRule, stopOn('2026-02-27'), ['validity.to']],
  ['a stop may be on the last day', periodRule, stopOn('2026-05-31'), []],
  ['a stop cannot extend the decision', periodRule, stopOn('2026-06-01'), ['validity.to']],
  ['an extension to the same last day is permitted', periodRule, { extensionFrom: day('2026-05-31') }, []],
  ['an extension to an earlier day is refused', periodRule, { extensionFrom: day('2026-06-01') }, ['validity.to']],
  [
    'an extension to before the first day is refused once',
    periodRule,
    { ...withPeriod('2026-03-01', '2026-02-27', '2026-03-31'), extensionFrom: day('2026-05-31') },
    ['validity.to'],
  ],
  [
    'an extension by one day is permitted',
    periodRule,
    { ...withPeriod('2026-03-01', '2026-03-02'), extensionFrom: day('2026-03-01') },
    [],
  ],
  [
    'a stop needs a last day',
    periodRule,
    { ...stopOn('2026-05-31'), ...withPeriod('2026-03-01', null) },
    ['validity.to'],
  ],

  ['the council may decide today', councilDateRule, {}, []],
  [
    'a council date of tomorrow is refused',
    councilDateRule,
    { content: { councilDate: day('2026-03-13') } },
    ['councilDate'],
  ],

  ['a year less a day', oneYear, withPeriod('2019-01-15', '2020-01-14'), []],
  ['a day more is too long', oneYear, withPeriod('2019-01-15', '2020-01-15'), ['validity.to', 'coverages.0.period.to']],
  ['an open end is too long', oneYear, withPeriod('2019-01-15', null), ['validity.to', 'coverages.0.period.to']],
  ['a year that begins on 1 March before a leap day', oneYear, withPeriod('2023-03-01', '2024-02-29'), []],

  ['without legal stay there is no shorter maximum', illegalStayMonths, withPeriod('2019-01-15', '2020-01-14'), []],

  ['a coverage may have the days of the decision', coverageInDecision, withPeriod('2026-03-01', '2026-05-31'), []],
  [
    'a coverage cannot end after the decision',
    coverageInDecision,
    withPeriod('2026-03-01', '2026-05-31', '2026-06-01'),
    ['coverages.0.period.to'],
  ],
  [
    'a coverage cannot be open',
    coverageInDecision,
    withPeriod('2026-03-01', '2026-05-31', null),
    ['coverages.0.period.to'],
  ],
  [
    'a coverage cannot begin before the decision',
    coverageInDecision,
    withCoverages(coverageOf('PARAMEDICAL', '2026-02-28', '2026-03-31')),
    ['coverages.0.period.from'],
  ],

  [
    'two care types',
    coverageOnce,
    withCoverages(hospital('2026-03-01', '2026-03-31'), ambulatory('2026-03-01', '2026-03-31')),
    [],
  ],
  [
    'one care type twice',
    coverageOnce,
    withCoverages(hospital('2026-03-01', '2026-03-31'), hospital('2026-04-01', '2026-04-30')),
    ['coverages.1.careType'],
  ],

  [
    'hospitalisation with ambulatory care for the same days',
    requiredCompanionCoverageHospital,
    withCoverages(hospital('2026-03-01', '2026-03-31'), ambulatory('2026-03-01', '2026-03-31')),
    [],
  ],
  [
    'hospitalisation with ambulatory care for more days',
    requiredCompanionCoverageHospital,
    withCoverages(hospital('2026-03-10', '2026-03-20'), ambulatory('2026-03-01', '2026-03-31')),
    [],
  ],
  [
    'ambulatory care for a day less at the end is refused',
    requiredCompanionCoverageHospital,
    withCoverages(hospital('2026-03-01', '2026-03-31'), ambulatory('2026-03-01', '2026-03-30')),
    ['coverages.0.period.to'],
  ],
  [
    'ambulatory care for a day less at the beginning is refused',
    requiredCompanionCoverageHospital,
    withCoverages(hospital('2026-03-01', '2026-03-31'), ambulatory('2026-03-02', '2026-03-31')),
    ['coverages.0.period.from'],
  ],
  [
    'hospitalisation without ambulatory care is refused',
    requiredCompanionCoverageHospital,
    withCoverages(hospital('2026-03-01', '2026-03-31')),
    ['coverages.0.careType'],
  ],
  [
    'hospitalisation recorded on 2018-01-31 needs no companion',
    requiredCompanionCoverageHospital,
    { ...withCoverages(hospital('2018-01-01', '2018-03-31', '2018-01-31')), today: day('2018-01-31') },
    [],
  ],
  [
    'hospitalisation recorded on 2018-02-01 needs a companion',
    requiredCompanionCoverageHospital,
    { ...withCoverages(hospital('2018-01-01', '2018-03-31', '2018-02-01')), today: day('2018-02-01') },
    ['coverages.0.careType'],
  ],
  [
    'hospitalisation recorded before stays valid after a later change',
    requiredCompanionCoverageHospital,
    withCoverages(hospital('2018-01-01', '2018-03-31', '2018-01-31')),
    [],
  ],
  [
    'ambulatory care with hospitalisation',
    requiredCompanionCoverageAmbulatory,
    withCoverages(hospital('2026-03-01', '2026-03-31'), ambulatory('2026-03-01', '2026-03-31')),
    [],
  ],
  [
    'ambulatory care without hospitalisation is refused',
    requiredCompanionCoverageAmbulatory,
    withCoverages(ambulatory('2026-03-01', '2026-03-31')),
    ['coverages.0.careType'],
  ],
  [
    'ambulatory care with hospitalisation for a day less is refused',
    requiredCompanionCoverageAmbulatory,
    withCoverages(hospital('2026-03-01', '2026-03-30'), ambulatory('2026-03-01', '2026-03-31')),
    ['coverages.1.period.to'],
  ],
  [
    'ambulatory care recorded on 2021-01-28 needs no companion',
    requiredCompanionCoverageAmbulatory,
    { ...withCoverages(ambulatory('2021-01-01', '2021-03-31', '2021-01-28')), today: day('2021-01-28') },
    [],
  ],
  [
    'ambulatory care recorded on 2021-01-29 needs a companion',
    requiredCompanionCoverageAmbulatory,
    { ...withCoverages(ambulatory('2021-01-01', '2021-03-31', '2021-01-29')), today: day('2021-01-29') },
    ['coverages.0.careType'],
  ],

  [
    'a monthly maximum is permitted with PARTIAL',
    coverageTerms,
    withCoverages(
      coverageOf('PARAMEDICAL', '2026-03-01', '2026-03-31', { patientPart: 'PARTIAL', patientPartMaxPerMonth: 5000 }),
    ),
    [],
  ],
  [
    'a monthly maximum is refused with FULL',
    coverageTerms,
    withCoverages(
      coverageOf('PARAMEDICAL', '2026-03-01', '2026-03-31', { patientPart: 'FULL', patientPartMaxPerMonth: 5000 }),
    ),
    ['coverages.0.patientPartMaxPerMonth'],
  ],
  [
    'supplement terms are permitted with PARTIAL for hospitalisation',
    coverageTerms,
    withCoverages({
      ...hospital('2026-03-01', '2026-03-31'),
      supplements: 'PARTIAL',
      supplementMax: 100,
      supplementTypes: ['room'],
    }),
    [],
  ],
  [
    'supplement terms are permitted with PARTIAL for ambulatory hospital care',
    coverageTerms,
    withCoverages({ ...ambulatory('2026-03-01', '2026-03-31'), supplements: 'PARTIAL', supplementMax: 100 }),
    [],
  ],
  [
    'supplement terms are refused with FULL',
    coverageTerms,
    withCoverages({ ...hospital('2026-03-01', '2026-03-31'), supplements: 'FULL', supplementMax: 100 }),
    ['coverages.0.supplementMax'],
  ],
  [
    'supplement terms are refused for other care types',
    coverageTerms,
    withCoverages(
      coverageOf('PARAMEDICAL', '2026-03-01', '2026-03-31', {
        supplements: 'PARTIAL',
        supplementMax: 100,
        supplementTypes: ['room'],
      }),
    ),
    ['coverages.0.supplementMax', 'coverages.0.supplementTypes'],
  ],
  [
    'companies are permitted for prostheses',
    coverageTerms,
    withCoverages(coverageOf('PROSTHESES', '2026-03-01', '2026-03-31', { authorisedCompanies: ['0299990019'] })),
    [],
  ],
  [
    'companies are permitted for transport',
    coverageTerms,
    withCoverages(coverageOf('MEDICAL_TRANSPORT', '2026-03-01', '2026-03-31', { authorisedCompanies: ['0299990019'] })),
    [],
  ],
  [
    'companies are refused for medicines',
    coverageTerms,
    withCoverages(coverageOf('PHARMACEUTICALS', '2026-03-01', '2026-03-31', { authorisedCompanies: ['0299990019'] })),
    ['coverages.0.authorisedCompanies'],
  ],

  ['another decision may end the day before', overlap, otherDecision('2026-01-01', '2026-02-28'), []],
  ['a common day is refused', overlap, otherDecision('2026-01-01', '2026-03-01'), ['validity']],
  [
    'a common day with a decision of the same CPAS is refused',
    overlap,
    otherDecision('2026-05-31', '2026-06-30', '0299990019'),
    ['validity'],
  ],
  [
    'a common day of two decisions of one day is refused',
    overlap,
    { ...otherDecision('2026-03-01', '2026-03-01'), content: { validity: days('2026-03-01', '2026-03-01') } },
    ['validity'],
  ],
  [
    'an annulled decision overlaps nothing',
    overlap,
    { ...otherDecision('2026-01-01', '2026-12-31'), content: { validity: days('2026-03-01', '2026-02-28') } },
    [],
  ],
  ['the CPAS of a valid decision stays competent', continuity, otherDecision('2026-01-01', '2026-03-01'), ['validity']],
  [
    'the SPP IS simulates without competence',
    continuity,
    { ...otherDecision('2026-01-01', '2026-03-01'), cpas: null },
    [],
  ],
  ['a decision of the same CPAS is permitted', continuity, otherDecision('2026-01-01', '2026-03-01', '0299990019'), []],
  [
    'until 2020-04-10 competence could change',
    continuity,
    {
      ...otherDecision('2020-03-01', '2020-05-01'),
      content: { councilDate: day('2020-04-10'), validity: days('2020-04-01', '2020-05-31') },
    },
    [],
  ],
  [
    'from 2020-04-11 competence cannot change',
    continuity,
    {
      ...otherDecision('2020-03-01', '2020-05-01'),
      content: { councilDate: day('2020-04-11'), validity: days('2020-04-01', '2020-05-31') },
    },
    ['validity'],
  ],

  ['a municipality of the CPAS', territory, { content: { residenceInsCode: '21013' } }, []],
  ['a municipality of another CPAS', territory, { content: { residenceInsCode: '62063' } }, ['residenceInsCode']],
  [
    'a municipality of another CPAS with a ground of competence',
    territory,
    { content: { residenceInsCode: '62063', competenceGround: 'Law of 1965, article 2, § 1' } },
    [],
  ],
  ['no other decision shares days', mergedPersons, {}, []],
  ['another decision shares days', mergedPersons, { sharedDays }, ['number']],
  [
    'days that the decision had before a merge of persons',
    overlap,
    { previous: {}, others: [other('2026-04-01', '2026-12-31')] },
    [],
  ],
  [
    'days of the other decision that an extension adds',
    overlap,
    {
      previous: {},
      content: { validity: days('2026-03-01', '2026-06-30') },
      others: [other('2026-04-01', '2026-12-31')],
    },
    ['validity'],
  ],
  [
    'an annulled decision that is taken again',
    overlap,
    {
      previous: { content: { validity: days('2026-03-01', '2026-02-28') } },
      others: [other('2026-04-01', '2026-12-31')],
    },
    ['validity'],
  ],
  ['a recorded social inquiry', inquiryRule, {}, []],
  ['no social inquiry', inquiryRule, { content: { inquiry: null } }, ['inquiry']],
  ['a coverage for any provider', freeChoice, {}, []],
  ['named providers without a ground', freeChoice, restricted(null), ['coverages.1.restrictionGround']],
  ['named providers with a ground', freeChoice, restricted('treated there since 2019'), []],
  ['grounds of 10 characters', groundsRule, stated('0123456789'), []],
  ['grounds of 9 characters', groundsRule, stated('012345678'), ['reason']],
  ['grounds of 9 characters and blanks around them', groundsRule, stated(' 012345678  '), ['reason']],
  ['grounds of blanks', groundsRule, stated('            '), ['reason']],
  ['grounds of 10 characters of two code units each', groundsRule, stated('𝐀'.repeat(10)), []],
  ['grounds of 9 characters of two code units each', groundsRule, stated('𝐀'.repeat(9)), ['reason']],
  ['own funds that end before they begin', periodRule, ownFunds('2026-03-02', '2026-03-01'), ['ownFunds.0.period.to']],
  ['own funds of one day', periodRule, ownFunds('2026-03-01', '2026-03-01'), []],
  ['own funds without a last day', periodRule, ownFunds('2026-03-01', null), []],
  ['the SPP IS has no municipalities', territory, { cpas: null, content: { residenceInsCode: '62063' } }, []],

  ['an uninsured person is in scope', scopeInsured, insured(), []],
  ['an insurance that ended the day before the first day', scopeInsured, insured(days('2026-01-01', '2026-02-28')), []],
  ['an insurance that ends on the first day', scopeInsured, insured(days('2026-01-01', '2026-03-01')), ['niss']],
  ['an insurance in the middle', scopeInsured, insured(days('2026-04-01', '2026-04-01')), ['niss']],
  ['an insurance that begins on the last day', scopeInsured, insured(days('2026-05-31', null)), ['niss']],
  ['an insurance that begins the day after the last day', scopeInsured, insured(days('2026-06-01', null)), []],
  [
    'insured days from the day on which MediPrima admits them',
    scopeInsured,
    { ...insured(days('2026-04-01', null)), insuredAdmittedFrom: day('2026-04-01') },
    [],
  ],
  [
    'insured days before that day',
    scopeInsured,
    { ...insured(days('2026-04-01', null)), insuredAdmittedFrom: day('2026-04-02') },
    ['niss'],
  ],
  ['an unknown person is not insured', scopeInsured, { person: null }, []],
  [
    'a person who left the reception centre the day before',
    scopeReceptionCentre,
    { person: { deathDate: null, insured: [], receptionCentre: [days('2025-01-01', '2026-02-28')] } },
    [],
  ],
  [
    'a person in a reception centre on the first day is refused',
    scopeReceptionCentre,
    { person: { deathDate: null, insured: [], receptionCentre: [days('2025-01-01', '2026-03-01')] } },
    ['niss'],
  ],
  ['an unknown person is in no reception centre', scopeReceptionCentre, { person: null }, []],

  ['the last day to join a fund', insurableThreeMonths, insurable('2026-03-01', '2026-05-31', '2026-05-31'), []],
  [
    'a decision that holds after the last day to join a fund',
    insurableThreeMonths,
    insurable('2026-03-01', '2026-06-01', '2026-05-31'),
    ['insuranceDelayGrounds'],
  ],
  [
    'the day after the last day to join a fund',
    insurableThreeMonths,
    insurable('2026-03-02', '2026-05-31', '2026-03-01'),
    ['insuranceDelayGrounds'],
  ],
  [
    'the day after, with recorded grounds',
    insurableThreeMonths,
    insurable('2026-03-02', '2026-05-31', '2026-03-01', 'dossier en cours'),
    [],
  ],
  ['a person who is not insurable has no deadline', insurableThreeMonths, {}, []],

  ['a decision until the day of death', deceasedFiveDays, deceased('2026-03-10', '2026-03-10'), []],
  ['a decision until five days after the death', deceasedFiveDays, deceased('2026-03-10', '2026-03-15'), []],
  [
    'a decision until six days after the death is refused',
    deceasedFiveDays,
    deceased('2026-03-10', '2026-03-16'),
    ['validity.to'],
  ],
  [
    'a decision until the day before the death is refused',
    deceasedFiveDays,
    deceased('2026-03-10', '2026-03-09'),
    ['validity.to'],
  ],
  ['an unknown person', deceasedFiveDays, { person: null }, []],
  [
    'a stop that processes an earlier mutation',
    deceasedFiveDays,
    { ...deceased('2026-03-10', '2026-03-05'), processesMutation: true },
    [],
  ],
  [
    'a decision that begins after the five days can be annulled',
    deceasedFiveDays,
    { ...stopOn('2026-02-28'), person: deceased('2026-01-10', '2026-01-10').person! },
    [],
  ],
  [
    'a decision in force before the death cannot be annulled',
    deceasedFiveDays,
    { ...stopOn('2026-02-28'), person: deceased('2026-03-10', '2026-03-10').person! },
    ['validity.to'],
  ],
  [
    'a decision that begins after the five days cannot keep a day',
    deceasedFiveDays,
    { ...stopOn('2026-03-01'), person: deceased('2026-01-10', '2026-01-10').person! },
    ['validity.to'],
  ],
  [
    'a reversed period that is no stop is refused',
    deceasedFiveDays,
    deceased('2026-01-10', '2026-02-28'),
    ['validity.to'],
  ],
  ['a living person', deceasedFiveDays, {}, []],

  [
    'a change of a suspended decision is refused',
    suspendedRule,
    { previous: { suspendedSince: day('2026-03-01') } },
    ['number'],
  ],
  ['a change of a decision that is not suspended is permitted', suspendedRule, { previous: {} }, []],
  ['a new decision is not suspended', suspendedRule, {}, []],
  ['the current version is accepted', expectedVersionRule, { previous: { version: 2 }, expectedVersion: 2 }, []],
  [
    'a stale version is refused',
    expectedVersionRule,
    { previous: { version: 2 }, expectedVersion: 1 },
    ['expectedVersion'],
  ],
  [
    'a simulation has no expected version',
    expectedVersionRule,
    { previous: { version: 2 }, expectedVersion: null },
    [],
  ],
  [
    'the reactivation of a suspended decision is permitted',
    notSuspended,
    { previous: { suspendedSince: day('2026-03-01') } },
    [],
  ],
  ['the reactivation of a decision that is not suspended is refused', notSuspended, { previous: {} }, ['number']],
  ['a new decision is not reactivated', notSuspended, {}, []],
  ['a decision of the same CPAS', otherCpas, { previous: {} }, []],
  ['a decision of another CPAS is refused', otherCpas, { previous: { cpas: '0299991108' } }, ['number']],
  ['the SPP IS simulates any decision', otherCpas, { cpas: null, previous: { cpas: '0299991108' } }, []],
  ['a registered person', unknownBeneficiary, {}, []],
  ['an unknown person is refused', unknownBeneficiary, { person: null }, ['niss']],
]

test.each(rows.map(([name, rule, ...rest]) => [`${rule.id}: ${name}`, rule, ...rest] as const))(
  '%s',
  (_, rule, difference, expected) => {
    const findings = findingsOf(rule, difference)
    expect(findings.map(({ path }) => path)).toEqual(expected)
    for (const { rule: id, message } of findings) {
      expect(id).toBe(rule.id)
      for (const text of Object.values(message)) expect(text).not.toMatch(/[{}–]{2}|\{/)
    }
  },
)

test('DEC-TERRITORY and DEC-INSURABLE-3-MONTHS are warnings, the other rules are errors', () => {
  const difference = {
    ...otherDecision('2026-01-01', '2026-12-31'),
    content: { residenceInsCode: '62063' },
    person: { situations: [insurableOn(days('2026-03-01', '2026-05-31'), '2026-01-01')] },
  }
  const { findings } = evaluateRules(creationRules, decisionCaseOf(difference), {
    council: day('2026-03-12'),
    recording: day('2026-03-12'),
  })
  expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
    ['DEC-OVERLAP', 'ERROR'],
    ['DEC-CONTINUITY', 'ERROR'],
    ['DEC-TERRITORY', 'WARNING'],
    ['DEC-INSURABLE-3-MONTHS', 'WARNING'],
  ])
})

test('DEC-ILLEGAL-STAY-MONTHS limits the decision to three months if it is enabled', () => {
  const check = (to: string | null, residenceStatus: 'ILLEGAL_STAY' | 'LEGAL_STAY' = 'ILLEGAL_STAY') =>
    illegalStayCheck(decisionCaseOf({ content: { validity: days('2026-03-01', to), residenceStatus } }), { months: 3 })
  expect(check('2026-05-31')).toEqual([])
  expect(check('2026-06-01')).toHaveLength(1)
  expect(check(null)).toHaveLength(1)
  expect(check('2026-06-01', 'LEGAL_STAY')).toEqual([])
})

test('each mutation has its own list of rules', () => {
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)
  expect(ids(stopRules)).toEqual([
    'DEC-VERSION',
    'DEC-GROUNDS',
    'DEC-PERIOD',
    'DEC-DECEASED-5-DAYS',
    'DEC-RETRO-DECREASE',
    'DEC-MERGED-PERSONS',
  ])
  expect(ids(reactivationRules)).toEqual([
    'DEC-VERSION',
    'DEC-NOT-SUSPENDED',
    'DEC-PERIOD',
    'DEC-DECEASED-5-DAYS',
    'DEC-MERGED-PERSONS',
  ])
  expect(ids(extensionRules)).not.toContain('DEC-60-DAYS')
  expect(ids(extensionRules)).toEqual(
    expect.arrayContaining(['DEC-SUSPENDED', 'DEC-ONE-YEAR', 'DEC-OVERLAP', 'DEC-RETRO-60-DAYS']),
  )
  expect(ids(modificationRules)).toEqual(
    expect.arrayContaining([
      ...ids(creationRules),
      'DEC-VERSION',
      'DEC-SUSPENDED',
      'DEC-RETRO-DECREASE',
      'DEC-RETRO-60-DAYS',
    ]),
  )
  expect(decisionContentOf().kind).toBe('GUARANTEE')
})
