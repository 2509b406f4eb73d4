import type { DecisionCase } from '../rules/decision-case'
import type { SituationPeriod } from './situation'

/** The days of a decision on which the person is an asylum seeker with financial aid for whom the State pays. */
export const aidedAsylumSeeker = ({ person, content }: DecisionCase): SituationPeriod[] =>
  content.incomeLevel === 'UP_TO_LIVING_WAGE'
    ? (person?.situations ?? []).filter(
        ({ residenceStatus, insuranceStatus }) =>
          residenceStatus === 'ASYLUM_SEEKER_FINANCIAL_AID' && insuranceStatus !== 'INSURED',
      )
    : []

/** True if the registers know no assigned municipality (TI 207). */
export const isAllocationUnknown = ({ allocationInsCode }: SituationPeriod): boolean => allocationInsCode === null
