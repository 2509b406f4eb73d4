import type { ProviderCategory } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'

/** The situations in which an invoice is made. */
export const billingSituations = [
  'IN_PRACTICE',
  'OUTSIDE_PRACTICE_NOT_POSSIBLE',
  'FORCE_MAJEURE',
  'GUARD_POST',
  'MEDICAL_HOUSE_FLAT_RATE',
  'SOFTWARE_NOT_READY',
] as const
/** The situation in which an invoice is made. */
export type BillingSituation = (typeof billingSituations)[number]

/** How an invoice must or may travel. */
export const billingModes = ['ELECTRONIC_REQUIRED', 'ELECTRONIC_OR_PAPER', 'PAPER_TO_CPAS', 'NOT_IN_MEDIPRIMA'] as const
/** How an invoice must or may travel. */
export type BillingMode = (typeof billingModes)[number]

/** A provider, its situation, and what the duty to invoice electronically depends on. */
export interface BillingCase {
  category: ProviderCategory
  inamiNumber: string
  birthDate: Day | null
  situation: BillingSituation
}
