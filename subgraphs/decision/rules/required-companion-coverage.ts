import { error, type RuleHit } from '../../../shared/rules/define-rule'
import type { CareType } from '../../../shared/values/care-types'
import { covers } from '../../../shared/values/period'
import type { DecisionCase } from './decision-case'

/** The figures of a coupling: covers recorded from that day on are bound by it. */
export interface CompanionParameters {
  recordedFrom: string
  readonly [name: string]: string
}

/** Each cover of the first type needs one of the second for at least its days. */
export const checkCompanionCoverage =
  (type: CareType, needed: CareType) =>
  ({ content }: DecisionCase, { recordedFrom }: CompanionParameters): RuleHit[] =>
    content.coverages.flatMap((cover, i) => {
      if (cover.careType !== type || cover.recordedOn < recordedFrom) return []
      const partner = content.coverages.find(({ careType }) => careType === needed)
      const { from, to } = cover.period
      const facts = { careType: type, from, to: to ?? '∞', needed }
      if (!partner) return [error(`coverages.${i}.careType`, facts)]
      if (covers(partner.period, cover.period)) return []
      const side = partner.period.from > from ? 'from' : 'to'
      return [error(`coverages.${i}.period.${side}`, facts)]
    })
