import { evaluateRules } from '../../../shared/rules/evaluate-rules'
import { day } from '../../../shared/values/day'
import type { Period } from '../../../shared/values/period'
import type { DecisionRule } from '../rules/decision-case'
import { coverageOf, type Difference, days, decisionCaseOf, insurableOn } from './case.builder'

type Row = [name: string, rule: DecisionRule, difference: Difference, expected: (string | null)[]]
export const restricted = (restrictionGround: string | null): Difference => ({
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
export const sharedDays = {
  number: '000000000196',
  cpas: '0299991108',
  cpasName: { FR: 'CPAS de Liège', NL: 'OCMW Luik', DE: 'ÖSHZ Lüttich', EN: 'CPAS of Liège' },
  from: day('2026-02-01'),
  to: day('2026-04-30'),
  since: day('2026-03-01'),
}
export const other = (from: string, to: string) => ({
  number: sharedDays.number,
  cpas: sharedDays.cpas,
  cpasName: sharedDays.cpasName,
  validity: days(from, to),
})
export const stated = (text: string): Difference => ({ grounds: [{ path: 'reason', text }] })
export const ownFunds = (from: string, to: string | null): Difference => ({
  content: { ownFunds: [{ description: 'Glasses', maxAmount: null, careType: null, period: days(from, to) }] },
})
const findingsOf = (rule: DecisionRule, difference: Difference) => {
  const decisionCase = decisionCaseOf(difference)
  const on = { council: decisionCase.content.councilDate, recording: decisionCase.today }
  return evaluateRules([rule], decisionCase, on).findings
}
export const withPeriod = (from: string, to: string | null, careTo = to): Difference => ({
  content: {
    validity: days(from, to),
    coverages: [{ ...coverageOf('GENERAL_MEDICINE', from, from), period: days(from, careTo) }],
  },
})
export const hospital = (from: string, to: string, recordedOn = '2026-03-12') =>
  coverageOf('HOSPITALIZATION', from, to, { recordedOn: day(recordedOn) })
export const ambulatory = (from: string, to: string, recordedOn = '2026-03-12') =>
  coverageOf('AMBULATORY_HOSPITAL_CARE', from, to, { recordedOn: day(recordedOn) })
export const withCoverages = (...coverages: ReturnType<typeof coverageOf>[]): Difference => ({ content: { coverages } })
export const otherDecision = (from: string, to: string, cpas = '0299991108') => ({
  others: [
    {
      number: '000000000196',
      cpas,
      cpasName: { FR: 'CPAS de Liège', NL: 'OCMW Luik', DE: 'ÖSHZ Lüttich', EN: 'CPAS of Liège' },
      validity: days(from, to),
    },
  ],
})
export const insurable = (from: string, to: string, dueBy: string, grounds: string | null = null): Difference => ({
  content: { validity: days(from, to), insuranceDelayGrounds: grounds },
  person: { situations: [insurableOn(days(from, to), dueBy)] },
})
export const insured = (...insured: Period[]): Difference => ({
  person: { deathDate: null, insured, receptionCentre: [] },
})
export const deceased = (deathDate: string, to: string): Difference => ({
  person: { deathDate: day(deathDate), insured: [], receptionCentre: [] },
  content: { validity: days('2026-03-01', to) },
})
export const stopOn = (to: string): Difference => ({
  content: { validity: days('2026-03-01', to) },
  previous: {},
  stopWindow: { earliest: day('2026-02-28'), latest: day('2026-05-31') },
})

/** Tests rows: the paths of the findings of a rule, and that its messages have no open placeholder. */
export const testRows = (rows: readonly Row[]): void =>
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
