/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AttestationMedium =
  | 'ELECTRONIC'
  /** Kept on paper by the provider. */
  | 'PAPER';

export type Audience =
  | 'CAAMI'
  | 'CPAS'
  | 'PROVIDER'
  | 'SPP_IS'
  | 'SYSTEM';

export type CareType =
  | 'AMBULATORY_HOSPITAL_CARE'
  | 'GENERAL_MEDICINE'
  | 'HOSPITALIZATION'
  | 'MEDICAL_TRANSPORT'
  | 'MISCELLANEOUS'
  | 'PARAMEDICAL'
  | 'PHARMACEUTICALS'
  | 'PROSTHESES';

export type ControlOutcome =
  | 'MISSING'
  | 'NOT_COVERING'
  | 'SHOWN';

export type DecisionAction =
  | 'CREATE'
  | 'EXTEND'
  | 'MODIFY'
  | 'REACTIVATE'
  | 'STOP'
  | 'SUSPEND';

export type DecisionFilter = {
  careType?: CareType | null | undefined;
  cpas?: string | null | undefined;
  endsIn?: PeriodInput | null | undefined;
  insuranceOverdue?: boolean | null | undefined;
  kind?: DecisionKind | null | undefined;
  niss?: string | null | undefined;
  number?: string | number | null | undefined;
  on?: string | null | undefined;
  status?: DecisionStatus | null | undefined;
};

export type DecisionKind =
  /** At least one care type is covered. */
  | 'GUARANTEE'
  /** Competence and need are recognised; no care is covered. */
  | 'PRINCIPLE';

export type DecisionMutationStatus =
  | 'CANCELLED'
  | 'INFORMATION'
  | 'PENDING'
  | 'PROCESSED';

export type DecisionStatus =
  | 'ACTIVE'
  | 'EXPIRED'
  | 'FUTURE'
  | 'STOPPED'
  | 'SUSPENDED';

export type Gender =
  | 'FEMALE'
  | 'MALE'
  | 'UNKNOWN';

export type HouseholdRelation =
  | 'CHILD'
  | 'OTHER'
  | 'PARENT'
  | 'PARTNER';

export type IdentityMutationKind =
  | 'ADDRESS_CHANGE'
  | 'BIRTH_DATE_CORRECTION'
  | 'DEATH'
  | 'GENDER_CHANGE'
  | 'INSURANCE_AFFILIATION'
  | 'INSURANCE_END'
  | 'NAME_CHANGE'
  | 'NUMBER_CHANGE'
  | 'RECEPTION_CENTRE_ARRIVAL'
  | 'RECEPTION_CENTRE_DEPARTURE'
  | 'RESIDENCE_CHANGE'
  | 'STRUCK_OFF';

export type IncomeLevel =
  | 'ABOVE_LIVING_WAGE'
  /** Up to the living wage (RI). */
  | 'UP_TO_LIVING_WAGE';

export type InsuranceStatus =
  | 'INSURABLE'
  | 'INSURED'
  | 'NOT_INSURED_NOT_INSURABLE';

export type InvoiceChannel =
  | 'EFACT'
  | 'GRAPHQL';

export type InvoiceFileStatus =
  | 'CHECKED'
  | 'RECEIVED'
  | 'REFUSED';

export type InvoiceLineFilter = {
  assignedTo?: string | null | undefined;
  attestationMissing?: boolean | null | undefined;
  commitmentNumber?: string | number | null | undefined;
  decisionNumber?: string | number | null | undefined;
  niss?: string | null | undefined;
  outcome?: LineOutcome | null | undefined;
  paid?: boolean | null | undefined;
  performed?: PeriodInput | null | undefined;
  provider?: string | null | undefined;
  rule?: string | number | null | undefined;
};

export type Language =
  | 'DE'
  | 'EN'
  | 'FR'
  | 'NL';

export type LineOutcome =
  | 'ACCEPTED'
  /** Accepted for less than was claimed. */
  | 'REDUCED'
  | 'REJECTED'
  /** Waits for a person at CAAMI. */
  | 'WAITING';

export type PeriodInput = {
  from: string;
  to?: string | null | undefined;
};

export type ProviderCategory =
  | 'DENTIST'
  | 'GENERAL_PRACTITIONER'
  | 'GUARD_POST'
  | 'HOSPITAL'
  | 'MEDICAL_HOUSE'
  | 'MEDICAL_LABORATORY'
  | 'NURSE'
  | 'PARAMEDIC'
  | 'PHARMACY'
  | 'PHYSIOTHERAPIST'
  | 'SPECIALIST'
  | 'SUPPLIER'
  | 'TRANSPORT';

export type ResidenceStatus =
  /** Asylum seeker with financial aid. */
  | 'ASYLUM_SEEKER_FINANCIAL_AID'
  /** Asylum seeker in a local reception initiative (ILA/LOI). */
  | 'ASYLUM_SEEKER_ILA'
  /** No valid residence permit: AMU. */
  | 'ILLEGAL_STAY'
  | 'LEGAL_STAY'
  /** Regularisation on medical grounds (article 9ter) declared admissible. */
  | 'REGULARISATION_9TER'
  /** Struck off the national register. */
  | 'STRUCK_OFF';

export type SettlementStatus =
  | 'ACCEPTED'
  | 'CLOSED'
  | 'OPEN';

export type Severity =
  | 'ERROR'
  | 'WARNING';

export type SupportLevel =
  | 'FULL'
  | 'NOTHING'
  | 'PARTIAL';

export type SharePartsFragment = { insurancePart: string, patientPart: string };

export type RefundPartsFragment = { refundCode: number, coverageCode: string, justification: string, legalStay: boolean, amuAttestationRequired: boolean, hospitalization: { insurancePart: string, patientPart: string }, ambulatoryHospitalCare: { insurancePart: string, patientPart: string }, otherCare: { insurancePart: string, patientPart: string } };

export type CoveragePartsFragment = { careType: CareType, insurancePart: SupportLevel, patientPart: SupportLevel, supplements: SupportLevel, patientPartMaxPerMonth: string | null, supplementMax: string | null, supplementTypes: Array<string>, agreement: boolean, prescriptionRequired: boolean, authorisedCompanies: Array<string>, period: { from: string, to: string | null }, authorisedProviders: Array<{ inamiNumber: string, name: string, category: ProviderCategory } | null> };

export type VersionPartsFragment = { id: string, version: number, recordedAt: string, action: DecisionAction, reason?: string | null, kind: DecisionKind, councilDate?: string, judicialDecision: boolean, residenceStatus: ResidenceStatus, insuranceStatus: InsuranceStatus, incomeLevel?: IncomeLevel, recordedBy?: { subject: string, audience: Audience, organisation: string, role: string }, validity: { from: string, to: string | null }, refundTerms: { refundCode: number, coverageCode: string, justification: string, legalStay: boolean, amuAttestationRequired: boolean, hospitalization: { insurancePart: string, patientPart: string }, ambulatoryHospitalCare: { insurancePart: string, patientPart: string }, otherCare: { insurancePart: string, patientPart: string } }, coverages: Array<{ careType: CareType, insurancePart: SupportLevel, patientPart: SupportLevel, supplements: SupportLevel, patientPartMaxPerMonth: string | null, supplementMax: string | null, supplementTypes: Array<string>, agreement: boolean, prescriptionRequired: boolean, authorisedCompanies: Array<string>, period: { from: string, to: string | null }, authorisedProviders: Array<{ inamiNumber: string, name: string, category: ProviderCategory } | null> }>, ownFunds?: Array<{ description: string, maxAmount: string | null }> };

export type DecisionRowFragment = { number: string, version: number, kind: DecisionKind, status: DecisionStatus, councilDate: string, judicialDecision: boolean, residenceStatus: ResidenceStatus, insuranceDueBy: string | null, id: string, validity: { from: string, to: string | null }, cpas: { enterpriseNumber: string, name: string }, beneficiary: { id: string, niss: string, lastName: string, firstNames: string | null } | null, refundTerms: { refundCode: number, amuAttestationRequired: boolean }, coverages: Array<{ careType: CareType, period: { from: string, to: string | null } }> };

export type DecisionsQueryVariables = Exact<{
  filter?: DecisionFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
  total: boolean;
  language: Language;
}>;


export type DecisionsQuery = { connection: { totalCount?: number | null, edges: Array<{ node: { number: string, version: number, kind: DecisionKind, status: DecisionStatus, councilDate: string, judicialDecision: boolean, residenceStatus: ResidenceStatus, insuranceDueBy: string | null, id: string, validity: { from: string, to: string | null }, cpas: { enterpriseNumber: string, name: string }, beneficiary: { id: string, niss: string, lastName: string, firstNames: string | null } | null, refundTerms: { refundCode: number, amuAttestationRequired: boolean }, coverages: Array<{ careType: CareType, period: { from: string, to: string | null } }> } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } };

export type DecisionQueryVariables = Exact<{
  id: string | number;
  language: Language;
  seesIncome: boolean;
  seesLife: boolean;
}>;


export type DecisionQuery = { one: { insuranceStatus: InsuranceStatus, incomeLevel?: IncomeLevel, insuranceDelayGrounds: string | null, number: string, version: number, kind: DecisionKind, status: DecisionStatus, councilDate: string, judicialDecision: boolean, residenceStatus: ResidenceStatus, insuranceDueBy: string | null, id: string, refundTerms: { refundCode: number, amuAttestationRequired: boolean, coverageCode: string, justification: string, legalStay: boolean, hospitalization: { insurancePart: string, patientPart: string }, ambulatoryHospitalCare: { insurancePart: string, patientPart: string }, otherCare: { insurancePart: string, patientPart: string } }, coverages: Array<{ careType: CareType, insurancePart: SupportLevel, patientPart: SupportLevel, supplements: SupportLevel, patientPartMaxPerMonth: string | null, supplementMax: string | null, supplementTypes: Array<string>, agreement: boolean, prescriptionRequired: boolean, authorisedCompanies: Array<string>, period: { from: string, to: string | null }, authorisedProviders: Array<{ inamiNumber: string, name: string, category: ProviderCategory } | null> }>, ownFunds?: Array<{ description: string, maxAmount: string | null }>, beneficiary: { gender: Gender, birthDate: string | null, deathDate: string | null, id: string, niss: string, lastName: string, firstNames: string | null, household?: Array<{ relation: HouseholdRelation, beneficiary: { id: string, niss: string, lastName: string, firstNames: string | null } }> } | null, suspension: { since: string, recordedAt: string, cause: { id: string, status: DecisionMutationStatus, suspends: boolean, mutation?: { id: string, kind: IdentityMutationKind, effectiveOn: string, before: string | null, after: string | null } | null } } | null, mutations: Array<{ id: string, status: DecisionMutationStatus, suspends: boolean, processedAt: string | null, mutation?: { id: string, kind: IdentityMutationKind, effectiveOn: string, receivedAt: string, before: string | null, after: string | null } | null }>, commitments: { edges: Array<{ node: { number: string, careType: CareType, issuedAt: string, guaranteed: { from: string, to: string | null }, provider: { inamiNumber: string, name: string, category: ProviderCategory } | null, decisionVersion: { version: number } } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } }, validity: { from: string, to: string | null }, cpas: { enterpriseNumber: string, name: string } } | null };

export type DecisionHistoryQueryVariables = Exact<{
  id: string | number;
  language: Language;
  seesIncome: boolean;
  seesCouncil: boolean;
}>;


export type DecisionHistoryQuery = { one: { number: string, version: number, status: DecisionStatus, cpas: { enterpriseNumber: string, name: string }, beneficiary: { id: string, niss: string, lastName: string, firstNames: string | null } | null, versions: Array<{ id: string, version: number, recordedAt: string, action: DecisionAction, reason?: string | null, kind: DecisionKind, councilDate?: string, judicialDecision: boolean, residenceStatus: ResidenceStatus, insuranceStatus: InsuranceStatus, incomeLevel?: IncomeLevel, recordedBy?: { subject: string, audience: Audience, organisation: string, role: string }, validity: { from: string, to: string | null }, refundTerms: { refundCode: number, coverageCode: string, justification: string, legalStay: boolean, amuAttestationRequired: boolean, hospitalization: { insurancePart: string, patientPart: string }, ambulatoryHospitalCare: { insurancePart: string, patientPart: string }, otherCare: { insurancePart: string, patientPart: string } }, coverages: Array<{ careType: CareType, insurancePart: SupportLevel, patientPart: SupportLevel, supplements: SupportLevel, patientPartMaxPerMonth: string | null, supplementMax: string | null, supplementTypes: Array<string>, agreement: boolean, prescriptionRequired: boolean, authorisedCompanies: Array<string>, period: { from: string, to: string | null }, authorisedProviders: Array<{ inamiNumber: string, name: string, category: ProviderCategory } | null> }>, ownFunds?: Array<{ description: string, maxAmount: string | null }> }> } | null };

export type DecisionChangesQueryVariables = Exact<{
  id: string | number;
  from: number;
  to: number;
}>;


export type DecisionChangesQuery = { one: { number: string, changes: Array<{ path: string, before: string | null, after: string | null }> } | null };

export type PagePartsFragment = { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null };

export type FindingPartsFragment = { rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> };

export type ActorPartsFragment = { subject: string, audience: Audience, organisation: string, role: string };

export type PersonLineFragment = { id: string, niss: string, lastName: string, firstNames: string | null };

export type ProviderLineFragment = { inamiNumber: string, name: string, category: ProviderCategory };

export type CpasLineFragment = { enterpriseNumber: string, name: string };

export type AmountPartsFragment = { claimed: string, state: string, cpas: string, patient: string };

export type CountPartsFragment = { lines: number, accepted: number, reduced: number, rejected: number, waiting: number, paid: number };

export type LineRowFragment = { id: string, position: number, code: string, careType: CareType | null, performedOn: string, quantity: number, outcome: LineOutcome, attestationRequired: boolean, item: { label: string } | null, amounts: { claimed: string, state: string, cpas: string, patient: string }, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }>, invoice: { id: string, number: string, provider: { inamiNumber: string, name: string, category: ProviderCategory } | null, beneficiary: { id: string, niss: string, lastName: string, firstNames: string | null } | null } };

export type AttestationPartsFragment = { number: string, careTypes: Array<CareType>, issuedAt: string, medium: AttestationMedium, revokedAt: string | null, revocationReason: string | null, keptUntil: string, id: string, validity: { from: string, to: string | null }, provider: { inamiNumber: string, name: string, category: ProviderCategory } | null };

export type InvoiceLinesQueryVariables = Exact<{
  filter?: InvoiceLineFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
  total: boolean;
  language: Language;
}>;


export type InvoiceLinesQuery = { connection: { totalCount?: number | null, edges: Array<{ node: { id: string, position: number, code: string, careType: CareType | null, performedOn: string, quantity: number, outcome: LineOutcome, attestationRequired: boolean, item: { label: string } | null, amounts: { claimed: string, state: string, cpas: string, patient: string }, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }>, invoice: { id: string, number: string, provider: { inamiNumber: string, name: string, category: ProviderCategory } | null, beneficiary: { id: string, niss: string, lastName: string, firstNames: string | null } | null } } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } };

export type InvoiceLineQueryVariables = Exact<{
  id: string | number;
  language: Language;
  seesIncome: boolean;
  seesCouncil: boolean;
  seesFile: boolean;
  seesAttestation: boolean;
  seesPayment: boolean;
  seesSettlement: boolean;
  seesReview: boolean;
}>;


export type InvoiceLineQuery = { one: { prescriptionNumber: string | null, id: string, position: number, code: string, careType: CareType | null, performedOn: string, quantity: number, outcome: LineOutcome, attestationRequired: boolean, prescriber: { inamiNumber: string, name: string, category: ProviderCategory } | null, invoice: { issuedOn: string, id: string, number: string, file?: { id: string, reference: string, channel: InvoiceChannel, receivedAt: string, status: InvoiceFileStatus }, provider: { inamiNumber: string, name: string, category: ProviderCategory } | null, beneficiary: { id: string, niss: string, lastName: string, firstNames: string | null } | null }, commitment: { number: string, careType: CareType, issuedAt: string, guaranteed: { from: string, to: string | null }, provider: { inamiNumber: string, name: string, category: ProviderCategory } | null } | null, decision: { number: string, version: number, kind: DecisionKind, status: DecisionStatus, validity: { from: string, to: string | null }, cpas: { enterpriseNumber: string, name: string }, refundTerms: { refundCode: number, coverageCode: string, justification: string, legalStay: boolean, amuAttestationRequired: boolean, hospitalization: { insurancePart: string, patientPart: string }, ambulatoryHospitalCare: { insurancePart: string, patientPart: string }, otherCare: { insurancePart: string, patientPart: string } }, coverages: Array<{ careType: CareType, insurancePart: SupportLevel, patientPart: SupportLevel, supplements: SupportLevel, patientPartMaxPerMonth: string | null, supplementMax: string | null, supplementTypes: Array<string>, agreement: boolean, prescriptionRequired: boolean, authorisedCompanies: Array<string>, period: { from: string, to: string | null }, authorisedProviders: Array<{ inamiNumber: string, name: string, category: ProviderCategory } | null> }> } | null, decisionVersion: { id: string, version: number, recordedAt: string, action: DecisionAction, reason?: string | null, kind: DecisionKind, councilDate?: string, judicialDecision: boolean, residenceStatus: ResidenceStatus, insuranceStatus: InsuranceStatus, incomeLevel?: IncomeLevel, recordedBy?: { subject: string, audience: Audience, organisation: string, role: string }, validity: { from: string, to: string | null }, refundTerms: { refundCode: number, coverageCode: string, justification: string, legalStay: boolean, amuAttestationRequired: boolean, hospitalization: { insurancePart: string, patientPart: string }, ambulatoryHospitalCare: { insurancePart: string, patientPart: string }, otherCare: { insurancePart: string, patientPart: string } }, coverages: Array<{ careType: CareType, insurancePart: SupportLevel, patientPart: SupportLevel, supplements: SupportLevel, patientPartMaxPerMonth: string | null, supplementMax: string | null, supplementTypes: Array<string>, agreement: boolean, prescriptionRequired: boolean, authorisedCompanies: Array<string>, period: { from: string, to: string | null }, authorisedProviders: Array<{ inamiNumber: string, name: string, category: ProviderCategory } | null> }>, ownFunds?: Array<{ description: string, maxAmount: string | null }> } | null, attestation?: { number: string, careTypes: Array<CareType>, issuedAt: string, medium: AttestationMedium, revokedAt: string | null, revocationReason: string | null, keptUntil: string, id: string, controls: Array<{ id: string, openedAt: string, dueOn: string, outcome: ControlOutcome | null, outcomeAt: string | null, remark: string | null }>, validity: { from: string, to: string | null }, provider: { inamiNumber: string, name: string, category: ProviderCategory } | null } | null, events?: Array<{ at: string, outcome: LineOutcome, remark: string | null, by: { subject: string, audience: Audience, organisation: string, role: string } }>, review?: { selectedAt: string, seed: number | null, assignedTo: string | null, decidedAt: string | null, selectedBy: { subject: string, audience: Audience, organisation: string, role: string } } | null, payment?: { id: string, executedOn: string, amount: string, structuredReference: string, delayDays: number } | null, settlement?: { month: string, status: SettlementStatus, closedAt: string | null, acceptedAt: string | null, total: string } | null, item: { label: string } | null, amounts: { claimed: string, state: string, cpas: string, patient: string }, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ActorPartsFragmentDoc = new TypedDocumentString(`
    fragment ActorParts on Actor {
  subject
  audience
  organisation
  role
}
    `, {"fragmentName":"ActorParts"}) as unknown as TypedDocumentString<ActorPartsFragment, unknown>;
export const SharePartsFragmentDoc = new TypedDocumentString(`
    fragment ShareParts on RefundShare {
  insurancePart
  patientPart
}
    `, {"fragmentName":"ShareParts"}) as unknown as TypedDocumentString<SharePartsFragment, unknown>;
export const RefundPartsFragmentDoc = new TypedDocumentString(`
    fragment RefundParts on RefundTerms {
  refundCode
  coverageCode
  justification(language: $language)
  legalStay
  amuAttestationRequired
  hospitalization {
    ...ShareParts
  }
  ambulatoryHospitalCare {
    ...ShareParts
  }
  otherCare {
    ...ShareParts
  }
}
    fragment ShareParts on RefundShare {
  insurancePart
  patientPart
}`, {"fragmentName":"RefundParts"}) as unknown as TypedDocumentString<RefundPartsFragment, unknown>;
export const ProviderLineFragmentDoc = new TypedDocumentString(`
    fragment ProviderLine on Provider {
  inamiNumber
  name
  category
}
    `, {"fragmentName":"ProviderLine"}) as unknown as TypedDocumentString<ProviderLineFragment, unknown>;
export const CoveragePartsFragmentDoc = new TypedDocumentString(`
    fragment CoverageParts on Coverage {
  careType
  period {
    from
    to
  }
  insurancePart
  patientPart
  supplements
  patientPartMaxPerMonth
  supplementMax
  supplementTypes
  agreement
  prescriptionRequired
  authorisedProviders {
    ...ProviderLine
  }
  authorisedCompanies
}
    fragment ProviderLine on Provider {
  inamiNumber
  name
  category
}`, {"fragmentName":"CoverageParts"}) as unknown as TypedDocumentString<CoveragePartsFragment, unknown>;
export const VersionPartsFragmentDoc = new TypedDocumentString(`
    fragment VersionParts on DecisionVersion {
  id
  version
  recordedAt
  recordedBy @include(if: $seesCouncil) {
    ...ActorParts
  }
  action
  reason @include(if: $seesCouncil)
  kind
  councilDate @include(if: $seesCouncil)
  validity {
    from
    to
  }
  judicialDecision
  residenceStatus
  insuranceStatus
  incomeLevel @include(if: $seesIncome)
  refundTerms {
    ...RefundParts
  }
  coverages {
    ...CoverageParts
  }
  ownFunds @include(if: $seesIncome) {
    description
    maxAmount
  }
}
    fragment ShareParts on RefundShare {
  insurancePart
  patientPart
}
fragment RefundParts on RefundTerms {
  refundCode
  coverageCode
  justification(language: $language)
  legalStay
  amuAttestationRequired
  hospitalization {
    ...ShareParts
  }
  ambulatoryHospitalCare {
    ...ShareParts
  }
  otherCare {
    ...ShareParts
  }
}
fragment CoverageParts on Coverage {
  careType
  period {
    from
    to
  }
  insurancePart
  patientPart
  supplements
  patientPartMaxPerMonth
  supplementMax
  supplementTypes
  agreement
  prescriptionRequired
  authorisedProviders {
    ...ProviderLine
  }
  authorisedCompanies
}
fragment ActorParts on Actor {
  subject
  audience
  organisation
  role
}
fragment ProviderLine on Provider {
  inamiNumber
  name
  category
}`, {"fragmentName":"VersionParts"}) as unknown as TypedDocumentString<VersionPartsFragment, unknown>;
export const CpasLineFragmentDoc = new TypedDocumentString(`
    fragment CpasLine on Cpas {
  enterpriseNumber
  name(language: $language)
}
    `, {"fragmentName":"CpasLine"}) as unknown as TypedDocumentString<CpasLineFragment, unknown>;
export const PersonLineFragmentDoc = new TypedDocumentString(`
    fragment PersonLine on Beneficiary {
  id
  niss
  lastName
  firstNames
}
    `, {"fragmentName":"PersonLine"}) as unknown as TypedDocumentString<PersonLineFragment, unknown>;
export const DecisionRowFragmentDoc = new TypedDocumentString(`
    fragment DecisionRow on Decision {
  id: number
  number
  version
  kind
  status
  councilDate
  validity {
    from
    to
  }
  judicialDecision
  residenceStatus
  insuranceDueBy
  cpas {
    ...CpasLine
  }
  beneficiary {
    ...PersonLine
  }
  refundTerms {
    refundCode
    amuAttestationRequired
  }
  coverages {
    careType
    period {
      from
      to
    }
  }
}
    fragment PersonLine on Beneficiary {
  id
  niss
  lastName
  firstNames
}
fragment CpasLine on Cpas {
  enterpriseNumber
  name(language: $language)
}`, {"fragmentName":"DecisionRow"}) as unknown as TypedDocumentString<DecisionRowFragment, unknown>;
export const PagePartsFragmentDoc = new TypedDocumentString(`
    fragment PageParts on PageInfo {
  hasNextPage
  hasPreviousPage
  endCursor
}
    `, {"fragmentName":"PageParts"}) as unknown as TypedDocumentString<PagePartsFragment, unknown>;
export const CountPartsFragmentDoc = new TypedDocumentString(`
    fragment CountParts on LineCounts {
  lines
  accepted
  reduced
  rejected
  waiting
  paid
}
    `, {"fragmentName":"CountParts"}) as unknown as TypedDocumentString<CountPartsFragment, unknown>;
export const AmountPartsFragmentDoc = new TypedDocumentString(`
    fragment AmountParts on AmountSplit {
  claimed
  state
  cpas
  patient
}
    `, {"fragmentName":"AmountParts"}) as unknown as TypedDocumentString<AmountPartsFragment, unknown>;
export const FindingPartsFragmentDoc = new TypedDocumentString(`
    fragment FindingParts on RuleFinding {
  rule
  code
  severity
  message(language: $language)
  path
  legalSource
  facts {
    name
    value
  }
}
    `, {"fragmentName":"FindingParts"}) as unknown as TypedDocumentString<FindingPartsFragment, unknown>;
export const LineRowFragmentDoc = new TypedDocumentString(`
    fragment LineRow on InvoiceLine {
  id
  position
  code
  careType
  performedOn
  quantity
  outcome
  attestationRequired
  item {
    label(language: $language)
  }
  amounts {
    ...AmountParts
  }
  findings {
    ...FindingParts
  }
  invoice {
    id
    number
    provider {
      ...ProviderLine
    }
    beneficiary {
      ...PersonLine
    }
  }
}
    fragment FindingParts on RuleFinding {
  rule
  code
  severity
  message(language: $language)
  path
  legalSource
  facts {
    name
    value
  }
}
fragment PersonLine on Beneficiary {
  id
  niss
  lastName
  firstNames
}
fragment ProviderLine on Provider {
  inamiNumber
  name
  category
}
fragment AmountParts on AmountSplit {
  claimed
  state
  cpas
  patient
}`, {"fragmentName":"LineRow"}) as unknown as TypedDocumentString<LineRowFragment, unknown>;
export const AttestationPartsFragmentDoc = new TypedDocumentString(`
    fragment AttestationParts on AmuAttestation {
  id: number
  number
  careTypes
  validity {
    from
    to
  }
  issuedAt
  medium
  revokedAt
  revocationReason
  keptUntil
  provider {
    ...ProviderLine
  }
}
    fragment ProviderLine on Provider {
  inamiNumber
  name
  category
}`, {"fragmentName":"AttestationParts"}) as unknown as TypedDocumentString<AttestationPartsFragment, unknown>;
export const DecisionsDocument = new TypedDocumentString(`
    query Decisions($filter: DecisionFilter, $first: Int!, $after: String, $total: Boolean!, $language: Language!) {
  connection: decisions(filter: $filter, first: $first, after: $after) {
    edges {
      node {
        ...DecisionRow
      }
    }
    pageInfo {
      ...PageParts
    }
    totalCount @include(if: $total)
  }
}
    fragment DecisionRow on Decision {
  id: number
  number
  version
  kind
  status
  councilDate
  validity {
    from
    to
  }
  judicialDecision
  residenceStatus
  insuranceDueBy
  cpas {
    ...CpasLine
  }
  beneficiary {
    ...PersonLine
  }
  refundTerms {
    refundCode
    amuAttestationRequired
  }
  coverages {
    careType
    period {
      from
      to
    }
  }
}
fragment PageParts on PageInfo {
  hasNextPage
  hasPreviousPage
  endCursor
}
fragment PersonLine on Beneficiary {
  id
  niss
  lastName
  firstNames
}
fragment CpasLine on Cpas {
  enterpriseNumber
  name(language: $language)
}`) as unknown as TypedDocumentString<DecisionsQuery, DecisionsQueryVariables>;
export const DecisionDocument = new TypedDocumentString(`
    query Decision($id: ID!, $language: Language!, $seesIncome: Boolean!, $seesLife: Boolean!) {
  one: decision(number: $id) {
    ...DecisionRow
    insuranceStatus
    incomeLevel @include(if: $seesIncome)
    insuranceDelayGrounds
    refundTerms {
      ...RefundParts
    }
    coverages {
      ...CoverageParts
    }
    ownFunds @include(if: $seesIncome) {
      description
      maxAmount
    }
    beneficiary {
      ...PersonLine
      gender
      birthDate
      deathDate
      household @include(if: $seesLife) {
        relation
        beneficiary {
          ...PersonLine
        }
      }
    }
    suspension {
      since
      recordedAt
      cause {
        id
        status
        suspends
        mutation @include(if: $seesLife) {
          id
          kind
          effectiveOn
          before
          after
        }
      }
    }
    mutations {
      id
      status
      suspends
      processedAt
      mutation @include(if: $seesLife) {
        id
        kind
        effectiveOn
        receivedAt
        before
        after
      }
    }
    commitments(first: 10) {
      edges {
        node {
          number
          careType
          issuedAt
          guaranteed {
            from
            to
          }
          provider {
            ...ProviderLine
          }
          decisionVersion {
            version
          }
        }
      }
      pageInfo {
        ...PageParts
      }
    }
  }
}
    fragment ShareParts on RefundShare {
  insurancePart
  patientPart
}
fragment RefundParts on RefundTerms {
  refundCode
  coverageCode
  justification(language: $language)
  legalStay
  amuAttestationRequired
  hospitalization {
    ...ShareParts
  }
  ambulatoryHospitalCare {
    ...ShareParts
  }
  otherCare {
    ...ShareParts
  }
}
fragment CoverageParts on Coverage {
  careType
  period {
    from
    to
  }
  insurancePart
  patientPart
  supplements
  patientPartMaxPerMonth
  supplementMax
  supplementTypes
  agreement
  prescriptionRequired
  authorisedProviders {
    ...ProviderLine
  }
  authorisedCompanies
}
fragment DecisionRow on Decision {
  id: number
  number
  version
  kind
  status
  councilDate
  validity {
    from
    to
  }
  judicialDecision
  residenceStatus
  insuranceDueBy
  cpas {
    ...CpasLine
  }
  beneficiary {
    ...PersonLine
  }
  refundTerms {
    refundCode
    amuAttestationRequired
  }
  coverages {
    careType
    period {
      from
      to
    }
  }
}
fragment PageParts on PageInfo {
  hasNextPage
  hasPreviousPage
  endCursor
}
fragment PersonLine on Beneficiary {
  id
  niss
  lastName
  firstNames
}
fragment ProviderLine on Provider {
  inamiNumber
  name
  category
}
fragment CpasLine on Cpas {
  enterpriseNumber
  name(language: $language)
}`) as unknown as TypedDocumentString<DecisionQuery, DecisionQueryVariables>;
export const DecisionHistoryDocument = new TypedDocumentString(`
    query DecisionHistory($id: ID!, $language: Language!, $seesIncome: Boolean!, $seesCouncil: Boolean!) {
  one: decision(number: $id) {
    number
    version
    status
    cpas {
      ...CpasLine
    }
    beneficiary {
      ...PersonLine
    }
    versions {
      ...VersionParts
    }
  }
}
    fragment ShareParts on RefundShare {
  insurancePart
  patientPart
}
fragment RefundParts on RefundTerms {
  refundCode
  coverageCode
  justification(language: $language)
  legalStay
  amuAttestationRequired
  hospitalization {
    ...ShareParts
  }
  ambulatoryHospitalCare {
    ...ShareParts
  }
  otherCare {
    ...ShareParts
  }
}
fragment CoverageParts on Coverage {
  careType
  period {
    from
    to
  }
  insurancePart
  patientPart
  supplements
  patientPartMaxPerMonth
  supplementMax
  supplementTypes
  agreement
  prescriptionRequired
  authorisedProviders {
    ...ProviderLine
  }
  authorisedCompanies
}
fragment VersionParts on DecisionVersion {
  id
  version
  recordedAt
  recordedBy @include(if: $seesCouncil) {
    ...ActorParts
  }
  action
  reason @include(if: $seesCouncil)
  kind
  councilDate @include(if: $seesCouncil)
  validity {
    from
    to
  }
  judicialDecision
  residenceStatus
  insuranceStatus
  incomeLevel @include(if: $seesIncome)
  refundTerms {
    ...RefundParts
  }
  coverages {
    ...CoverageParts
  }
  ownFunds @include(if: $seesIncome) {
    description
    maxAmount
  }
}
fragment ActorParts on Actor {
  subject
  audience
  organisation
  role
}
fragment PersonLine on Beneficiary {
  id
  niss
  lastName
  firstNames
}
fragment ProviderLine on Provider {
  inamiNumber
  name
  category
}
fragment CpasLine on Cpas {
  enterpriseNumber
  name(language: $language)
}`) as unknown as TypedDocumentString<DecisionHistoryQuery, DecisionHistoryQueryVariables>;
export const DecisionChangesDocument = new TypedDocumentString(`
    query DecisionChanges($id: ID!, $from: Int!, $to: Int!) {
  one: decision(number: $id) {
    number
    changes(from: $from, to: $to) {
      path
      before
      after
    }
  }
}
    `) as unknown as TypedDocumentString<DecisionChangesQuery, DecisionChangesQueryVariables>;
export const InvoiceLinesDocument = new TypedDocumentString(`
    query InvoiceLines($filter: InvoiceLineFilter, $first: Int!, $after: String, $total: Boolean!, $language: Language!) {
  connection: invoiceLines(filter: $filter, first: $first, after: $after) {
    edges {
      node {
        ...LineRow
      }
    }
    pageInfo {
      ...PageParts
    }
    totalCount @include(if: $total)
  }
}
    fragment PageParts on PageInfo {
  hasNextPage
  hasPreviousPage
  endCursor
}
fragment FindingParts on RuleFinding {
  rule
  code
  severity
  message(language: $language)
  path
  legalSource
  facts {
    name
    value
  }
}
fragment PersonLine on Beneficiary {
  id
  niss
  lastName
  firstNames
}
fragment ProviderLine on Provider {
  inamiNumber
  name
  category
}
fragment AmountParts on AmountSplit {
  claimed
  state
  cpas
  patient
}
fragment LineRow on InvoiceLine {
  id
  position
  code
  careType
  performedOn
  quantity
  outcome
  attestationRequired
  item {
    label(language: $language)
  }
  amounts {
    ...AmountParts
  }
  findings {
    ...FindingParts
  }
  invoice {
    id
    number
    provider {
      ...ProviderLine
    }
    beneficiary {
      ...PersonLine
    }
  }
}`) as unknown as TypedDocumentString<InvoiceLinesQuery, InvoiceLinesQueryVariables>;
export const InvoiceLineDocument = new TypedDocumentString(`
    query InvoiceLine($id: ID!, $language: Language!, $seesIncome: Boolean!, $seesCouncil: Boolean!, $seesFile: Boolean!, $seesAttestation: Boolean!, $seesPayment: Boolean!, $seesSettlement: Boolean!, $seesReview: Boolean!) {
  one: invoiceLine(id: $id) {
    ...LineRow
    prescriptionNumber
    prescriber {
      ...ProviderLine
    }
    invoice {
      issuedOn
      file @include(if: $seesFile) {
        id
        reference
        channel
        receivedAt
        status
      }
    }
    commitment {
      number
      careType
      issuedAt
      guaranteed {
        from
        to
      }
      provider {
        ...ProviderLine
      }
    }
    decision {
      number
      version
      kind
      status
      validity {
        from
        to
      }
      cpas {
        ...CpasLine
      }
      refundTerms {
        ...RefundParts
      }
      coverages {
        ...CoverageParts
      }
    }
    decisionVersion {
      ...VersionParts
    }
    attestation @include(if: $seesAttestation) {
      ...AttestationParts
      controls {
        id
        openedAt
        dueOn
        outcome
        outcomeAt
        remark
      }
    }
    events @include(if: $seesFile) {
      at
      by {
        ...ActorParts
      }
      outcome
      remark
    }
    review @include(if: $seesReview) {
      selectedAt
      selectedBy {
        ...ActorParts
      }
      seed
      assignedTo
      decidedAt
    }
    payment @include(if: $seesPayment) {
      id
      executedOn
      amount
      structuredReference
      delayDays
    }
    settlement @include(if: $seesSettlement) {
      month
      status
      closedAt
      acceptedAt
      total
    }
  }
}
    fragment ShareParts on RefundShare {
  insurancePart
  patientPart
}
fragment RefundParts on RefundTerms {
  refundCode
  coverageCode
  justification(language: $language)
  legalStay
  amuAttestationRequired
  hospitalization {
    ...ShareParts
  }
  ambulatoryHospitalCare {
    ...ShareParts
  }
  otherCare {
    ...ShareParts
  }
}
fragment CoverageParts on Coverage {
  careType
  period {
    from
    to
  }
  insurancePart
  patientPart
  supplements
  patientPartMaxPerMonth
  supplementMax
  supplementTypes
  agreement
  prescriptionRequired
  authorisedProviders {
    ...ProviderLine
  }
  authorisedCompanies
}
fragment VersionParts on DecisionVersion {
  id
  version
  recordedAt
  recordedBy @include(if: $seesCouncil) {
    ...ActorParts
  }
  action
  reason @include(if: $seesCouncil)
  kind
  councilDate @include(if: $seesCouncil)
  validity {
    from
    to
  }
  judicialDecision
  residenceStatus
  insuranceStatus
  incomeLevel @include(if: $seesIncome)
  refundTerms {
    ...RefundParts
  }
  coverages {
    ...CoverageParts
  }
  ownFunds @include(if: $seesIncome) {
    description
    maxAmount
  }
}
fragment FindingParts on RuleFinding {
  rule
  code
  severity
  message(language: $language)
  path
  legalSource
  facts {
    name
    value
  }
}
fragment ActorParts on Actor {
  subject
  audience
  organisation
  role
}
fragment PersonLine on Beneficiary {
  id
  niss
  lastName
  firstNames
}
fragment ProviderLine on Provider {
  inamiNumber
  name
  category
}
fragment CpasLine on Cpas {
  enterpriseNumber
  name(language: $language)
}
fragment AmountParts on AmountSplit {
  claimed
  state
  cpas
  patient
}
fragment LineRow on InvoiceLine {
  id
  position
  code
  careType
  performedOn
  quantity
  outcome
  attestationRequired
  item {
    label(language: $language)
  }
  amounts {
    ...AmountParts
  }
  findings {
    ...FindingParts
  }
  invoice {
    id
    number
    provider {
      ...ProviderLine
    }
    beneficiary {
      ...PersonLine
    }
  }
}
fragment AttestationParts on AmuAttestation {
  id: number
  number
  careTypes
  validity {
    from
    to
  }
  issuedAt
  medium
  revokedAt
  revocationReason
  keptUntil
  provider {
    ...ProviderLine
  }
}`) as unknown as TypedDocumentString<InvoiceLineQuery, InvoiceLineQueryVariables>;