import type { Cents } from '../../../shared/values/cents'
import type { Day, Month } from '../../../shared/values/day'
import type { EnterpriseNumber } from '../../../shared/values/enterprise-number'
import type { Iban } from '../../../shared/values/iban'
import type { InamiNumber } from '../../../shared/values/inami-number'
import type { Niss } from '../../../shared/values/niss'

/** Record 20 zone 11. */
export const invoicingTypes = { INVOICE: '0', REINVOICED: '1', CREDIT_NOTE: '3' } as const
export type InvoicingType = keyof typeof invoicingTypes

/** Record 20 zone 10. */
export const settings = {
  HOSPITALISED: '1',
  AMBULATORY: '3',
  LONG_STAY: '4',
  REHABILITATION: '5',
  DAY: '6',
  MIXED: '9',
} as const
export type Setting = keyof typeof settings

/** Record 20 zone 9. */
export const sexes = { MALE: '1', FEMALE: '2' } as const
export type Sex = keyof typeof sexes

/** The reading of the patient's identity document (record 52). */
export interface IdentityReading {
  readOn: Day | null
  /** HHMM. */
  hour: string
  medium: string
  readingType: string
  value: string
}

/** One line: record 50 (SERVICE) or 30 (LUMP_SUM) with its records 51 and 52. Amounts are cents, negative in a credit note. */
export interface EfactLineInput {
  kind: 'SERVICE' | 'LUMP_SUM'
  code: string
  performedOn: Day
  /** Last day, inclusive; null if it is the first day. */
  lastPerformedOn: Day | null
  quantity: number
  /** Zone 19: the amount claimed from the State. */
  stateShare: Cents
  /** Zone 27. */
  patientShare: Cents
  /** Zones 30-31. */
  supplement: Cents
  /** The provider of the care (record 50 zone 15); null for a lump sum. */
  provider: InamiNumber | null
  prescriber: InamiNumber | null
  prescribedOn: Day | null
  /** Record 51 zones 42-45; null: the line has no record 51. */
  commitmentNumber: string | null
  committedOn: Day | null
  identityReading: IdentityReading | null
  ownReference: string
}

/** One invoice: a record 20, its record 25 and its lines. */
export interface EfactInvoiceInput {
  /** At most 12 digits. */
  number: string
  kind: InvoicingType
  setting: Setting
  niss: Niss
  sex: Sex
  issuedOn: Day
  /** The twelve digits of record 25 zones 56-58. */
  decisionNumber: string | null
  decisionVersion: number | null
  /** The refund code, padded with zeros to 10 digits. */
  coverageCode: string
  /** The AMU flag of the card (record 25 zone 12). */
  amuFlag: boolean
  cpas: EnterpriseNumber
  attestationNumber: string | null
  /** Hospital variant: the commitment in record 25 (zones 42-45). */
  commitmentNumber: string | null
  stayInstitution: InamiNumber | null
  admittedOn: Day | null
  dischargedOn: Day | null
  previousInvoiceNumber: string | null
  previousSendingNumber: number | null
  previousMonth: Month | null
  ownReference: string
  lines: EfactLineInput[]
}

/** The content of an invoice message (920000). Names are those of the API's InvoiceFileInput where it has them. */
export interface EfactInvoiceFileInput {
  /** Zone 303, at most 13 characters. */
  reference: string
  /** Zone 204, at most 14 digits. */
  messageReference: string
  test: boolean
  provider: InamiNumber
  /** 1 to 999, unique per provider and year. */
  sendingNumber: number
  invoicedMonth: Month
  createdOn: Day
  enterpriseNumber: EnterpriseNumber
  iban: Iban
  bic: string
  contact: { lastName: string; firstName: string; phone: string }
  ownReference: string
  /** Credit notes are written first. */
  invoices: EfactInvoiceInput[]
}
