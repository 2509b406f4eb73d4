import type { Day } from '../../../shared/values/day'
import type { BillingFacts } from './billing-facts'

/** A paper invoice as the rules see it. */
export interface PaperFacts extends BillingFacts {
  issuedOn: Day
  justification: string
  /** It rests on an exception to electronic invoicing (`usesException`). */
  exception: boolean
}
