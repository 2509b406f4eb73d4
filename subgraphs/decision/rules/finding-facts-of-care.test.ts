import type { Rule } from '../../../shared/rules/define-rule'
import { evaluateRules } from '../../../shared/rules/evaluate-rules'
import { day } from '../../../shared/values/day'
import { coverageCaseOf, days } from '../testing/case.builder'
import { type Summary, summarize } from '../testing/fact-rows'
import { commitmentGuarantee } from './commitment-guarantee.rule'
import { commitmentUnknown } from './commitment-unknown.rule'
import { coverageAbsent } from './coverage-absent.rule'
import type { CoverageCase } from './coverage-case'
import { coverageInsured } from './coverage-insured.rule'
import { coverageNotInPeriod } from './coverage-not-in-period.rule'
import { coverageSuspended } from './coverage-suspended.rule'
import { deceasedRule } from './deceased.rule'
import { noDecision } from './no-decision.rule'
import { notActive } from './not-active.rule'
import { providerNotInPhase } from './provider-not-in-phase.rule'
import { providerNotListed } from './provider-not-listed.rule'

const care: [rule: Rule<CoverageCase, 'care'>, difference: Partial<CoverageCase>, first: Summary][] = [
  [
    deceasedRule,
    { person: { deathDate: day('2026-03-10'), insured: [] } },
    ['on', 'deathDate 2026-03-10, on 2026-03-12', 'The person died on 10/03/2026; the day asked for is 12/03/2026'],
  ],
  [
    noDecision,
    { everDecided: false, decision: null },
    [
      'niss',
      '',
      'No CPAS has ever taken a decision for this person. Refer the person to the CPAS of the municipality.',
    ],
  ],
  [notActive, { decision: null }, ['on', 'on 2026-03-12', 'none holds on 12/03/2026']],
  [
    coverageInsured,
    { person: { deathDate: null, insured: [days('2026-03-10', null)] } },
    ['on', 'number 000000000196, on 2026-03-12', 'Invoice this care to the health insurance fund'],
  ],
  [
    coverageSuspended,
    { decision: { ...coverageCaseOf().decision!, suspendedSince: day('2026-03-10') } },
    [
      'on',
      'number 000000000196, since 2026-03-10, on 2026-03-12',
      'Decision 000000000196 has been suspended since 10/03/2026: payment is not guaranteed. Ask the CPAS to reactivate it.',
    ],
  ],
  [
    coverageAbsent,
    { decision: { ...coverageCaseOf().decision!, coverage: null } },
    [
      'careType',
      'number 000000000196, careType GENERAL_MEDICINE, on 2026-03-12',
      'Decision 000000000196 does not cover “General medicine” on 12/03/2026. Ask the CPAS to add this coverage.',
    ],
  ],
  [
    coverageNotInPeriod,
    {
      decision: {
        ...coverageCaseOf().decision!,
        coverage: { period: days('2026-03-13', null), authorisedProviders: [] },
      },
    },
    [
      'on',
      'careType GENERAL_MEDICINE, on 2026-03-12, from 2026-03-13, to ∞',
      'holds from 13/03/2026, not on 12/03/2026',
    ],
  ],
  [
    coverageNotInPeriod,
    {
      decision: {
        ...coverageCaseOf().decision!,
        coverage: { period: days('2026-03-01', '2026-03-11'), authorisedProviders: [] },
      },
    },
    [
      'on',
      'careType GENERAL_MEDICINE, on 2026-03-12, from 2026-03-01, to 2026-03-11',
      'holds from 01/03/2026 to 11/03/2026, not on 12/03/2026',
    ],
  ],
  [
    providerNotListed,
    {
      decision: {
        ...coverageCaseOf().decision!,
        coverage: { period: days('2026-03-01', null), authorisedProviders: ['71000436'] },
      },
    },
    ['provider', 'careType GENERAL_MEDICINE, provider 10001490004', '10001490004'],
  ],
  [
    providerNotInPhase,
    { provider: { number: '10001490004', category: null, participates: [], activeUntil: null } },
    ['provider', 'provider 10001490004', 'The provider 10001490004 is not registered'],
  ],
  [
    providerNotInPhase,
    { provider: { number: '30001490004', category: 'DENTIST', participates: [], activeUntil: null } },
    [
      'provider',
      'provider 30001490004, category DENTIST, on 2026-03-12',
      'The provider 30001490004 (category “Dentist”) is not in MediPrima on 12/03/2026. Invoice the CPAS by the old procedure.',
    ],
  ],
  [
    providerNotInPhase,
    { provider: { number: '73000424', category: 'HOSPITAL', participates: [], activeUntil: day('2026-03-11') } },
    [
      'provider',
      'provider 73000424, on 2026-03-12, lastDay 2026-03-11',
      'The provider 73000424 ended its activity on 11/03/2026: care of 12/03/2026 does not go through MediPrima.',
    ],
  ],
]
test.each(care.map(([rule, ...rest]) => [rule.id, rule, ...rest] as const))(
  '%s has path, facts and text (case %#)',
  (_, rule, difference, expected) => {
    const coverageCase = coverageCaseOf(difference)
    const [[path, values, text] = ['', '', '']] = summarize(
      evaluateRules([rule], coverageCase, { care: coverageCase.on }).findings,
    )
    expect([path, values]).toEqual(expected.slice(0, 2))
    expect(text).toContain(expected[2])
  },
)

test('COM-30-DAYS contains the days of the commitment, COM-UNKNOWN its number', () => {
  const commitmentCase = { number: '17', on: day('2026-04-12'), guaranteed: days('2026-03-12', '2026-04-11') }
  const [late] = summarize(evaluateRules([commitmentGuarantee], commitmentCase, { care: commitmentCase.on }).findings)
  expect(late?.slice(0, 2)).toEqual([
    'commitmentNumber',
    'number 17, on 2026-04-12, from 2026-03-12, to 2026-04-11, days 30',
  ])
  expect(late?.[2]).toContain(
    'The care of 12/04/2026 lies outside the commitment 17, which holds from 12/03/2026 to 11/04/2026. Ask for another commitment for that day, or invoice without one.',
  )
  const [unknown] = summarize(
    evaluateRules([commitmentUnknown], { ...commitmentCase, guaranteed: null }, { care: commitmentCase.on }).findings,
  )
  expect(unknown?.slice(0, 2)).toEqual(['commitmentNumber', 'number 17'])
  expect(unknown?.[2]).toContain('The commitment 17 does not exist')
})
