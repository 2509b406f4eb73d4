import { error, type RuleHit } from '../../../shared/rules/define-rule'
import type { CareType } from '../../../shared/values/care-types'
import { covers } from '../../../shared/values/period'
import type { DecisionCase } from '../rules/decision-case'

/** Parameters of a rule that requires a companion coverage: the rule applies to coverages recorded on this day or later. */
export interface CompanionParameters {
  recordedFrom: string
  readonly [name: string]: string
}

/** Returns a check: each coverage of `type` needs a coverage of `companion` for at least the same days. */
export const checkCompanionCoverage =
  (type: CareType, companion: CareType) =>
  ({ content }: DecisionCase, { recordedFrom }: CompanionParameters): RuleHit[] =>
    content.coverages.flatMap((coverage, i) => {
      if (coverage.careType !== type || coverage.recordedOn < recordedFrom) return []
      const found = content.coverages.find(({ careType }) => careType === companion)
      const { from, to } = coverage.period
      const facts = { careType: type, from, to: to ?? '∞', needed: companion }
      if (!found) return [error(`coverages.${i}.careType`, facts)]
      if (covers(found.period, coverage.period)) return []
      const bound = found.period.from > from ? 'from' : 'to'
      return [error(`coverages.${i}.period.${bound}`, facts)]
    })
