import type { Finding } from '../../../shared/rules/finding'
import type { ProviderCategory } from '../../../shared/values/care-types'
import type { Cents } from '../../../shared/values/cents'
import type { Day, Month } from '../../../shared/values/day'
import type { BirthBounds } from '../../../shared/values/niss'
import type { Period } from '../../../shared/values/period'
import type { AcceptedCare } from '../domain/accepted-care'
import type { Days } from '../domain/care-days'
import type { NomenclatureItem, Tariff } from '../domain/nomenclature'
import type { StatePercentages, SupportTerms } from '../domain/support-terms'

/** Why the decision that the invoice names does not apply to the line. */
export type DecisionIssue = 'DECISION_UNKNOWN' | 'VERSION_UNKNOWN' | 'NOT_THE_BENEFICIARY'

/** The terms on days on which they are the same. */
export interface CoverageOfDays
  extends Days,
    Pick<CoverageOfLine, 'cpas' | 'insured' | 'refundCode' | 'amuAttestationRequired' | 'state' | 'terms'> {}

/**
 * The coverage of the care, from the decision subgraph: its terms, or why there are none. For care over several days the terms are
 * those of the first day, and the findings those of all days.
 */
export interface CoverageOfLine {
  decisionNumber: string | null
  decisionVersion: number | null
  cpas: string | null
  /** The person is insured and admitted: the insurance part is the insurer's. Absent: not insured. */
  insured?: boolean
  refundCode: number | null
  coverageCode: string | null
  amuAttestationRequired: boolean
  state: StatePercentages | null
  terms: SupportTerms | null
  commitmentNumber: string | null
  findings: readonly Finding[]
  problems?: readonly DecisionIssue[]
  /** Care over several days: the terms of all its days, in order and without a gap. Absent: the same on each day. */
  days?: readonly CoverageOfDays[]
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
  /** Last day of care over several days; null: care of one day. */
  performedUntil: Day | null
  /** The invoice of the line; the lines of a tarification are one invoice. */
  invoiceId: string
  /** The stay that the lines billed by day of the invoice form; null if the code is not billed by day. */
  stay: Days | null
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
  /** The provider's number in the spelling that identifies it. */
  providerKey: string
  /** Null if the code has no care type. */
  coverage: CoverageOfLine | null
  /** What the CPAS pays already of the patient's parts of this person's accepted lines of the same coverage, by calendar month. */
  usedByMonth: ReadonlyMap<Month, Cents>
  attestation: AttestationOfLine | null
  /** Care of the person on these days that is accepted already, or is before the line in its file and not refused. */
  acceptedCare: readonly AcceptedCare[]
  /** The days of care for which the SPP IS granted a derogation. */
  derogations: readonly Period[]
  /** Errors of the line that the eFact file itself shows. */
  problems: readonly Finding[]
}
