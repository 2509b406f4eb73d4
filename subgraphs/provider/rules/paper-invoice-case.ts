import type { CareType } from '../../../shared/values/care-types'
import type { Cents } from '../../../shared/values/cents'
import type { Day } from '../../../shared/values/day'
import type { BillingCase } from './billing-case'

/** A line of a paper invoice as the rules evaluate it. */
export interface PaperLineCase {
  /** Dotted path of the line in the input. */
  path: string
  code: string
  performedOn: Day
  claimed: Cents
  prescriptionNumber: string | null
  /** Null: the code is not in the nomenclature, or the person has no number. */
  careType: CareType | null
  prescriptionRequired: boolean
  /** Tariff of all units; null: none on that day, or not known. */
  tariff: Cents | null
  /** The CPAS whose decision covers the care; null: none does. */
  coveredBy: string | null
  attestationRequired: boolean
  /** The electronic attestation that covers the care; null: none does. */
  attestation: string | null
  /** The State's share. */
  state: Cents
  /** Where the same care is already: in an accepted electronic line, or in another refundable paper invoice. */
  duplicate: 'electronic' | 'paper' | null
}

/** A paper invoice as the rules evaluate it. */
export interface PaperInvoiceCase extends BillingCase {
  issuedOn: Day
  amount: Cents
  justification: string
  /** Whether it is under an exception to electronic invoicing (`usesException`). */
  exception: boolean
  /** The centres on whose decisions the CPAS that received it acts: itself, and those that merged into it. */
  centres: readonly string[]
  /** Whether the patient is named by a number: the own one, or the mother's. */
  hasNumber: boolean
  attestationNumber: string | null
  /** Whether the CPAS holds the AMU attestation on paper. */
  attestationHeld: boolean
  /** What the inspection of the SPP IS decided; null: not inspected yet. */
  inspectionAccepted: boolean | null
  lines: readonly PaperLineCase[]
}
