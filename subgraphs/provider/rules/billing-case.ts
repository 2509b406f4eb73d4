import type { ProviderCategory } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import { includes } from '../../../shared/values/period'
import { type PhasedProvider, type PhaseRow, participation, phaseOf } from '../domain/phases'
import { recordOn } from '../domain/provider-records'

/** The situations in which an invoice can be issued. */
export const billingSituations = [
  'IN_PRACTICE',
  'OUTSIDE_PRACTICE_NOT_POSSIBLE',
  'FORCE_MAJEURE',
  'GUARD_POST',
  'MEDICAL_HOUSE_FLAT_RATE',
  'SOFTWARE_NOT_READY',
  'NEWBORN',
  'NO_NUMBER',
] as const
/** The situation in which an invoice is issued. */
export type BillingSituation = (typeof billingSituations)[number]

/** The channels of an invoice. */
export const billingModes = ['ELECTRONIC_REQUIRED', 'ELECTRONIC_OR_PAPER', 'PAPER_TO_CPAS', 'NOT_IN_MEDIPRIMA'] as const
/** The channel of an invoice. */
export type BillingMode = (typeof billingModes)[number]

/** A provider and its situation: the case that decides the obligation to invoice electronically. */
export interface BillingCase {
  /** Category on the day of issue. Null: the provider had no facts on that day. */
  category: ProviderCategory | null
  inamiNumber: string
  birthDate: Day | null
  activeUntil: Day | null
  situation: BillingSituation
  /** Whether the provider takes part in MediPrima on the day of issue. */
  participates: boolean
  /** The row of the phase table, if the provider takes part on the day of issue. */
  phase: PhaseRow | null
}

/** The case of a provider on a day. */
export function billingCaseOn(
  provider: PhasedProvider & Pick<BillingCase, 'birthDate'>,
  rows: readonly PhaseRow[],
  situation: BillingSituation,
  on: Day,
): BillingCase {
  const { inamiNumber, birthDate, activeUntil, records } = provider
  const category = recordOn(records, on)?.category ?? null
  const participates = participation(provider, rows).some((period) => includes(period, on))
  const phase = participates && category ? phaseOf(rows, category, inamiNumber) : null
  return { category, inamiNumber, birthDate, activeUntil, situation, participates, phase }
}

/** Whether the phase table obliges the provider to invoice electronically on a day, the time in which paper is still allowed included. */
export const mustInvoiceElectronically = ({ phase }: Pick<BillingCase, 'phase'>, on: Day): boolean =>
  phase?.requiredFrom != null && phase.requiredFrom <= on
