import { evaluateRules } from '../../../shared/rules/evaluate-rules'
import { day } from '../../../shared/values/day'
import { coverageCaseOf, days } from '../testing/case.builder'
import { careTypeRules, coverageRules, personLevelRules } from '.'
import { commitmentGuarantee } from './commitment-guarantee.rule'
import { commitmentUnknown } from './commitment-unknown.rule'
import { coverageAbsent } from './coverage-absent.rule'
import type { CoverageCase, CoverageRule } from './coverage-case'
import { coverageInsured } from './coverage-insured.rule'
import { coverageNotInPeriod } from './coverage-not-in-period.rule'
import { coverageSuspended } from './coverage-suspended.rule'
import { deceasedRule } from './deceased.rule'
import { noDecision } from './no-decision.rule'
import { notActive } from './not-active.rule'
import { providerNotInPhase } from './provider-not-in-phase.rule'
import { providerNotListed } from './provider-not-listed.rule'

const decision = (more: object) => ({ decision: { ...coverageCaseOf().decision!, ...more } })
const insured = (from: string, to: string | null) => ({ person: { deathDate: null, insured: [days(from, to)] } })
const coverage = (more: object) => decision({ coverage: { ...coverageCaseOf().decision!.coverage!, ...more } })
const provider = (more: object) => ({
  provider: { ...coverageCaseOf().provider!, ...more } as CoverageCase['provider'],
})
const hospital = (number: string) =>
  provider({ number, category: 'HOSPITAL', participates: [days('2014-06-01', null)] })

const rows: [string, CoverageRule, Partial<CoverageCase>, (string | null)[]][] = [
  ['the day before the death', deceasedRule, { person: { deathDate: day('2026-03-13'), insured: [] } }, []],
  ['the day of the death', deceasedRule, { person: { deathDate: day('2026-03-12'), insured: [] } }, ['200']],
  [
    'the day of the death with a commitment',
    deceasedRule,
    { person: { deathDate: day('2026-03-12'), insured: [] }, committed: true },
    ['200'],
  ],
  ['an unknown person', deceasedRule, { person: null }, []],
  ['no decision ever', noDecision, { everDecided: false, decision: null }, ['202']],
  ['a commitment', noDecision, { everDecided: false, committed: true }, []],
  ['a decision of another day', noDecision, { decision: null }, []],
  ['a decision of another day', notActive, { decision: null }, ['201']],
  ['no decision ever', notActive, { everDecided: false, decision: null }, []],
  ['a valid decision', notActive, {}, []],
  ['a commitment', notActive, { decision: null, committed: true }, []],
  ['the day before the suspension', coverageSuspended, decision({ suspendedSince: day('2026-03-13') }), []],
  ['the first day of the suspension', coverageSuspended, decision({ suspendedSince: day('2026-03-12') }), ['203']],
  [
    'a commitment protects',
    coverageSuspended,
    { ...decision({ suspendedSince: day('2026-03-12') }), committed: true },
    [],
  ],
  ['the day before the insurance', coverageInsured, insured('2026-03-13', null), []],
  ['the first insured day', coverageInsured, insured('2026-03-12', null), [null]],
  ['the last insured day', coverageInsured, insured('2026-01-01', '2026-03-12'), [null]],
  ['the day after the insurance', coverageInsured, insured('2026-01-01', '2026-03-11'), []],
  ['an insured person without a decision', coverageInsured, { ...insured('2026-01-01', null), decision: null }, []],
  [
    'an insured person with a suspended decision',
    coverageInsured,
    { ...insured('2026-01-01', null), ...decision({ suspendedSince: day('2026-03-01') }) },
    [null],
  ],
  ['a commitment protects', coverageInsured, { ...insured('2026-01-01', null), committed: true }, []],
  [
    'an insured person whom the phase table admits',
    coverageInsured,
    { ...insured('2026-01-01', null), insuredAdmitted: true },
    [],
  ],
  [
    'an insured person whom the phase table does not admit',
    coverageInsured,
    { ...insured('2026-01-01', null), insuredAdmitted: false },
    [null],
  ],
  ['an unknown person is not insured', coverageInsured, { person: null }, []],
  ['a coverage without a list of providers', providerNotListed, {}, []],
  ['a listed provider', providerNotListed, coverage({ authorisedProviders: ['71000436000', '10001490004'] }), []],
  ['a provider that is not listed', providerNotListed, coverage({ authorisedProviders: ['71000436000'] }), ['204']],
  [
    'an establishment by its 8 digits',
    providerNotListed,
    { ...coverage({ authorisedProviders: ['71000436000'] }), ...hospital('71000436') },
    [],
  ],
  [
    'a question without a provider',
    providerNotListed,
    { ...coverage({ authorisedProviders: ['71000436000'] }), provider: null },
    [],
  ],
  ['no coverage, no list', providerNotListed, decision({ coverage: null }), []],
  ['the last day of the coverage', coverageNotInPeriod, coverage({ period: days('2026-03-01', '2026-03-12') }), []],
  ['the day after the coverage', coverageNotInPeriod, coverage({ period: days('2026-03-01', '2026-03-11') }), ['206']],
  ['the day before the coverage', coverageNotInPeriod, coverage({ period: days('2026-03-13', '2026-03-31') }), ['206']],
  ['no coverage', coverageNotInPeriod, decision({ coverage: null }), []],
  ['no coverage', coverageAbsent, decision({ coverage: null }), ['207']],
  ['a coverage', coverageAbsent, {}, []],
  ['no decision', coverageAbsent, { decision: null }, []],
  ['a GP', providerNotInPhase, {}, []],
  ['a question without a provider', providerNotInPhase, { provider: null }, []],
  ['an unregistered provider', providerNotInPhase, provider({ category: null }), [null]],
  ['the day before the category takes part', providerNotInPhase, { ...provider({}), on: day('2017-09-30') }, [null]],
  ['the first day of the category', providerNotInPhase, { ...provider({}), on: day('2017-10-01') }, []],
  ['a category that never takes part', providerNotInPhase, provider({ category: 'DENTIST', participates: [] }), [null]],
  ['a general hospital', providerNotInPhase, hospital('71000436'), []],
  ['a psychiatric hospital', providerNotInPhase, hospital('72000334000'), []],
  [
    'another institution',
    providerNotInPhase,
    provider({ number: '73000424', category: 'HOSPITAL', participates: [] }),
    [null],
  ],
  [
    'the day after the last day of activity',
    providerNotInPhase,
    provider({ participates: [days('2017-10-01', '2026-03-11')], activeUntil: day('2026-03-11') }),
    [null],
  ],
]

test.each(rows.map(([name, rule, ...rest], i) => [`${rule.id} (case ${i + 1}): ${name}`, rule, ...rest] as const))(
  '%s',
  (_, rule, difference, expected) => {
    const coverageCase = coverageCaseOf(difference)
    const { findings } = evaluateRules([rule], coverageCase, { care: coverageCase.on })
    expect(findings.map(({ code }) => code)).toEqual(expected)
    for (const finding of findings) expect(Object.values(finding.message).join()).not.toContain('{')
  },
)

test('covered care gives no finding', () => {
  const coverageCase = coverageCaseOf()
  expect(
    evaluateRules([...personLevelRules, ...careTypeRules], coverageCase, { care: coverageCase.on }).findings,
  ).toEqual([])
})

test.each<[string, string, boolean, string[]]>([
  ['the requested day', '2026-03-12', true, []],
  ['the 30th day after it', '2026-04-11', true, []],
  ['the 31st day after it', '2026-04-12', true, ['254226']],
  ['the day before it', '2026-03-11', true, ['254226']],
  ['the requested day, of another provider', '2026-03-12', false, ['254220']],
])('COM-30-DAYS and COM-UNKNOWN: care on %s', (_, on, fits, expected) => {
  const commitmentCase = { number: '1', on: day(on), guaranteed: fits ? days('2026-03-12', '2026-04-11') : null }
  const { findings } = evaluateRules([commitmentUnknown, commitmentGuarantee], commitmentCase, {
    care: commitmentCase.on,
  })
  expect(findings.map(({ code }) => code)).toEqual(expected)
  expect(commitmentGuarantee.versionOn(commitmentCase.on)?.parameters).toEqual({ days: 30 })
})

test('coverageRules contains every COV and COM rule', () => {
  expect(coverageRules.map(({ id }) => id)).toEqual([
    'COV-DECEASED',
    'COV-NOT-ACTIVE',
    'COV-NONE',
    'COV-INSURED',
    'COV-SUSPENDED',
    'COV-PROVIDER-NOT-LISTED',
    'COV-NOT-IN-PERIOD',
    'COV-ABSENT',
    'COV-PROVIDER-NOT-IN-PHASE',
    'COM-30-DAYS',
    'COM-UNKNOWN',
  ])
})
