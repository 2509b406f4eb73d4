import type { Day } from '../../../shared/values/day'
import type { Period } from '../../../shared/values/period'

/** Case of the rules about a commitment that an invoice line cites. */
export interface CommitmentCase {
  number: string
  on: Day
  /** Guaranteed days, both inclusive. Null: no commitment of this number exists for this provider, person and care type. */
  guaranteed: Period | null
}
