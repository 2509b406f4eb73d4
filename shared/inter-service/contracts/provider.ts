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
  /** The account that waits for confirmation; null if none waits. */
  ibanToConfirm: string | null
  /** The facts by day, newest first; `category` and the others above are those of today. */
  records: DatedProviderFacts[]
  /** Last day of activity; null if no end is known. */
  activeUntil: Day | null
  /** The days on which it takes part in MediPrima (BIL-PHASE), in order. */
  participates: Period[]
  /** The days on which its care for insured persons may be covered, by the phase table, in order. */
  admitsInsured: Period[]
}

/** The facts of a provider in a period. */
export interface DatedProviderFacts {
  period: Period
  name: string
  category: ProviderCategory
  qualificationCode: string | null
}

/** What the phase table says of insured persons. */
export interface PhaseFacts {
  /** First day on which any category may care for insured persons; null: none may. */
  insuredFrom: Day | null
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

/** An organisation and a provider for which it sends a file. */
export interface MandateKey {
  organisation: string
  /** Null: any provider. */
  provider: string | null
  /** Day of receipt. */
  on: Day
}

/** The mandates of an organisation of a provider; `inForce` null: none holds on the day. */
export interface MandateFacts {
  inForce: {
    organisationName: string
    /** The account that is paid; null: the provider's own. */
    payeeIban: string | null
  } | null
  /** First day of the next mandate, or the last day of the last one; null if one holds. */
  next: Day | null
  last: Day | null
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
  /** The phase table that applies. The key has no meaning. */
  'provider.phases': { key: 'CURRENT'; answer: PhaseFacts }
  /** Null: the organisation never had a mandate of the provider. */
  'provider.mandates': { key: MandateKey; answer: MandateFacts | null }
  /** By INAMI number, or by the enterprise number of an organisation; null: no provider, and never the holder of a mandate. */
  'provider.registrations': { key: string; answer: { activeUntil: Day | null } | null }
  'provider.providers': { key: string; answer: ProviderFacts | null }
  /** The account that a payment made now goes to, and whether it waits; null if the provider is not registered. */
  'provider.payees': { key: PayeeKey; answer: PayeeFacts | null }
  /** The paper invoices under an exception that a CPAS recorded of this provider for this person, oldest first (ATT-PRESCRIBED). */
  'provider.paperExceptions': { key: PaperExceptionKey; answer: PaperExceptionFacts[] }
}
