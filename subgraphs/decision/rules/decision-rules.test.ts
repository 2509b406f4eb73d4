import type { Rule } from '../../../shared/rules/define-rule'
import { evaluateRules } from '../../../shared/rules/evaluate-rules'
import { day } from '../../../shared/values/day'
import type { Period } from '../../../shared/values/period'
import { coverageOf, type Difference, days, decisionCaseOf, decisionContentOf } from '../testing/case.builder'
import { creationRules, extensionRules, modificationRules, reactivationRules, stopRules } from '.'
import { continuity } from './continuity.rule'
import { councilDateRule } from './council-date.rule'
import { coverageInDecision } from './coverage-in-decision.rule'
import { coverageOnce } from './coverage-once.rule'
import { coverageTerms } from './coverage-terms.rule'
import { deceasedFiveDays } from './deceased-5-days.rule'
import type { DecisionCase } from './decision-case'
import { expectedVersionRule } from './expected-version.rule'
import { illegalStayCheck, illegalStayMonths } from './illegal-stay-months.rule'
import { insurableThreeMonths } from './insurable-3-months.rule'
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

type DecisionRule = Rule<DecisionCase, 'council' | 'recording'>
type Row = [name: string, rule: DecisionRule, difference: Difference, expected: (string | null)[]]
const findingsOf = (rule: DecisionRule, difference: Difference) => {
  const facts = decisionCaseOf(difference)
  const on = { council: facts.content.councilDate, recording: facts.today }
  return evaluateRules([rule], facts, on).findings
}
const lasting = (from: string, to: string | null, careTo = to): Difference => ({
  content: {
    validity: days(from, to),
    coverages: [{ ...coverageOf('GENERAL_MEDICINE', from, from), period: days(from, careTo) }],
  },
})
const hospital = (from: string, to: string, recordedOn = '2026-03-12') =>
  coverageOf('HOSPITALIZATION', from, to, { recordedOn: day(recordedOn) })
const ambulatory = (from: string, to: string, recordedOn = '2026-03-12') =>
  coverageOf('AMBULATORY_HOSPITAL_CARE', from, to, { recordedOn: day(recordedOn) })
const covering = (...coverages: ReturnType<typeof coverageOf>[]): Difference => ({ content: { coverages } })
const theirs = (from: string, to: string, cpas = '0299991108') => ({
  others: [
    {
      number: '000000000196',
      cpas,
      cpasName: { FR: 'CPAS de Liège', NL: 'OCMW Luik', DE: 'ÖSHZ Lüttich', EN: 'CPAS of Liège' },
      validity: days(from, to),
    },
  ],
})
const insurable = (from: string, dueBy: string, grounds: string | null = null): Difference => ({
  content: { validity: days(from, '2026-05-31'), insuranceDueBy: day(dueBy), insuranceDelayGrounds: grounds },
})
const insured = (...insured: Period[]): Difference => ({ person: { deathDate: null, insured, receptionCentre: [] } })
const died = (deathDate: string, to: string): Difference => ({
  person: { deathDate: day(deathDate), insured: [], receptionCentre: [] },
  content: { validity: days('2026-03-01', to) },
})
const stopping = (to: string): Difference => ({
  content: { validity: days('2026-03-01', to) },
  previous: {},
  stopWindow: { earliest: day('2026-02-28'), latest: day('2026-05-31') },
})

const rows: Row[] = [
  ['a period may be one day', periodRule, lasting('2026-03-01', '2026-03-01'), []],
  [
    'it does not end before it begins',
    periodRule,
    lasting('2026-03-02', '2026-03-01'),
    ['validity.to', 'coverages.0.period.to'],
  ],
  ['nor does a coverage', periodRule, lasting('2026-03-02', '2026-04-01', '2026-03-01'), ['coverages.0.period.to']],
  ['a stop may leave no day', periodRule, stopping('2026-02-28'), []],
  ['but not fewer than none', periodRule, stopping('2026-02-27'), ['validity.to']],
  ['a stop may be the last day', periodRule, stopping('2026-05-31'), []],
  ['and is no extension', periodRule, stopping('2026-06-01'), ['validity.to']],
  ['an extension to the same last day is possible', periodRule, { extensionFrom: day('2026-05-31') }, []],
  ['one to an earlier day is not', periodRule, { extensionFrom: day('2026-06-01') }, ['validity.to']],
  [
    'nor one to before the first day, which is no period either',
    periodRule,
    { ...lasting('2026-03-01', '2026-02-27', '2026-03-31'), extensionFrom: day('2026-05-31') },
    ['validity.to'],
  ],
  [
    'one of a single day more is',
    periodRule,
    { ...lasting('2026-03-01', '2026-03-02'), extensionFrom: day('2026-03-01') },
    [],
  ],
  ['a stop has a day', periodRule, { ...stopping('2026-05-31'), ...lasting('2026-03-01', null) }, ['validity.to']],

  ['the council may decide today', councilDateRule, {}, []],
  ['and not tomorrow', councilDateRule, { content: { councilDate: day('2026-03-13') } }, ['councilDate']],

  ['a year less a day', oneYear, lasting('2019-01-15', '2020-01-14'), []],
  ['a day more is too long', oneYear, lasting('2019-01-15', '2020-01-15'), ['validity.to', 'coverages.0.period.to']],
  ['an open end is too long', oneYear, lasting('2019-01-15', null), ['validity.to', 'coverages.0.period.to']],
  ['a year that begins on 1 March before a leap day', oneYear, lasting('2023-03-01', '2024-02-29'), []],

  ['without legal stay there is no shorter maximum', illegalStayMonths, lasting('2019-01-15', '2020-01-14'), []],

  ['a coverage may fill the decision', coverageInDecision, lasting('2026-03-01', '2026-05-31'), []],
  [
    'it does not outlive it',
    coverageInDecision,
    lasting('2026-03-01', '2026-05-31', '2026-06-01'),
    ['coverages.0.period.to'],
  ],
  ['nor have no end', coverageInDecision, lasting('2026-03-01', '2026-05-31', null), ['coverages.0.period.to']],
  [
    'nor begin before it',
    coverageInDecision,
    covering(coverageOf('PARAMEDICAL', '2026-02-28', '2026-03-31')),
    ['coverages.0.period.from'],
  ],

  [
    'two care types',
    coverageOnce,
    covering(hospital('2026-03-01', '2026-03-31'), ambulatory('2026-03-01', '2026-03-31')),
    [],
  ],
  [
    'one care type twice',
    coverageOnce,
    covering(hospital('2026-03-01', '2026-03-31'), hospital('2026-04-01', '2026-04-30')),
    ['coverages.1.careType'],
  ],

  [
    'hospitalisation with ambulatory care for the same days',
    requiredCompanionCoverageHospital,
    covering(hospital('2026-03-01', '2026-03-31'), ambulatory('2026-03-01', '2026-03-31')),
    [],
  ],
  [
    'for more days',
    requiredCompanionCoverageHospital,
    covering(hospital('2026-03-10', '2026-03-20'), ambulatory('2026-03-01', '2026-03-31')),
    [],
  ],
  [
    'for a day less at the end',
    requiredCompanionCoverageHospital,
    covering(hospital('2026-03-01', '2026-03-31'), ambulatory('2026-03-01', '2026-03-30')),
    ['coverages.0.period.to'],
  ],
  [
    'for a day less at the beginning',
    requiredCompanionCoverageHospital,
    covering(hospital('2026-03-01', '2026-03-31'), ambulatory('2026-03-02', '2026-03-31')),
    ['coverages.0.period.from'],
  ],
  [
    'without ambulatory care',
    requiredCompanionCoverageHospital,
    covering(hospital('2026-03-01', '2026-03-31')),
    ['coverages.0.careType'],
  ],
  [
    'recorded on 2018-01-31 it needed none',
    requiredCompanionCoverageHospital,
    { ...covering(hospital('2018-01-01', '2018-03-31', '2018-01-31')), today: day('2018-01-31') },
    [],
  ],
  [
    'recorded on 2018-02-01 it does',
    requiredCompanionCoverageHospital,
    { ...covering(hospital('2018-01-01', '2018-03-31', '2018-02-01')), today: day('2018-02-01') },
    ['coverages.0.careType'],
  ],
  [
    'what was recorded before stays good at a later change',
    requiredCompanionCoverageHospital,
    covering(hospital('2018-01-01', '2018-03-31', '2018-01-31')),
    [],
  ],
  [
    'ambulatory care with hospitalisation',
    requiredCompanionCoverageAmbulatory,
    covering(hospital('2026-03-01', '2026-03-31'), ambulatory('2026-03-01', '2026-03-31')),
    [],
  ],
  [
    'without it',
    requiredCompanionCoverageAmbulatory,
    covering(ambulatory('2026-03-01', '2026-03-31')),
    ['coverages.0.careType'],
  ],
  [
    'with hospitalisation for a day less',
    requiredCompanionCoverageAmbulatory,
    covering(hospital('2026-03-01', '2026-03-30'), ambulatory('2026-03-01', '2026-03-31')),
    ['coverages.1.period.to'],
  ],
  [
    'recorded on 2021-01-28 it needed none',
    requiredCompanionCoverageAmbulatory,
    { ...covering(ambulatory('2021-01-01', '2021-03-31', '2021-01-28')), today: day('2021-01-28') },
    [],
  ],
  [
    'recorded on 2021-01-29 it does',
    requiredCompanionCoverageAmbulatory,
    { ...covering(ambulatory('2021-01-01', '2021-03-31', '2021-01-29')), today: day('2021-01-29') },
    ['coverages.0.careType'],
  ],

  [
    'a monthly maximum goes with PARTIAL',
    coverageTerms,
    covering(
      coverageOf('PARAMEDICAL', '2026-03-01', '2026-03-31', { patientPart: 'PARTIAL', patientPartMaxPerMonth: 5000 }),
    ),
    [],
  ],
  [
    'not with FULL',
    coverageTerms,
    covering(
      coverageOf('PARAMEDICAL', '2026-03-01', '2026-03-31', { patientPart: 'FULL', patientPartMaxPerMonth: 5000 }),
    ),
    ['coverages.0.patientPartMaxPerMonth'],
  ],
  [
    'supplement terms go with PARTIAL in hospital',
    coverageTerms,
    covering({
      ...hospital('2026-03-01', '2026-03-31'),
      supplements: 'PARTIAL',
      supplementMax: 100,
      supplementTypes: ['room'],
    }),
    [],
  ],
  [
    'and ambulatory',
    coverageTerms,
    covering({ ...ambulatory('2026-03-01', '2026-03-31'), supplements: 'PARTIAL', supplementMax: 100 }),
    [],
  ],
  [
    'not with FULL supplements',
    coverageTerms,
    covering({ ...hospital('2026-03-01', '2026-03-31'), supplements: 'FULL', supplementMax: 100 }),
    ['coverages.0.supplementMax'],
  ],
  [
    'nor on other coverages',
    coverageTerms,
    covering(
      coverageOf('PARAMEDICAL', '2026-03-01', '2026-03-31', {
        supplements: 'PARTIAL',
        supplementMax: 100,
        supplementTypes: ['room'],
      }),
    ),
    ['coverages.0.supplementMax', 'coverages.0.supplementTypes'],
  ],
  [
    'companies for prostheses',
    coverageTerms,
    covering(coverageOf('PROSTHESES', '2026-03-01', '2026-03-31', { authorisedCompanies: ['0299990019'] })),
    [],
  ],
  [
    'and transport',
    coverageTerms,
    covering(coverageOf('MEDICAL_TRANSPORT', '2026-03-01', '2026-03-31', { authorisedCompanies: ['0299990019'] })),
    [],
  ],
  [
    'not for medicines',
    coverageTerms,
    covering(coverageOf('PHARMACEUTICALS', '2026-03-01', '2026-03-31', { authorisedCompanies: ['0299990019'] })),
    ['coverages.0.authorisedCompanies'],
  ],

  ['a decision may end the day before', overlap, theirs('2026-01-01', '2026-02-28'), []],
  ['not on a common day', overlap, theirs('2026-01-01', '2026-03-01'), ['validity']],
  ['nor one of the same CPAS', overlap, theirs('2026-05-31', '2026-06-30', '0299990019'), ['validity']],
  [
    'a decision of one day shares it',
    overlap,
    { ...theirs('2026-03-01', '2026-03-01'), content: { validity: days('2026-03-01', '2026-03-01') } },
    ['validity'],
  ],
  [
    'nothing is in the way of a decision without a day',
    overlap,
    { ...theirs('2026-01-01', '2026-12-31'), content: { validity: days('2026-03-01', '2026-02-28') } },
    [],
  ],
  ['the CPAS of a valid decision stays competent', continuity, theirs('2026-01-01', '2026-03-01'), ['validity']],
  [
    'the SPP IS that simulates has no competence to lose',
    continuity,
    { ...theirs('2026-01-01', '2026-03-01'), cpas: null },
    [],
  ],
  ['its own decision is no question of competence', continuity, theirs('2026-01-01', '2026-03-01', '0299990019'), []],
  [
    'until 2020-04-10 competence could change',
    continuity,
    {
      ...theirs('2020-03-01', '2020-05-01'),
      content: { councilDate: day('2020-04-10'), validity: days('2020-04-01', '2020-05-31') },
    },
    [],
  ],
  [
    'from 2020-04-11 it does not',
    continuity,
    {
      ...theirs('2020-03-01', '2020-05-01'),
      content: { councilDate: day('2020-04-11'), validity: days('2020-04-01', '2020-05-31') },
    },
    ['validity'],
  ],

  ['a commune of the CPAS', territory, { content: { residenceInsCode: '21013' } }, []],
  ['another commune', territory, { content: { residenceInsCode: '62063' } }, ['residenceInsCode']],
  ['the SPP IS has no communes', territory, { cpas: null, content: { residenceInsCode: '62063' } }, []],

  ['who is not insured is in scope', scopeInsured, insured(), []],
  ['an insurance that ended the day before the first day', scopeInsured, insured(days('2026-01-01', '2026-02-28')), []],
  ['an insurance that ends on the first day', scopeInsured, insured(days('2026-01-01', '2026-03-01')), ['niss']],
  ['an insurance in the middle', scopeInsured, insured(days('2026-04-01', '2026-04-01')), ['niss']],
  ['an insurance that begins on the last day', scopeInsured, insured(days('2026-05-31', null)), ['niss']],
  ['an insurance that begins the day after the last day', scopeInsured, insured(days('2026-06-01', null)), []],
  [
    'insured days from the day on which a phase admits them',
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
    'who left the reception centre the day before',
    scopeReceptionCentre,
    { person: { deathDate: null, insured: [], receptionCentre: [days('2025-01-01', '2026-02-28')] } },
    [],
  ],
  [
    'who is there on the first day',
    scopeReceptionCentre,
    { person: { deathDate: null, insured: [], receptionCentre: [days('2025-01-01', '2026-03-01')] } },
    ['niss'],
  ],
  ['an unknown person lives nowhere', scopeReceptionCentre, { person: null }, []],

  ['on the last day to be insured', insurableThreeMonths, insurable('2026-03-01', '2026-03-01'), []],
  ['the day after', insurableThreeMonths, insurable('2026-03-02', '2026-03-01'), ['insuranceDelayGrounds']],
  ['with recorded grounds', insurableThreeMonths, insurable('2026-03-02', '2026-03-01', 'dossier en cours'), []],
  ['who is not insurable has no delay', insurableThreeMonths, {}, []],

  ['up to the day of death', deceasedFiveDays, died('2026-03-10', '2026-03-10'), []],
  ['up to five days after it', deceasedFiveDays, died('2026-03-10', '2026-03-15'), []],
  ['not six', deceasedFiveDays, died('2026-03-10', '2026-03-16'), ['validity.to']],
  ['nor the day before', deceasedFiveDays, died('2026-03-10', '2026-03-09'), ['validity.to']],
  ['an unknown person did not die', deceasedFiveDays, { person: null }, []],
  [
    'a stop for an earlier mutation ends before it',
    deceasedFiveDays,
    { ...died('2026-03-10', '2026-03-05'), processesMutation: true },
    [],
  ],
  [
    'a decision that begins after these days can be annulled',
    deceasedFiveDays,
    { ...stopping('2026-02-28'), person: died('2026-01-10', '2026-01-10').person! },
    [],
  ],
  [
    'not one that was in force before the death',
    deceasedFiveDays,
    { ...stopping('2026-02-28'), person: died('2026-03-10', '2026-03-10').person! },
    ['validity.to'],
  ],
  [
    'nor is one left with a day',
    deceasedFiveDays,
    { ...stopping('2026-03-01'), person: died('2026-01-10', '2026-01-10').person! },
    ['validity.to'],
  ],
  ['a period upside down is no stop', deceasedFiveDays, died('2026-01-10', '2026-02-28'), ['validity.to']],
  ['who lives', deceasedFiveDays, {}, []],

  [
    'a suspended decision is not changed',
    suspendedRule,
    { previous: { suspendedSince: day('2026-03-01') } },
    ['number'],
  ],
  ['one that is not, is', suspendedRule, { previous: {} }, []],
  ['a new decision is not suspended', suspendedRule, {}, []],
  ['the version read is the current one', expectedVersionRule, { previous: { version: 2 }, expectedVersion: 2 }, []],
  ['it is not any more', expectedVersionRule, { previous: { version: 2 }, expectedVersion: 1 }, ['expectedVersion']],
  ['a simulation names none', expectedVersionRule, { previous: { version: 2 }, expectedVersion: null }, []],
  ['reactivating what is suspended', notSuspended, { previous: { suspendedSince: day('2026-03-01') } }, []],
  ['reactivating what is not', notSuspended, { previous: {} }, ['number']],
  ['a new decision is not reactivated', notSuspended, {}, []],
  ['one’s own decision', otherCpas, { previous: {} }, []],
  ['another’s', otherCpas, { previous: { cpas: '0299991108' } }, ['number']],
  ['the SPP IS looks at all', otherCpas, { cpas: null, previous: { cpas: '0299991108' } }, []],
  ['a registered person', unknownBeneficiary, {}, []],
  ['an unknown one', unknownBeneficiary, { person: null }, ['niss']],
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

test('territory and the delay of insurance warn, everything else refuses', () => {
  const facts = {
    ...theirs('2026-01-01', '2026-12-31'),
    content: { residenceInsCode: '62063', insuranceDueBy: day('2026-01-01') },
  }
  const { findings } = evaluateRules(creationRules, decisionCaseOf(facts), {
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

test('a maximum of three months without legal stay, should the SPP IS confirm it', () => {
  const check = (to: string | null, residenceStatus: 'ILLEGAL_STAY' | 'LEGAL_STAY' = 'ILLEGAL_STAY') =>
    illegalStayCheck(decisionCaseOf({ content: { validity: days('2026-03-01', to), residenceStatus } }), { months: 3 })
  expect(check('2026-05-31')).toEqual([])
  expect(check('2026-06-01')).toHaveLength(1)
  expect(check(null)).toHaveLength(1)
  expect(check('2026-06-01', 'LEGAL_STAY')).toEqual([])
})

test('each act is held to its own rules', () => {
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)
  expect(ids(stopRules)).toEqual(['DEC-VERSION', 'DEC-PERIOD', 'DEC-DECEASED-5-DAYS', 'DEC-RETRO-DECREASE'])
  expect(ids(reactivationRules)).toEqual(['DEC-VERSION', 'DEC-NOT-SUSPENDED', 'DEC-PERIOD', 'DEC-DECEASED-5-DAYS'])
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
