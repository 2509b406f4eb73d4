import { intersection, type Period } from '../../../../shared/values/period'
import { variablesOf } from '../../components/form'
import {
  type CareType,
  type CoverageInput,
  type DecisionInput,
  SimulateDecisionDocument,
} from '../../graphql/generated/graphql'
import type { Decision } from './DecisionShow'

/** The form of a decision, with what a mutation takes besides it. */
export interface DecisionValues extends DecisionInput {
  reason?: string
  /** The decision and its version that the form was opened with. */
  number?: string
  expectedVersion?: number
  /** Identifies this content of this form: sent twice, it is recorded once. */
  reference?: string
}

/** A cover as one begins it: over the whole decision, the insurance part in full. */
export const newCoverage = (careType: CareType, period: CoverageInput['period']): CoverageInput => ({
  careType,
  period: { ...period },
  insurancePart: 'FULL',
  patientPart: 'NOTHING',
  supplements: 'NOTHING',
})

/** What the form starts with for someone. */
export const newDecision = (niss: string, day: string): DecisionValues => ({
  niss,
  councilDate: day,
  validity: { from: day },
  judicialDecision: false,
  incomeLevel: 'UP_TO_LIVING_WAGE',
  residenceInsCode: '',
  coverages: [],
  ownFunds: [],
  decidedBy: 'COUNCIL',
})

/** What the form starts with for a decision that exists: what the graph takes of it. */
export function toFormValues(decision: Pick<Decision, 'beneficiary' | 'coverages'>): DecisionValues {
  const coverages = decision.coverages.map(({ authorisedProviders, ...cover }) => ({
    ...cover,
    authorisedProviders: authorisedProviders.flatMap((provider) => provider?.inamiNumber ?? []),
  }))
  const recorded = { ...decision, niss: decision.beneficiary?.niss, coverages }
  return { ownFunds: [], ...variablesOf(SimulateDecisionDocument, recorded).input }
}

/** What the form starts with for a decision that continues another one on certain days, with the same terms. */
export function toFollowUpValues(
  decision: Parameters<typeof toFormValues>[0],
  { from, to, councilDate }: { from: string; to: string; councilDate: string },
): DecisionValues {
  const values = toFormValues(decision)
  const coverages = values.coverages.flatMap((cover) => {
    const period = intersection({ to: null, ...cover.period } as Period, { from, to: to || null } as Period)
    return period ? [{ ...cover, period }] : []
  })
  return { ...values, councilDate, validity: { from, to }, coverages }
}

type Covers = Pick<Decision, 'coverages'>

/**
 * What the form starts with for a decision on the days after `after`, where the situation changes again inside a stopped decision:
 * the coverages that the stopped one had for these days, with the terms of `after`; those that `after` left out do not go on.
 */
export function toNextPartValues(
  after: Parameters<typeof toFormValues>[0] & Pick<Decision, 'validity'>,
  stopped: Covers,
  part: Parameters<typeof toFollowUpValues>[1],
): DecisionValues {
  const goesOn = new Map(after.coverages.map((cover) => [cover.careType, cover]))
  const isLater = (day: string) => !!after.validity.to && day > after.validity.to
  const coverages = stopped.coverages
    .filter(({ careType, period }) => goesOn.has(careType) || isLater(period.from))
    .map((cover) => ({ ...(goesOn.get(cover.careType) ?? cover), period: cover.period }))
  const added = after.coverages
    .filter(({ careType, period }) => period.to === after.validity.to && !has(stopped, careType))
    .map((cover) => ({ ...cover, period: { from: part.from, to: part.to } }))
  return toFollowUpValues({ ...after, coverages: [...coverages, ...added] }, part)
}

const has = ({ coverages }: Covers, type: CareType): boolean => coverages.some(({ careType }) => careType === type)
