import type { CareType } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import type { Period } from '../../../shared/values/period'

/** What the rules on coverage look at: one care type, one person, one day, perhaps a provider. */
export interface CoverageCase {
  careType: CareType
  on: Day
  /** Null where nobody is known by that number. */
  person: { deathDate: Day | null; insured: readonly Period[] } | null
  /** Whether any decision with at least one day was ever taken for the person. */
  everDecided: boolean
  /** The decision that holds that day: its suspension, and its cover of this care type if it has one. */
  decision: { number: string; suspendedSince: Day | null; cover: CoverageEntitlement | null } | null
  /** Null where no provider asks. */
  provider: { number: string; category: string; participates: readonly Period[] } | UnregisteredProvider | null
  /** A commitment that holds: the version relied on decides, whatever came after. */
  committed: boolean
  /** The first day on which a phase admits insured persons to this provider's care; null: none does. */
  insuredAdmittedFrom: Day | null
}

/** The part of a cover that says who may rely on it and when. */
export interface CoverageEntitlement {
  period: Period
  authorisedProviders: readonly string[]
}

/** A provider of whom only the number is known. */
export interface UnregisteredProvider {
  number: string
  category: null
  participates: readonly Period[]
}
