import { evaluateRules } from '../../../shared/rules/evaluate-rules'
import { day } from '../../../shared/values/day'
import type { SituationPeriod } from '../domain/situation'
import {
  coverageOf,
  type Difference,
  days,
  decisionCaseOf,
  decisionContentOf,
  insurableOn,
} from '../testing/case.builder'
import { allocationUnknown } from './allocation-unknown.rule'
import type { DecisionRule } from './decision-case'
import { extensionSituation } from './extension-situation.rule'
import { housingNotStated } from './housing-not-stated.rule'
import { insurableThreeMonths } from './insurable-3-months.rule'
import { retroactivityLimit } from './retroactivity-limit.rule'
import { situationAhead } from './situation-ahead.rule'

const findingsOf = (rule: DecisionRule, difference: Difference) => {
  const decisionCase = decisionCaseOf(difference)
  const on = { council: decisionCase.content.councilDate, recording: decisionCase.today }
  return evaluateRules([rule], decisionCase, on).findings.map(({ severity, path, facts }) =>
    `${severity} ${path} ${facts.find(({ name }) => /effectiveOn|dueBy/.test(name))?.value ?? ''}`.trim(),
  )
}
const change = (...days: string[]): Difference => ({
  person: { situationChanges: days.map((on) => ({ kind: 'RESIDENCE_CHANGE' as const, effectiveOn: day(on) })) },
})

test.each<[string, string[], string[]]>([
  ['a change on the first day is the situation of the decision', ['2026-03-01'], []],
  ['a change on the second day', ['2026-03-02'], ['WARNING validity.to 2026-03-02']],
  ['a change on the last day', ['2026-05-31'], ['WARNING validity.to 2026-05-31']],
  ['a change on the day after the last day', ['2026-06-01'], []],
  ['two changes', ['2026-04-01', '2026-05-01'], ['WARNING validity.to 2026-04-01', 'WARNING validity.to 2026-05-01']],
])('DEC-SITUATION-AHEAD: %s', (_, changes, expected) => {
  expect(findingsOf(situationAhead, change(...changes))).toEqual(expected)
})

test.each<[string, string[], string[]]>([
  ['a change on the old last day was dealt with', ['2026-04-30'], []],
  ['a change on the day after the old last day', ['2026-05-01'], ['ERROR validity.to 2026-05-01']],
  ['a change on the new last day', ['2026-05-31'], ['ERROR validity.to 2026-05-31']],
  ['a change on the day after the new last day', ['2026-06-01'], []],
])('DEC-EXTENSION-SITUATION: %s', (_, changes, expected) => {
  const extension = { ...change(...changes), previous: {}, extensionFrom: day('2026-04-30') }
  expect(findingsOf(extensionSituation, extension)).toEqual(expected)
  expect(findingsOf(extensionSituation, { ...extension, extensionFrom: null })).toEqual([])
})

const situation = (more: Partial<SituationPeriod> = {}): SituationPeriod => ({
  residenceStatus: 'ASYLUM_SEEKER_FINANCIAL_AID',
  register: 'WAITING',
  allocationInsCode: null,
  insuranceStatus: 'NOT_INSURED_NOT_INSURABLE',
  insuranceDueBy: null,
  period: days('2026-03-01', '2026-05-31'),
  ...more,
})
const elsewhere = situation({ allocationInsCode: '62063' })

test.each<[string, SituationPeriod[], Difference['content'], string[]]>([
  ['an unknown municipality comes alone', [situation()], {}, ['DEC-ALLOCATION-UNKNOWN']],
  ['an unknown municipality, housing was offered', [situation()], { housingOffered: true }, ['DEC-ALLOCATION-UNKNOWN']],
  ['unknown on later days only', [elsewhere, situation()], {}, ['DEC-ALLOCATION-UNKNOWN']],
  ['lives elsewhere, housing not stated', [elsewhere], {}, ['DEC-HOUSING-UNTOLD']],
  ['lives elsewhere, none was offered', [elsewhere], { housingOffered: false }, []],
  ['lives where assigned', [situation({ allocationInsCode: '21004' })], {}, []],
  ['in a local reception initiative', [situation({ residenceStatus: 'ASYLUM_SEEKER_ILA' })], {}, []],
  [
    'income above the living wage: the State pays nothing anyhow',
    [situation()],
    { incomeLevel: 'ABOVE_LIVING_WAGE' },
    [],
  ],
])('asylum seeker with financial aid: %s', (_, situations, content = {}, expected) => {
  const { findings } = evaluateRules(
    [allocationUnknown, housingNotStated],
    decisionCaseOf({ person: { situations }, content }),
    { council: day('2026-03-12') },
  )
  expect(findings.map(({ rule }) => rule)).toEqual(expected)
  expect(findings.every(({ severity }) => severity === 'WARNING')).toBe(true)
})

test('DEC-INSURABLE-3-MONTHS names each deadline that the decision passes, once', () => {
  const insurable = (from: string, to: string, dueBy: string) =>
    situation({
      residenceStatus: 'LEGAL_STAY',
      insuranceStatus: 'INSURABLE',
      insuranceDueBy: day(dueBy),
      period: days(from, to),
    })
  const situations = [
    insurable('2026-03-01', '2026-03-31', '2026-03-15'),
    insurable('2026-04-01', '2026-04-10', '2026-03-15'),
    situation({ period: days('2026-04-11', '2026-04-30') }),
    insurable('2026-05-01', '2026-05-31', '2026-08-01'),
  ]
  expect(findingsOf(insurableThreeMonths, { person: { situations } })).toEqual([
    'WARNING insuranceDelayGrounds 2026-03-15',
  ])
  const withGrounds = { person: { situations }, content: { insuranceDelayGrounds: 'the fund waits for a document' } }
  expect(findingsOf(insurableThreeMonths, withGrounds)).toEqual([])
})

test.each<[string, { before: number; after: number }, RegExp]>([
  ['says that the State stops paying where it does', { before: 1000, after: 0 }, /the State pays nothing/],
  ['does not say so where the terms stay', { before: 1000, after: 1000 }, /^((?!State).)*$/],
  ['does not say so where the State pays nothing before either', { before: 0, after: 0 }, /^((?!State).)*$/],
])('DEC-INSURABLE-3-MONTHS %s', (_, { before, after }, expected) => {
  const of = (perMille: number) => {
    const share = { insurancePart: perMille, patientPart: perMille }
    return {
      ...decisionContentOf().refundTerms!,
      hospitalization: share,
      ambulatoryHospitalCare: share,
      otherCare: share,
    }
  }
  const decisionCase = decisionCaseOf({
    person: { situations: [insurableOn(days('2026-03-01', '2026-05-31'), '2026-03-31')] },
    terms: [
      { period: days('2026-03-01', '2026-03-31'), terms: of(before) },
      { period: days('2026-04-01', '2026-05-31'), terms: of(after) },
    ],
  })
  const { findings } = evaluateRules([insurableThreeMonths], decisionCase, { council: day('2026-03-12') })
  expect(findings.map(({ message }) => message.EN)).toEqual([expect.stringMatching(expected)])
})

// The stopped decision began on 1 January 2026 with general medicine; a council of 12 March 2026 decides 70 days later.
const stopped = decisionContentOf({
  councilDate: day('2026-01-05'),
  validity: days('2026-01-01', '2026-05-31'),
  coverages: [coverageOf('GENERAL_MEDICINE', '2026-01-01', '2026-05-31', { authorisedProviders: ['10001490004'] })],
})
const followUp = (coverage: Partial<ReturnType<typeof coverageOf>>, more: Difference['content'] = {}): Difference => ({
  follows: stopped,
  content: {
    validity: days('2026-01-01', '2026-05-31'),
    coverages: [
      coverageOf('GENERAL_MEDICINE', '2026-01-01', '2026-05-31', { authorisedProviders: ['10001490004'], ...coverage }),
    ],
    ...more,
  },
})
test.each<[string, Difference, string[]]>([
  ['the same rights are free of the limit', followUp({}), []],
  ['fewer rights are free of the limit', followUp({ insurancePart: 'NOTHING' }), []],
  ['another care type is new', followUp({ careType: 'PHARMACEUTICALS' }), ['ERROR coverages.0.period.from']],
  ['a higher level is new', followUp({ patientPart: 'FULL' }), ['ERROR coverages.0.patientPart']],
  ['another provider is new', followUp({ authorisedProviders: [] }), ['ERROR coverages.0.authorisedProviders']],
  [
    'days before the stopped decision are new',
    followUp({ period: days('2025-12-31', '2026-05-31') }, { validity: days('2025-12-31', '2026-05-31') }),
    ['ERROR validity.from', 'ERROR coverages.0.period.from'],
  ],
  [
    'a new care type within the limit is permitted',
    followUp({ careType: 'PHARMACEUTICALS', period: days('2026-01-11', '2026-05-31') }),
    [],
  ],
  ['a judicial decision is not limited', followUp({ patientPart: 'FULL' }, { judicialDecision: true }), []],
  [
    'without a stopped decision the days are limited',
    { ...followUp({}), follows: null },
    ['ERROR validity.from', 'ERROR coverages.0.period.from'],
  ],
])('DEC-60-DAYS of a follow-up: %s', (_, difference, expected) => {
  expect(findingsOf(retroactivityLimit, difference)).toEqual(expected)
})
