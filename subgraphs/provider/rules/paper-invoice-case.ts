import type { Day } from '../../../shared/values/day'
import type { BillingCase } from './billing-case'

/** A paper invoice as the rules evaluate it. */
export interface PaperInvoiceCase extends BillingCase {
  issuedOn: Day
  justification: string
  /** Whether it is under an exception to electronic invoicing (`usesException`). */
  exception: boolean
}
