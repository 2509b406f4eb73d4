import type { Finding } from '../../rules/finding'
import type { ProviderCategory } from '../../values/care-types'
import type { Day } from '../../values/day'
import type { Period } from '../../values/period'

/** A provider as the rules of other subgraphs need it. */
export interface ProviderFacts {
  inamiNumber: string
  name: string
  category: ProviderCategory
  qualificationCode: string | null
  birthDate: Day | null
  insCode: string | null
  iban: string | null
  /** The periods in which its category takes part in MediPrima (BIL-PHASE). */
  participates: Period[]
}

/** A provider to pay: the number of lines, and their sum in cents. */
export interface PayeeKey {
  provider: string
  lines: number
  amount: number
}

/** The account that a payment goes to. */
export interface PayeeFacts {
  name: string
  iban: string | null
  /** Why nothing is paid now (PRV-ACCOUNT); empty if the provider may be paid. */
  leftOut: Finding[]
}

/** A provider and a person, by any of the person's ids. */
export interface PaperExceptionKey {
  provider: string
  personIds: string[]
}

/** A paper invoice for which the provider used an exception to electronic invoicing. */
export interface PaperExceptionFacts {
  issuedOn: Day
  situation: string
}

/** The facts that the subgraph provider answers. */
export interface ProviderContracts {
  /** By INAMI number; null if not registered. */
  'provider.providers': { key: string; answer: ProviderFacts | null }
  /** The account that a payment made now goes to, and whether it waits; null if the provider is not registered. */
  'provider.payees': { key: PayeeKey; answer: PayeeFacts | null }
  /** The paper invoices under an exception that a CPAS recorded of this provider for this person, oldest first (ATT-PRESCRIBED). */
  'provider.paperExceptions': { key: PaperExceptionKey; answer: PaperExceptionFacts[] }
}
