import type { Day } from '../../../shared/values/day'

/** Status of a decision on a day. */
export const decisionStatuses = ['FUTURE', 'ACTIVE', 'SUSPENDED', 'STOPPED', 'EXPIRED'] as const
export type DecisionStatus = (typeof decisionStatuses)[number]

/** Status of an identity mutation for a decision. */
export const mutationStatuses = ['PENDING', 'PROCESSED', 'CANCELLED', 'INFORMATION'] as const
export type DecisionMutationStatus = (typeof mutationStatuses)[number]

/** The part of a decision from which its status follows. */
export interface DecisionHead {
  validFrom: Day
  /** Inclusive. The day before `validFrom`: the decision is annulled and has no day. */
  validTo: Day
  stopped: boolean
  suspendedSince: Day | null
}

/** Returns the status on a day. A suspension counts from the day of the mutation on, also before the first day of the decision. */
export function statusOn({ validFrom, validTo, stopped, suspendedSince }: DecisionHead, on: Day): DecisionStatus {
  if (validTo < validFrom) return 'STOPPED'
  if (suspendedSince !== null && suspendedSince <= on) return 'SUSPENDED'
  if (on < validFrom) return 'FUTURE'
  if (on > validTo) return stopped ? 'STOPPED' : 'EXPIRED'
  return 'ACTIVE'
}
