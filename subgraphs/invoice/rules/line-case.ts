import type { Finding } from '../../../shared/rules/finding'
import type { ProviderCategory } from '../../../shared/values/care-types'
import type { Cents } from '../../../shared/values/cents'
import type { Day } from '../../../shared/values/day'
import type { BirthBounds } from '../../../shared/values/niss'
import type { Period } from '../../../shared/values/period'
import type { NomenclatureItem, Tariff } from '../domain/nomenclature'
import type { StatePercentages, SupportTerms } from '../domain/support-terms'

/** Why the decision that the invoice names does not apply to the line. */
export type DecisionIssue = 'DECISION_UNKNOWN' | 'VERSION_UNKNOWN' | 'NOT_THE_BENEFICIARY'

/** The coverage of the care, from the decision subgraph: its terms, or why there are none. */
export interface CoverageOfLine {
  decisionNumber: string | null
  decisionVersion: number | null
  cpas: string | null
  refundCode: number | null
  coverageCode: string | null
  amuAttestationRequired: boolean
  state: StatePercentages | null
  terms: SupportTerms | null
  commitmentNumber: string | null
  findings: readonly Finding[]
  problems?: readonly DecisionIssue[]
}

/** The attestation of the care, from the attestation subgraph; fetched only if the decision requires one. */
export interface AttestationOfLine {
  number: string | null
  state: 'COVERS' | 'UNKNOWN' | 'NOT_COVERING' | 'REVOKED' | 'NONE_RECORDED'
}

/** The case of one line: all that the rules need, for an invoiced line or for a tarification. Amounts in cents. */
export interface LineCase {
  purpose: 'TARIFICATION' | 'INVOICE'
  /** Dotted path of the line in the input: the path of a finding begins with it. */
  path: string
  code: string
  quantity: number
  performedOn: Day
  /** Day of receipt of the file; today for a tarification. */
  receivedOn: Day
  /** Claimed for all quantities together; null: a tarification that claims the tariff. */
  claimed: Cents | null
  /** JSON: 0.00 is claimed; eFact: the State's share, the patient's part and the supplement are 0. */
  nothingClaimed: boolean
  /** eFact: what is claimed from the State (record 50 zone 19). */
  claimedFromState: Cents | null
  /** eFact: the AMU flag in record 25. */
  amuFlag: boolean | null
  /** eFact: the coverage code and the CPAS in record 25. */
  declaredCoverageCode: string | null
  declaredCpas: string | null
  prescriber: string | null
  prescriptionNumber: string | null
  /** Who gave the care, where the line names it. `category` is null: nobody is registered under the number. */
  performer: { number: string; category: ProviderCategory | null } | null
  /** eFact: a record 30, which has no zone for the performer. */
  lumpSumRecord: boolean
  commitmentNamed: boolean
  decisionNamed: string | null
  attestationNamed: string | null
  item: NomenclatureItem | null
  /** The tariffs of the code that the provider may charge, its own before the general ones. */
  tariffs: readonly Tariff[]
  /** Null: nobody is registered under the NISS. */
  person: { birthDate: Day | null; deathDate: Day | null } | null
  /** The days between which the person was born according to the NISS; used if no birth date is registered. */
  birthInNumber: BirthBounds | null
  /** Null: no provider is registered under the number. */
  provider: { category: ProviderCategory; participates: readonly Period[] } | null
  /** Null if the code has no care type. */
  coverage: CoverageOfLine | null
  /** What the CPAS pays already of the patient's parts of this person's accepted lines of the same coverage and calendar month. */
  usedThisMonth: Cents
  attestation: AttestationOfLine | null
  /** Where the same care is claimed already: in this file, or on an accepted line. */
  duplicateIn: 'FILE' | 'ACCEPTED_LINE' | null
  /** A derogation of the SPP IS applies to the care. */
  derogated: boolean
  /** Errors of the line that the eFact file itself shows. */
  problems: readonly Finding[]
}
