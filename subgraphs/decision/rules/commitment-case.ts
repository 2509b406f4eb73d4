import type { Day } from '../../../shared/values/day'
import type { Period } from '../../../shared/values/period'

/** A commitment that a line of care names. */
export interface CommitmentCase {
  number: string
  on: Day
  /** Null where there is none, or it is another provider's, person's or care type's. */
  guaranteed: Period | null
}
