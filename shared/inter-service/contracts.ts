import type { Audience } from '../authorization/caller'
import type { CatalogueEntry } from '../rules/catalogue'
import type { Finding, Language } from '../rules/finding'
import type {
  CareType,
  IdentityMutationKind,
  InsuranceStatus,
  ProviderCategory,
  Register,
  ResidenceStatus,
  SupportLevel,
} from '../values/care-types'
import type { Day } from '../values/day'
import type { Period } from '../values/period'

/** A person as the rules of other subgraphs need it. Records are in the order of their first days. */
export interface PersonFacts {
  /** The person's own id: the first one registered, where two persons became one. */
  id: string
  /** Every id that leads to this person, the own one first. Rows written under any of them are this person's. */
  ids: string[]
  /** The number in use on the request's day. */
  niss: string
  numbers: { number: string; kind: 'NISS' | 'BIS'; period: Period }[]
  lastName: string
  firstNames: string | null
  gender: 'MALE' | 'FEMALE' | 'UNKNOWN'
  birthDate: Day | null
  deathDate: Day | null
  residences: { status: ResidenceStatus; register: Register; allocationInsCode: string | null; period: Period }[]
  insurances: { status: InsuranceStatus; insurer: string | null; period: Period }[]
  addresses: { insCode: string; period: Period }[]
  receptionCentre: Period[]
  household: { personId: string; relation: 'PARTNER' | 'CHILD' | 'PARENT' | 'OTHER' }[]
}

/** An identity mutation, for the inbox of the CPAS. */
export interface MutationFacts {
  id: string
  reference: string
  personId: string
  kind: IdentityMutationKind
  effectiveOn: Day
  receivedAt: string
  /** A number change that comes with a new residence status suspends; one without does not. */
  changesResidenceStatus: boolean
}

/** A provider as the rules of other subgraphs need it. */
export interface ProviderFacts {
  inamiNumber: string
  name: string
  category: ProviderCategory
  qualificationCode: string | null
  birthDate: Day | null
  insCode: string | null
  iban: string | null
  /** When its category is in MediPrima (BIL-PHASE). */
  participates: Period[]
}

/** A provider to pay: how many lines, and their sum in cents. */
export interface PayeeKey {
  provider: string
  lines: number
  amount: number
}

/** Where a payment goes. */
export interface PayeeFacts {
  name: string
  iban: string | null
  /** Why nothing is paid now (PRV-ACCOUNT); empty where the provider may be paid. */
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

/** Share of the State for the setting of a care type, in tenths of a percent. */
export interface StateShare {
  insurancePart: number
  patientPart: number
}

/** The terms of a coverage, as the shares of a line need them. Amounts in cents. */
export interface CoverageTerms {
  careType: CareType
  period: Period
  insurancePart: SupportLevel
  patientPart: SupportLevel
  supplements: SupportLevel
  patientPartMaxPerMonth: number | null
  supplementMax: number | null
  supplementTypes: string[]
  agreement: boolean
  prescriptionRequired: boolean
  authorisedProviders: string[]
  authorisedCompanies: string[]
}

/** A question about the coverage of one line of care; `niss` or `personId` identifies the person. */
export interface CoverageKey {
  niss?: string
  personId?: string
  careType: CareType
  on: Day
  provider: string
  /** Named by the caller: then it is checked and, where it holds, its decision version is the one relied on. */
  commitmentNumber?: string | null
  decisionNumber?: string | null
  decisionVersion?: number | null
}

/** Of a person what judging a line of care takes. */
export type PersonOfCare = Pick<PersonFacts, 'id' | 'ids' | 'niss' | 'birthDate' | 'deathDate'>

/** What a provider may rely on for that care: the decision version, the terms, or why not (COV-*, COM-*, INV-DECISION*, INV-BENEFICIARY). */
export interface CoverageFacts {
  personId: string | null
  personIds: string[]
  decisionNumber: string | null
  decisionVersion: number | null
  cpas: string | null
  refundCode: number | null
  /** eFact record 25 zone 27. */
  coverageCode: string | null
  amuAttestationRequired: boolean
  state: StateShare | null
  terms: CoverageTerms | null
  commitmentNumber: string | null
  findings: Finding[]
  /** The person as the coverage was evaluated with, so that nobody need be asked twice; null: not registered. */
  person?: PersonOfCare | null
  /** What is wrong with the decision that the key names; none: it names none, or the right one. */
  problems?: ('DECISION_UNKNOWN' | 'VERSION_UNKNOWN' | 'NOT_THE_BENEFICIARY')[]
}

/** A commitment by number. */
export interface CommitmentFacts {
  number: string
  decisionNumber: string
  decisionVersion: number
  personId: string
  provider: string
  careType: CareType
  issuedAt: string
  guaranteed: Period
}

/** A decision by number, as others need it for rights and links. */
export interface DecisionFacts {
  number: string
  version: number
  cpas: string
  personId: string
}

/** A CPAS by its number, or the one whose decision holds for a person on a day; `personIds` are all ids of that person. */
export type CpasKey = { enterpriseNumber: string } | { personIds: string[]; on: Day }

/** A CPAS as documents name it. A part of the contact data is null where it is not known. */
export interface CpasFacts {
  enterpriseNumber: string
  names: Record<Language, string>
  address: string | null
  email: string | null
  phone: string | null
}

/** Care for which an attestation may be needed. */
export interface AttestationKey {
  /** The electronic attestation that the invoice names; null: any recorded one may cover the care. */
  number: string | null
  personIds: string[]
  provider: string
  careType: CareType
  on: Day
  invoicedOn: Day
  prescriber: string | null
}

/** Whether an attestation covers the care. */
export interface AttestationFacts {
  /** The attestation that covers the care, or the one named; null if none is recorded. */
  number: string | null
  state: 'COVERS' | 'UNKNOWN' | 'NOT_COVERING' | 'REVOKED' | 'NONE_RECORDED'
  findings: Finding[]
}

/** An invoice line as attestation controls need it. */
export interface LineFacts {
  id: string
  provider: string
  personId: string | null
  careType: CareType | null
  performedOn: Day
  outcome: 'ACCEPTED' | 'REDUCED' | 'REJECTED' | 'WAITING'
  attestationNumber: string | null
  attestationRequired: boolean
  paid: boolean
}

/** A page of a subgraph's access log: rows before a place, newest first. */
export interface AccessKey {
  personIds: string[] | null
  subject: string | null
  organisation: string | null
  audience: Audience | null
  from: string | null
  to: string | null
  /** Rows older than this place. */
  before: { at: string; id: string } | null
  limit: number
}

/** A row of the access log. */
export interface AccessRow {
  id: string
  at: string
  subject: string
  audience: Audience
  organisation: string
  role: string
  niss: string
  personId: string | null
  operation: string
  rootFields: string[]
  kind: 'READ' | 'WRITE'
  subgraph: string
  requestId: string
}

type AccessQuestion = { key: AccessKey; answer: { rows: AccessRow[]; total: number } }
type RulesQuestion = { key: { on: Day }; answer: CatalogueEntry[] }

/** Every question that one subgraph may ask another; the name says who owns the answer. Answers come in the order of the keys. */
export interface FactContracts {
  /** By any number ever held; null where nobody ever held it. */
  'beneficiary.persons': { key: { niss: string } | { id: string }; answer: PersonFacts | null }
  /** The own id of the person whom an id leads to; null where it leads to nobody. */
  'beneficiary.ids': { key: string; answer: string | null }
  'beneficiary.mutations': { key: string; answer: MutationFacts | null }
  'provider.providers': { key: string; answer: ProviderFacts | null }
  /** Where the payment to a provider goes at this moment, and whether it waits; null where the provider is not registered. */
  'provider.payees': { key: PayeeKey; answer: PayeeFacts | null }
  /** The paper invoices under an exception that a CPAS recorded of this provider for this person, oldest first (ATT-PRESCRIBED). */
  'provider.paperExceptions': { key: PaperExceptionKey; answer: PaperExceptionFacts[] }
  'decision.coverage': { key: CoverageKey; answer: CoverageFacts }
  'decision.commitments': { key: string; answer: CommitmentFacts | null }
  'decision.decisions': { key: string; answer: DecisionFacts | null }
  /** Null where the register has no such CPAS, or no decision holds for the person that day. */
  'decision.cpas': { key: CpasKey; answer: CpasFacts | null }
  'attestation.coverage': { key: AttestationKey; answer: AttestationFacts }
  /** How many accepted or reduced lines rest on an attestation. */
  'invoice.linesOnAttestation': { key: string; answer: number }
  'invoice.lines': { key: string; answer: LineFacts | null }
  'beneficiary.access': AccessQuestion
  'decision.access': AccessQuestion
  'provider.access': AccessQuestion
  'attestation.access': AccessQuestion
  'invoice.access': AccessQuestion
  'beneficiary.rules': RulesQuestion
  'decision.rules': RulesQuestion
  'provider.rules': RulesQuestion
  'attestation.rules': RulesQuestion
  'invoice.rules': RulesQuestion
}
export type FactKind = keyof FactContracts
export type KeyOf<Q extends FactKind> = FactContracts[Q]['key']
export type AnswerOf<Q extends FactKind> = FactContracts[Q]['answer']
