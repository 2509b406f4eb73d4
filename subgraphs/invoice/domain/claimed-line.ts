import type { Finding } from '../../../shared/rules/finding'
import type { Day } from '../../../shared/values/day'

/** A line of an invoice as the provider claims it, before it is checked. Amounts in cents. */
export interface ClaimedLine {
  id: string
  invoiceId: string
  /** Rank of the line in the file; eFact: index of its record. */
  seq: number
  /** Rank of the line in its invoice, from 1. */
  position: number
  /** Path of the line in the input, as findings name it. */
  path: string
  niss: string
  issuedOn: Day
  commitmentNumber: string | null
  decisionNumber: string | null
  decisionVersion: number | null
  attestationNumber: string | null
  code: string
  performedOn: Day
  /** Last day of care over several days; null: care of one day. */
  performedUntil: Day | null
  quantity: number
  /** All quantities together. */
  claimed: number
  /** eFact only: zone 19. */
  claimedFromState: number | null
  /** eFact only: zones 30-31. */
  supplement: number | null
  /** eFact only: record 25, zone 12. */
  amuFlag: boolean | null
  /** eFact only: record 25, zone 27. */
  coverageCode: string | null
  /** eFact only: record 25, zone 38. */
  cpas: string | null
  prescriber: string | null
  prescriptionNumber: string | null
  /** Who gave the care; null if the line does not name it. */
  performer: string | null
  /** eFact: a record 30. */
  lumpSumRecord: boolean
  /** Errors of the line that the eFact file itself shows. */
  problems: Finding[]
  /** The line is of a credit note: it cancels an accepted line. */
  credit: boolean
}
