import type { Day } from '../../../shared/values/day'
import type { BillingCase } from './billing-case'

/** A paper invoice as the rules see it. */
export interface PaperInvoiceCase extends BillingCase {
  issuedOn: Day
  justification: string
  /** It rests on an exception to electronic invoicing (`usesException`). */
  exception: boolean
}
