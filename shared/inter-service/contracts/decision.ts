import type { Finding, Language } from '../../rules/finding'
import type { CareType, SupportLevel } from '../../values/care-types'
import type { Day } from '../../values/day'
import type { Period } from '../../values/period'
import type { PersonFacts } from './beneficiary'
import type { SampleAnswer, SampleKey } from './sample'

/** The share of the State for the setting of a care type, in tenths of a percent. */
export interface StateShare {
  insurancePart: number
  patientPart: number
}

/** The terms of a coverage from which the shares of a line are calculated. Amounts in cents. */
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

/** One line of care whose coverage is asked for; `niss` or `personId` identifies the person. */
export interface CoverageKey {
  niss?: string
  personId?: string
  careType: CareType
  on: Day
  /** The last day of care over several days; null or absent: care of one day. */
  until?: Day | null
  provider: string
  /** The commitment that the invoice names: it is checked and, if valid, its decision version applies. */
  commitmentNumber?: string | null
  decisionNumber?: string | null
  decisionVersion?: number | null
}

/** What the rules of a line of care need of a person. */
export type PersonOfCare = Pick<PersonFacts, 'id' | 'ids' | 'niss' | 'birthDate' | 'deathDate'>

/** The coverage that a provider may rely on: the decision version and its terms, or the findings that refuse it (COV-*, COM-*, INV-DECISION*, INV-BENEFICIARY). */
export interface CoverageFacts {
  personId: string | null
  personIds: string[]
  decisionNumber: string | null
  decisionVersion: number | null
  cpas: string | null
  /** The person is insured and admitted (phase 3): the insurance part is the insurer's. */
  insured: boolean
  refundCode: number | null
  /** eFact record 25 zone 27. */
  coverageCode: string | null
  amuAttestationRequired: boolean
  state: StateShare | null
  terms: CoverageTerms | null
  commitmentNumber: string | null
  findings: Finding[]
  /** The person for whom the coverage was evaluated, so that the caller need not fetch it again; null: not registered. */
  person?: PersonOfCare | null
  /** Care over several days: the coverage of all its days, in order and without a gap. The other fields are those of the first day. */
  days?: CoverageOnDays[]
  /** Errors in the decision that the key names; absent if it names none, or the right one. */
  problems?: ('DECISION_UNKNOWN' | 'VERSION_UNKNOWN' | 'NOT_THE_BENEFICIARY')[]
}

/** The coverage of days on which it is the same; the days named in its findings are the first ones. */
export interface CoverageOnDays
  extends Pick<
    CoverageFacts,
    | 'decisionNumber'
    | 'decisionVersion'
    | 'cpas'
    | 'insured'
    | 'refundCode'
    | 'coverageCode'
    | 'amuAttestationRequired'
    | 'state'
    | 'terms'
    | 'commitmentNumber'
    | 'findings'
  > {
  from: Day
  to: Day
}

/** A commitment. */
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

/** A decision, as other subgraphs need it for access rights and links. */
export interface DecisionFacts {
  number: string
  version: number
  cpas: string
  personId: string
}

/** A CPAS by its number, or the one whose decision is valid for a person on a day; `personIds` are all ids of that person. */
export type CpasKey = { enterpriseNumber: string } | { personIds: string[]; on: Day }

/** The merger of a centre: from that day on, its successor acts on its decisions. */
export interface CpasMergerFacts {
  successor: string
  from: Day
}

/** A CPAS of the register, as access rights need it. */
export interface CpasRegistrationFacts {
  /** Null: it merged into none. */
  merger: CpasMergerFacts | null
}

/** A CPAS as documents print it. Unknown contact data is null. */
export interface CpasFacts {
  enterpriseNumber: string
  names: Record<Language, string>
  address: string | null
  email: string | null
  phone: string | null
  /** The centre into which it merged or is to merge, and the first day of that centre; null: it merged into none. */
  merger: CpasMergerFacts | null
}

/** The facts that the subgraph decision answers. */
export interface DecisionContracts {
  /** The centres on whose decisions the CPAS acts on a day: itself, and those that merged into it until then. */
  'decision.centres': { key: { cpas: string; on: Day }; answer: string[] }
  /** What the register has of the CPAS of that enterprise number; null: no such CPAS. */
  'decision.registrations': { key: string; answer: CpasRegistrationFacts | null }
  /** Whether the CPAS, or a centre that merged into it, ever took a decision for the person. */
  'decision.decidedFor': { key: { cpas: string; personIds: string[] }; answer: boolean }
  'decision.coverage': { key: CoverageKey; answer: CoverageFacts }
  /** By number; null if there is none. */
  'decision.commitments': { key: string; answer: CommitmentFacts | null }
  /** By number; null if there is none. */
  'decision.decisions': { key: string; answer: DecisionFacts | null }
  /** Null if the register has no such CPAS, or no decision is valid for the person on that day. */
  'decision.cpas': { key: CpasKey; answer: CpasFacts | null }
  /** For inspectors only (FORBIDDEN): decisions of a CPAS. */
  'decision.samples': { key: SampleKey; answer: SampleAnswer }
}
