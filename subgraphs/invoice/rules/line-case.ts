import type { Finding } from '../../../shared/rules/finding'
import type { CareType, ProviderCategory, SupportLevel } from '../../../shared/values/care-types'
import type { Cents, PerMille } from '../../../shared/values/cents'
import type { Day } from '../../../shared/values/day'
import type { BirthBounds } from '../../../shared/values/niss'
import type { Period } from '../../../shared/values/period'

/** A code of the nomenclature, as the rules need it. */
export interface NomenclatureItem {
  code: string
  careType: CareType
  prescriptionRequired: boolean
  /** False: it exists, and can't be invoiced in this circuit (global file, care paths). */
  inEfact: boolean
  /** Kinds of provider that may invoice it. */
  categories: readonly ProviderCategory[]
}

/** One dated tariff of a code. */
export interface Tariff {
  period: Period
  minAge: number | null
  maxAge: number | null
  preferentialRate: boolean
  globalMedicalFile: boolean
  honorarium: Cents
  insurancePart: Cents
  patientPart: Cents
}

/** The State's percentages for the setting of the care, in tenths of a percent. */
export interface StatePercentages {
  insurancePart: PerMille
  patientPart: PerMille
}

/** What the CPAS takes, by the coverage. */
export interface SupportTerms {
  careType: CareType
  insurancePart: SupportLevel
  patientPart: SupportLevel
  supplements: SupportLevel
  patientPartMaxPerMonth: number | null
  supplementMax: number | null
  prescriptionRequired: boolean
}

/** Why a decision that the invoice names is not this line's. */
export type DecisionIssue = 'DECISION_UNKNOWN' | 'VERSION_UNKNOWN' | 'NOT_THE_BENEFICIARY'

/** What the decision's owner says of the care: the terms, or why there are none. */
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

/** What the attestation's owner says: only asked where the decision wants an attestation. */
export interface AttestationOfLine {
  number: string | null
  state: 'COVERS' | 'UNKNOWN' | 'NOT_COVERING' | 'REVOKED' | 'NONE_RECORDED'
}

/** Everything that the rules need to know of one line of care, claimed or only asked about. */
export interface LineCase {
  purpose: 'TARIFICATION' | 'INVOICE'
  /** Dotted path of the line in the input: findings are about it or something in it. */
  path: string
  code: string
  quantity: number
  performedOn: Day
  /** Day of receipt of the file; today for a tarification. */
  receivedOn: Day
  /** All that is claimed for the line; null where the tariff is asked. */
  claimed: Cents | null
  /** JSON: 0.00 is claimed; eFact: State's share, patient's part and supplement are zero. False where only the tariff is asked. */
  nothingClaimed: boolean
  /** eFact: what is claimed from the State (record 50 zone 19). */
  claimedFromState: Cents | null
  /** eFact: the AMU flag told in record 25. */
  amuFlag: boolean | null
  /** eFact: the coverage code and the CPAS told in record 25. */
  declaredCoverageCode: string | null
  declaredCpas: string | null
  prescriber: string | null
  prescriptionNumber: string | null
  commitmentNamed: boolean
  decisionNamed: string | null
  attestationNamed: string | null
  item: NomenclatureItem | null
  /** Every tariff of the code. */
  tariffs: readonly Tariff[]
  /** Null: nobody of that number is registered. */
  person: { birthDate: Day | null; deathDate: Day | null } | null
  /** Between which days the person was born by the number itself: it counts where no birth date is registered. */
  birthInNumber: BirthBounds | null
  /** Null: nobody of that number is registered. */
  provider: { category: ProviderCategory; participates: readonly Period[] } | null
  /** Null where there is no care type to ask about. */
  coverage: CoverageOfLine | null
  /** The CPAS's share of the patient's part in this person's accepted lines of the coverage and calendar month. */
  usedThisMonth: Cents
  attestation: AttestationOfLine | null
  /** The same care elsewhere: in this file, or in an accepted line stored before. */
  duplicateIn: 'FILE' | 'ACCEPTED_LINE' | null
  /** A derogation of the SPP IS reaches this care. */
  derogated: boolean
  /** What an eFact file itself shows to be wrong with the line. */
  problems: readonly Finding[]
}
