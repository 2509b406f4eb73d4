import type { Rule } from '../../../shared/rules/define-rule'
import { evaluateRules } from '../../../shared/rules/evaluate-rules'
import type { SituationPeriod } from '../domain/situation'
import type { DecisionCase } from '../rules/decision-case'
import { coverageOf, type Difference, days, decisionCaseOf, decisionContentOf } from './case.builder'

// Every finding has the days and numbers with which a reader can repeat the calculation: path, facts, and the text that contains
// them. The parameters of the rule follow the facts.
export type Summary = [path: string, facts: string, text: string]
export const summarize = (findings: ReturnType<typeof evaluateRules>['findings']): Summary[] =>
  findings.map(({ path, facts, message }) => [
    path ?? '-',
    facts.map(({ name, value }) => `${name} ${value}`).join(', '),
    message.EN,
  ])

export const coverage = (from: string, to: string | null) => ({
  ...coverageOf('PARAMEDICAL', from, from),
  period: days(from, to),
})
export const withCoverages = (...coverages: ReturnType<typeof coverageOf>[]): Difference => ({ content: { coverages } })
export const neighbour: Difference = {
  others: [
    {
      number: '000000000196',
      cpas: '0299991108',
      cpasName: { FR: 'CPAS de Liège', NL: 'OCMW Luik', DE: 'ÖSHZ Lüttich', EN: 'CPAS of Liège' },
      validity: days('2026-05-31', null),
    },
  ],
}
export const seekerOn = (from: string, allocationInsCode: string | null): SituationPeriod => ({
  residenceStatus: 'ASYLUM_SEEKER_FINANCIAL_AID',
  register: 'WAITING',
  allocationInsCode,
  insuranceStatus: 'NOT_INSURED_NOT_INSURABLE',
  insuranceDueBy: null,
  period: days(from, '2026-05-31'),
})
export const lasting = (from: string, to: string | null): Difference => ({
  content: { validity: days(from, to), coverages: [] },
})
export const hospital = (to: string | null) => ({ ...coverage('2026-03-01', to), careType: 'HOSPITALIZATION' as const })
export const before = decisionContentOf()

// Lists among the parameters of a rule; they are not facts of the finding.
const listParameters = /, (hospitalCovers|companyCovers) .*$/

/** A rule of decisions, a case with one difference, and the path, facts and text of its first finding. */
type FactRow = [rule: Rule<DecisionCase, 'council' | 'recording'>, difference: Difference, first: Summary]

/** Tests that the first finding of each rule has its path, its facts and its text, and that no other finding has its path. */
export const testFactRows = (rows: readonly FactRow[]): void =>
  test.each(rows.map(([rule, ...rest]) => [rule.id, rule, ...rest] as const))(
    '%s has path, facts and text (case %#)',
    (_, rule, difference, expected) => {
      const decisionCase = decisionCaseOf(difference)
      const { findings } = evaluateRules([rule], decisionCase, {
        council: decisionCase.content.councilDate,
        recording: decisionCase.today,
      })
      const [[path, values, text] = ['', '', ''], ...more] = summarize(findings)
      expect([path, values.replace(listParameters, '')]).toEqual(expected.slice(0, 2))
      expect(text).toContain(expected[2])
      expect(more.filter(([at]) => at === path)).toEqual([])
    },
  )
