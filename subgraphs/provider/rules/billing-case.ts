import type { ProviderCategory } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'

/** The situations in which an invoice can be issued. */
export const billingSituations = [
  'IN_PRACTICE',
  'OUTSIDE_PRACTICE_NOT_POSSIBLE',
  'FORCE_MAJEURE',
  'GUARD_POST',
  'MEDICAL_HOUSE_FLAT_RATE',
  'SOFTWARE_NOT_READY',
] as const
/** The situation in which an invoice is issued. */
export type BillingSituation = (typeof billingSituations)[number]

/** The channels of an invoice. */
export const billingModes = ['ELECTRONIC_REQUIRED', 'ELECTRONIC_OR_PAPER', 'PAPER_TO_CPAS', 'NOT_IN_MEDIPRIMA'] as const
/** The channel of an invoice. */
export type BillingMode = (typeof billingModes)[number]

/** A provider and its situation: the case that decides the obligation to invoice electronically. */
export interface BillingCase {
  category: ProviderCategory
  inamiNumber: string
  birthDate: Day | null
  situation: BillingSituation
}
