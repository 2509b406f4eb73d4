/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Filter for access alerts; omitted fields are ignored. */
export type AccessAlertFilter = {
  /** true: without an outcome; false: with one. */
  open?: boolean | null | undefined;
  /** Organisation of the reader. */
  organisation?: string | null | undefined;
};

/** Kind of an access alert. */
export type AccessAlertKind =
  /** A client sent X-Emergency and read beyond its rights. */
  | 'EMERGENCY'
  /** One reader read more different persons in an hour than is usual (rule ACC-QUOTA). */
  | 'QUOTA';

/** Filter for the access log; omitted fields are ignored. */
export type AccessFilter = {
  /** First instant, inclusive. */
  from?: string | null | undefined;
  /** Filter by person; current and former numbers match. */
  niss?: string | null | undefined;
  /** Filter by organisation. */
  organisation?: string | null | undefined;
  /** Filter by actor (token sub). */
  subject?: string | number | null | undefined;
  /** Last instant, inclusive. */
  to?: string | null | undefined;
};

/** Kind of access to the data of a person. */
export type AccessKind =
  /** The data were read. */
  | 'READ'
  /** The data were changed. */
  | 'WRITE';

/** Address from a day on. */
export type AddressInput = {
  /** First day. A mutation ignores it: its effective day counts. */
  from: string;
  /** INS code of the municipality. */
  insCode: string;
  /** Postal code. */
  postalCode?: string | null | undefined;
  /** Street and number. */
  street?: string | null | undefined;
};

/** Filter for attestations; omitted fields are ignored. */
export type AttestationFilter = {
  /** Filter by a type of care that the attestation names. */
  careType?: CareType | null | undefined;
  /** Filter by person; current and former numbers match. FORBIDDEN if the caller may not see persons. */
  niss?: string | null | undefined;
  /** Filter by a day of validity. */
  on?: string | null | undefined;
  /** Filter by issuer. */
  provider?: string | null | undefined;
  /** true: revoked; false: not revoked. */
  revoked?: boolean | null | undefined;
};

/** Content of an attestation. */
export type AttestationInput = {
  /** At least one type of care. */
  careTypes: Array<CareType>;
  /** PAPER if the provider keeps the signed attestation on paper. */
  medium?: AttestationMedium | null | undefined;
  /** Current or former number of the patient. */
  niss: string;
  /** INAMI number of the caller. */
  provider: string;
  /** Days on which the attestation is valid; the end may be open. */
  validity: PeriodInput;
};

/** Medium on which an attestation is kept. */
export type AttestationMedium =
  /** This system keeps the attestation. */
  | 'ELECTRONIC'
  /** The provider keeps the signed attestation on paper. */
  | 'PAPER';

/** Fields by which the list can be ordered: the path of the GraphQL field in upper case. */
export type AttestationOrderField =
  /** Instant of issue. */
  | 'ISSUED_AT'
  /** Last day of the retention period. */
  | 'KEPT_UNTIL'
  /** Instant of revocation. */
  | 'REVOKED_AT'
  /** First day of the validity. */
  | 'VALIDITY_FROM'
  /** Last day of the validity. */
  | 'VALIDITY_TO';

/** Order of a list. Rows with equal values are in the order of their ids; rows without a value come last in both directions. */
export type AttestationOrderInput = {
  /** Direction; ascending if omitted. */
  direction?: OrderDirection;
  /** Field whose values order the rows. */
  field: AttestationOrderField;
};

/** The kinds of organisation that use the graph. */
export type Audience =
  /** Auxiliary fund, which pays for the State (CAAMI/HZIV). */
  | 'CAAMI'
  /** A public social welfare centre (CPAS/OCMW). */
  | 'CPAS'
  /** Care provider. */
  | 'PROVIDER'
  /** Federal service that refunds the cost and inspects (SPP IS/POD MI). */
  | 'SPP_IS'
  /** Technical system: the registers (BCSS). */
  | 'SYSTEM';

/** State of a balance of a CPAS. */
export type BalanceState =
  /** Not settled yet. */
  | 'OPEN'
  /** The CPAS declared that it paid. */
  | 'PAID';

/** Filter for persons; omitted fields are ignored. */
export type BeneficiaryFilter = {
  /** Filter by the INS code of the municipality of the address today. */
  insCode?: string | null | undefined;
  /** Filter by residence status today. */
  residenceStatus?: ResidenceStatus | null | undefined;
  /** Filter by parts of names or of a number, current or former; accents and case are ignored. At most 200 characters and 8 terms. */
  search?: string | null | undefined;
};

/** Fields by which the list can be ordered: the path of the GraphQL field in upper case. */
export type BeneficiaryOrderField =
  /** Birth date. */
  | 'BIRTH_DATE'
  /** Last name, then first names, of today; case and accents do not count. */
  | 'LAST_NAME';

/** Order of a list. Rows with equal values are in the order of their ids; rows without a value come last in both directions. */
export type BeneficiaryOrderInput = {
  /** Direction; ascending if omitted. */
  direction?: OrderDirection;
  /** Field whose values order the rows. */
  field: BeneficiaryOrderField;
};

/** Channel of an invoice. */
export type BillingMode =
  /** The provider may choose: electronically, or on paper to the CPAS. */
  | 'ELECTRONIC_OR_PAPER'
  /** The invoice must be sent electronically through MediPrima. */
  | 'ELECTRONIC_REQUIRED'
  /** The provider’s category does not take part in MediPrima on that day: paper, outside this system. */
  | 'NOT_IN_MEDIPRIMA'
  /** The invoice goes to the CPAS on paper: the situation does not allow an electronic one. */
  | 'PAPER_TO_CPAS';

/** Situation in which a provider issues an invoice. */
export type BillingSituation =
  /** Sudden, unforeseeable and unavoidable event (BIL-FORCE-MAJEURE). */
  | 'FORCE_MAJEURE'
  /** With the INAMI number and the software of an out-of-hours GP post (poste de garde; BIL-GUARD-POST). */
  | 'GUARD_POST'
  /** In the practice: the default. */
  | 'IN_PRACTICE'
  /** Per act in a community health centre paid by lump sum (maison médicale au forfait) whose software cannot invoice per act through MediPrima (BIL-MEDICAL-HOUSE). */
  | 'MEDICAL_HOUSE_FLAT_RATE'
  /** A newborn, who has no number yet (BIL-NEWBORN). */
  | 'NEWBORN'
  /** A person without a number (BIL-NO-NUMBER). */
  | 'NO_NUMBER'
  /** Outside the practice, where electronic invoicing is technically impossible (BIL-OUTSIDE-PRACTICE). */
  | 'OUTSIDE_PRACTICE_NOT_POSSIBLE'
  /** The software has no MediPrima module yet (BIL-SOFTWARE). */
  | 'SOFTWARE_NOT_READY';

/** Type of care that a decision can cover (volet, dekking). */
export type CareType =
  | 'AMBULATORY_HOSPITAL_CARE'
  | 'GENERAL_MEDICINE'
  | 'HOSPITALIZATION'
  | 'MEDICAL_TRANSPORT'
  | 'MISCELLANEOUS'
  | 'PARAMEDICAL'
  | 'PHARMACEUTICALS'
  | 'PROSTHESES';

/** Filter for commitments; omitted fields are ignored. */
export type CommitmentFilter = {
  /** Filter by number of the decision. */
  decisionNumber?: string | number | null | undefined;
  /** Filter by present or previous NISS of the person. */
  niss?: string | null | undefined;
  /** Filter by provider. */
  provider?: string | null | undefined;
};

/** Care for which a payment commitment is requested. */
export type CommitmentInput = {
  /** Care type to guarantee. */
  careType: CareType;
  /** Present or previous NISS of the person. */
  niss: string;
  /** First guaranteed day. */
  on: string;
  /** Number of the provider: the caller’s own. */
  provider: string;
};

/** Fields by which the list can be ordered: the path of the GraphQL field in upper case. */
export type CommitmentOrderField =
  /** First guaranteed day. */
  | 'GUARANTEED_FROM'
  /** Instant of issue. */
  | 'ISSUED_AT';

/** Order of a list. Rows with equal values are in the order of their ids; rows without a value come last in both directions. */
export type CommitmentOrderInput = {
  /** Direction; ascending if omitted. */
  direction?: OrderDirection;
  /** Field whose values order the rows. */
  field: CommitmentOrderField;
};

/** Filter for controls; omitted fields are ignored. */
export type ControlFilter = {
  /** true: without an outcome; false: with an outcome. */
  open?: boolean | null | undefined;
  /** Filter by outcome. */
  outcome?: ControlOutcome | null | undefined;
  /** Filter by provider. */
  provider?: string | null | undefined;
};

/** Invoice lines to control. */
export type ControlInput = {
  /** Last day for the provider’s answer, not before today. */
  dueOn: string;
  /** Ids of 1 to 1,000 invoice lines. */
  invoiceLines: Array<string | number>;
};

/** Fields by which the list can be ordered: the path of the GraphQL field in upper case. */
export type ControlOrderField =
  /** Last day for the provider's answer. */
  | 'DUE_ON'
  /** Instant at which the control was opened. */
  | 'OPENED_AT'
  /** Instant at which the outcome was recorded. */
  | 'OUTCOME_AT';

/** Order of a list. Rows with equal values are in the order of their ids; rows without a value come last in both directions. */
export type ControlOrderInput = {
  /** Direction; ascending if omitted. */
  direction?: OrderDirection;
  /** Field whose values order the rows. */
  field: ControlOrderField;
};

/** Outcome of a control. */
export type ControlOutcome =
  /** The provider showed no attestation; the payment of the line is recovered. */
  | 'MISSING'
  /** The attestation shown does not cover the care; the payment of the line is recovered. */
  | 'NOT_COVERING'
  /** The provider showed an attestation that covers the care. */
  | 'SHOWN';

/** Coverage of a care type. */
export type CoverageInput = {
  /** True: an agreement between the CPAS and the provider defines the terms. */
  agreement?: boolean | null | undefined;
  /** Companies to which the coverage is restricted. Only for prostheses and transport. Empty: any company. */
  authorisedCompanies?: Array<string> | null | undefined;
  /** Providers to which the coverage is restricted. Empty: any provider. */
  authorisedProviders?: Array<string> | null | undefined;
  /** Covered care type. Each care type at most once per decision. */
  careType: CareType;
  /** How much the CPAS pays of the insurance part that the State does not pay. */
  insurancePart?: SupportLevel | null | undefined;
  /** How much the CPAS pays of the patient’s part (ticket modérateur). */
  patientPart?: SupportLevel | null | undefined;
  /** Maximum of the patient’s part per calendar month, in euro. Only with `patientPart` PARTIAL. Null: no maximum. */
  patientPartMaxPerMonth?: string | null | undefined;
  /** Days of the coverage, within the validity of the decision. */
  period: PeriodInput;
  /** True: the CPAS pays prescribed care only. */
  prescriptionRequired?: boolean | null | undefined;
  /** Why the coverage is restricted to named providers, at least 10 characters (DEC-GROUNDS). A restriction without it gives the warning DEC-FREE-CHOICE. */
  restrictionGround?: string | null | undefined;
  /** Maximum of the supplements, in euro. Only for hospital care types with `supplements` PARTIAL. Null: no maximum. */
  supplementMax?: string | null | undefined;
  /** Types of supplements that the CPAS pays. Only for hospital care types with `supplements` PARTIAL. Empty: all. */
  supplementTypes?: Array<string> | null | undefined;
  /** How much the CPAS pays of supplements. */
  supplements?: SupportLevel | null | undefined;
};

/** Filter for balances of CPAS; omitted fields are ignored. */
export type CpasBalanceFilter = {
  /** Filter by CPAS. */
  cpas?: string | null | undefined;
  /** Filter by month of care. */
  month?: string | null | undefined;
  /** Filter by provider. */
  provider?: string | null | undefined;
  /** Filter by state. */
  state?: BalanceState | null | undefined;
};

/** Organ of the CPAS that decided: the council, or one to which it delegated the decision. */
export type DecidingOrgan =
  /** The council for social welfare (conseil de l’action sociale, raad voor maatschappelijk welzijn). */
  | 'COUNCIL'
  /** Another delegate of the council. */
  | 'DELEGATE'
  /** The president, in an emergency. */
  | 'PRESIDENT'
  /** The special committee of the social service (comité spécial du service social). */
  | 'SPECIAL_COMMITTEE';

/** Action that recorded a version. */
export type DecisionAction =
  /** The CPAS created the decision. */
  | 'CREATE'
  /** The CPAS moved the last day under the same council date. */
  | 'EXTEND'
  /** The CPAS changed the content. */
  | 'MODIFY'
  /** The CPAS processed the mutation: the decision ends on the day before it. */
  | 'REACTIVATE'
  /** The CPAS ended the decision (arrêt). */
  | 'STOP'
  /** An identity mutation suspended the decision. */
  | 'SUSPEND';

/** Filter for decisions; omitted fields are ignored. */
export type DecisionFilter = {
  /** Filter by covered care type. */
  careType?: CareType | null | undefined;
  /** Filter by last day of a coverage that ends before its decision. */
  coverEndsIn?: PeriodInput | null | undefined;
  /** Filter by CPAS. */
  cpas?: string | null | undefined;
  /** Filter by last day of the decision. */
  endsIn?: PeriodInput | null | undefined;
  /** Filter by last day for insurable persons to join a health insurance fund, without recorded grounds for joining later. */
  insuranceDueIn?: PeriodInput | null | undefined;
  /** true: insurable persons who did not join a health insurance fund in time, without recorded grounds; false: all others. */
  insuranceOverdue?: boolean | null | undefined;
  /** Filter by kind. */
  kind?: DecisionKind | null | undefined;
  /** Filter by present or previous NISS of the person. */
  niss?: string | null | undefined;
  /** Filter by number. */
  number?: string | number | null | undefined;
  /** Day of the status. Without a status: filter by decisions that are valid on this day. */
  on?: string | null | undefined;
  /** Filter by status on the day `on`; today if `on` is omitted. */
  status?: DecisionStatus | null | undefined;
};

/** Content of a decision as the council took it. */
export type DecisionInput = {
  /** Why this CPAS is competent although the person lives in another municipality (DEC-TERRITORY). */
  competenceGround?: string | null | undefined;
  /** Day on which the council or its delegate decided. */
  councilDate: string;
  /** Coverages. Empty: a principle decision. */
  coverages: Array<CoverageInput>;
  /** Organ of the CPAS that decided. */
  decidedBy?: DecidingOrgan | null | undefined;
  /** For asylum seekers: true if the CPAS offered decent and affordable housing in the municipality. Null: not stated. */
  housingOffered?: boolean | null | undefined;
  /** Income level according to the social inquiry. */
  incomeLevel: IncomeLevel;
  /** Social inquiry that the decision rests on. Without it: the warning DEC-INQUIRY. */
  inquiry?: SocialInquiryInput | null | undefined;
  /** Grounds why an insurable person joins a health insurance fund later than three months after becoming insurable. At least 10 characters (DEC-GROUNDS). */
  insuranceDelayGrounds?: string | null | undefined;
  /** True: taken under a court ruling; retroactivity limits do not apply. */
  judicialDecision?: boolean | null | undefined;
  /** Present or previous NISS of the person. */
  niss: string;
  /** Expenses that the CPAS pays from its own funds. */
  ownFunds?: Array<OwnFundsInput> | null | undefined;
  /** INS code of the municipality where the person lives. A municipality of another CPAS without a `competenceGround` gives the warning DEC-TERRITORY. */
  residenceInsCode: string;
  /** Days on which the decision is valid. At most one year. */
  validity: PeriodInput;
};

/** Kind of a decision (décision de principe, garantie de prise en charge). */
export type DecisionKind =
  /** Covers at least one care type. */
  | 'GUARANTEE'
  /** Recognises competence and need; covers no care. */
  | 'PRINCIPLE';

/** Status of an identity mutation for a decision. */
export type DecisionMutationStatus =
  /** The CPAS processed an earlier mutation, so that nothing is left to do. */
  | 'CANCELLED'
  /** For information: the decision stays valid. */
  | 'INFORMATION'
  /** The mutation suspends the decision and waits for the CPAS. */
  | 'PENDING'
  /** The CPAS processed the mutation. */
  | 'PROCESSED';

/** Fields by which the list can be ordered: the path of the GraphQL field in upper case. */
export type DecisionOrderField =
  /** Day of the council that decided the current version. */
  | 'COUNCIL_DATE'
  /** Last day to join a health insurance fund. */
  | 'INSURANCE_DUE_BY'
  /** Number of the decision: the order in which decisions were recorded. */
  | 'NUMBER'
  /** First day of the validity. */
  | 'VALIDITY_FROM'
  /** Last day of the validity. */
  | 'VALIDITY_TO';

/** Order of a list. Rows with equal values are in the order of their ids; rows without a value come last in both directions. */
export type DecisionOrderInput = {
  /** Direction; ascending if omitted. */
  direction?: OrderDirection;
  /** Field whose values order the rows. */
  field: DecisionOrderField;
};

/** Status of a decision on a day. */
export type DecisionStatus =
  /** The decision is valid. */
  | 'ACTIVE'
  /** The last day is past. */
  | 'EXPIRED'
  /** The first day is later. */
  | 'FUTURE'
  /** The CPAS stopped the decision, and its last day is past. */
  | 'STOPPED'
  /** An identity mutation waits for the CPAS; no payment is guaranteed. */
  | 'SUSPENDED';

/** Filter for versions; omitted fields are ignored. */
export type DecisionVersionFilter = {
  /** Filter by action. */
  action?: DecisionAction | null | undefined;
  /** true: decisions taken under a court ruling; false: all others. */
  judicial?: boolean | null | undefined;
  /** Filter by present or previous NISS of the person. */
  niss?: string | null | undefined;
  /** Filter by day of recording, in Brussels time. */
  recorded?: PeriodInput | null | undefined;
  /** true: versions that give rights for days before they were recorded; false: all others. */
  retroactive?: boolean | null | undefined;
  /** Filter by part of the name of the worker who recorded the version. */
  worker?: string | null | undefined;
};

/** Filter for derogations; omitted fields are ignored. */
export type DerogationFilter = {
  /** Filter by provider. */
  provider?: string | null | undefined;
};

/** Derogation to grant. */
export type DerogationInput = {
  /** Signed agreement: a PDF in base64, at most 5 MiB. */
  agreement?: string | null | undefined;
  /** Grounds: 10 to 2,000 characters (INV-DEROGATION). */
  grounds: string;
  /** NISS of the only person to whose care it applies; omit for all persons. */
  niss?: string | null | undefined;
  /** Days of care to which the derogation applies. */
  performed: PeriodInput;
  /** Provider that may invoice late. */
  provider: string;
  /** Request that this derogation answers; NOT_FOUND if unknown, CONFLICT if answered. */
  request?: string | number | null | undefined;
  /** Last day of receipt of an invoice file under the derogation, inclusive. */
  until: string;
};

/** Request for a derogation. */
export type DerogationRequestInput = {
  /** Supporting document: a PDF in base64, at most 5 MiB. */
  document?: string | null | undefined;
  /** Grounds of the delay: 10 to 2,000 characters (INV-DEROGATION). */
  grounds: string;
  /** NISS of the only person concerned; omit for all persons. */
  niss?: string | null | undefined;
  /** Days of care that are to be invoiced. */
  performed: PeriodInput;
  /** Hospital that may be late. A hospital asks for itself only (FORBIDDEN). */
  provider: string;
};

/** Sex in the registers. */
export type Gender =
  /** Female. */
  | 'FEMALE'
  /** Male. */
  | 'MALE'
  /** Not stated in the registers. */
  | 'UNKNOWN';

/** Relation of a household member to the person. */
export type HouseholdRelation =
  /** Child of the person. */
  | 'CHILD'
  /** Other member of the household. */
  | 'OTHER'
  /** Father or mother of the person. */
  | 'PARENT'
  /** Husband, wife or partner. */
  | 'PARTNER';

/** Kind of event that the registers report about a person. */
export type IdentityMutationKind =
  /** New address. */
  | 'ADDRESS_CHANGE'
  /** Corrected birth date. */
  | 'BIRTH_DATE_CORRECTION'
  /** The person died. */
  | 'DEATH'
  /** New sex. */
  | 'GENDER_CHANGE'
  /** The person becomes, or is no longer, insurable. */
  | 'INSURABILITY_CHANGE'
  /** Affiliated to an insurer. */
  | 'INSURANCE_AFFILIATION'
  /** The affiliation ended: the effective day is the first day without insurance. */
  | 'INSURANCE_END'
  /** New last name or first names. */
  | 'NAME_CHANGE'
  /** New number: BIS to national register, or a replacement. */
  | 'NUMBER_CHANGE'
  /** Arrived in a Fedasil reception centre on that day. */
  | 'RECEPTION_CENTRE_ARRIVAL'
  /** Left the reception centre on that day. */
  | 'RECEPTION_CENTRE_DEPARTURE'
  /** New residence status or register. */
  | 'RESIDENCE_CHANGE'
  /** Struck off the national register. */
  | 'STRUCK_OFF';

/** Income compared with the social integration income (revenu d’intégration, leefloon). */
export type IncomeLevel =
  /** Above the social integration income. */
  | 'ABOVE_LIVING_WAGE'
  /** Up to the social integration income (RI). */
  | 'UP_TO_LIVING_WAGE';

/** What an inspection samples. */
export type InspectedKind =
  /** Of a provider: attestations that it issued, valid on a day of the period, not revoked. Of a CPAS: those on which lines of its decisions rely. */
  | 'ATTESTATION'
  /** Of a CPAS: its decisions valid on a day of the period. Of a provider: the decisions on which its lines rely. */
  | 'DECISION'
  /** Accepted and reduced lines of care in the period, without those that a credit note cancelled. */
  | 'INVOICE_LINE'
  /** Paper invoices issued in the period. */
  | 'PAPER_INVOICE';

/** Filter for inspections; omitted fields are ignored. */
export type InspectionFilter = {
  /** Filter by inspected CPAS. */
  cpas?: string | null | undefined;
  /** Filter by inspected provider. */
  provider?: string | null | undefined;
  /** Filter by status. */
  status?: InspectionStatus | null | undefined;
};

/** Inspection to open. */
export type InspectionInput = {
  /** Number of attestations to draw, 0 to 100; all of them if there are fewer. */
  attestations?: number;
  /** CPAS to inspect: give it or a provider. */
  cpas?: string | null | undefined;
  /** Number of decisions to draw, 0 to 100; all of them if there are fewer. */
  decisions?: number;
  /** Why the organisation is inspected, 1 to 2,000 characters. The organisation reads it. */
  grounds: string;
  /** Number of invoice lines to draw, 0 to 100; all of them if there are fewer. */
  lines?: number;
  /** Number of paper invoices to draw, 0 to 100; all of them if there are fewer. */
  paperInvoices?: number;
  /** Period to inspect. The last day is required and not after today. */
  period: PeriodInput;
  /** Provider to inspect: give it or a CPAS. */
  provider?: string | null | undefined;
  /** Seed of the draw: the same seed draws the same sample from the same data. */
  seed: number;
};

/** Fields by which the list can be ordered: the path of the GraphQL field in upper case. */
export type InspectionOrderField =
  /** Instant of the opening. */
  | 'OPENED_AT'
  /** First day of the inspected period. */
  | 'PERIOD_FROM';

/** Order of a list. Rows with equal values are in the order of their ids; rows without a value come last in both directions. */
export type InspectionOrderInput = {
  /** Direction; ascending if omitted. */
  direction?: OrderDirection;
  /** Field whose values order the rows. */
  field: InspectionOrderField;
};

/** Format of the closing report. */
export type InspectionReportFormat =
  /** The items: semicolons, UTF-8 with BOM. */
  | 'CSV'
  /** To read and to sign. */
  | 'PDF';

/** Conclusion on an item. */
export type InspectionResult =
  /** In order. */
  | 'COMPLIANT'
  /** Not in order. */
  | 'IRREGULAR'
  /** In order, with a remark. */
  | 'REMARK';

/** Organisation, period and sample of an inspection. */
export type InspectionSampleInput = {
  /** Number of attestations to draw, 0 to 100; all of them if there are fewer. */
  attestations?: number;
  /** CPAS to inspect: give it or a provider. */
  cpas?: string | null | undefined;
  /** Number of decisions to draw, 0 to 100; all of them if there are fewer. */
  decisions?: number;
  /** Number of invoice lines to draw, 0 to 100; all of them if there are fewer. */
  lines?: number;
  /** Number of paper invoices to draw, 0 to 100; all of them if there are fewer. */
  paperInvoices?: number;
  /** Period to inspect. The last day is required and not after today. */
  period: PeriodInput;
  /** Provider to inspect: give it or a CPAS. */
  provider?: string | null | undefined;
};

/** Status of an inspection. */
export type InspectionStatus =
  /** The organisation has answered; the inspectors can change conclusions. */
  | 'ANSWERED'
  /** Closed: nothing changes any more. */
  | 'CLOSED'
  /** The inspectors work on it; the inspected organisation does not see it. */
  | 'OPEN'
  /** The inspected organisation reads it and can answer; conclusions do not change. */
  | 'SHARED';

/** Whether the person is or can be insured (assurabilité). */
export type InsuranceStatus =
  /** Not insured, but insurable. */
  | 'INSURABLE'
  /** Affiliated to an insurer (organisme assureur). */
  | 'INSURED'
  /** Not insured and not insurable. */
  | 'NOT_INSURED_NOT_INSURABLE';

/** Channel by which an invoice file was submitted. */
export type InvoiceChannel =
  /** Submitted in the eFact flat format. */
  | 'EFACT'
  /** Submitted as JSON. */
  | 'GRAPHQL';

/** Filter for invoice files; omitted fields are ignored. */
export type InvoiceFileFilter = {
  /** Filter by provider. */
  provider?: string | null | undefined;
  /** Filter by day of receipt. */
  received?: PeriodInput | null | undefined;
  /** Filter by status. */
  status?: InvoiceFileStatus | null | undefined;
};

/** Fields by which the list can be ordered: the path of the GraphQL field in upper case. */
export type InvoiceFileOrderField =
  /** Number of lines. */
  | 'COUNTS_LINES'
  /** Instant of receipt. */
  | 'RECEIVED_AT'
  /** Reference of the sender. */
  | 'REFERENCE';

/** Order of a list. Rows with equal values are in the order of their ids; rows without a value come last in both directions. */
export type InvoiceFileOrderInput = {
  /** Direction; ascending if omitted. */
  direction?: OrderDirection;
  /** Field whose values order the rows. */
  field: InvoiceFileOrderField;
};

/** Status of an invoice file. */
export type InvoiceFileStatus =
  /** Every line has an outcome. */
  | 'CHECKED'
  /** The lines are being checked. */
  | 'RECEIVED'
  /** Refused whole: none of its lines is paid. */
  | 'REFUSED';

/** Filter for invoice lines; omitted fields are ignored. */
export type InvoiceLineFilter = {
  /** Filter by the reviewer (token sub) of a line that waits. */
  assignedTo?: string | null | undefined;
  /** true: the decision requires an attestation, none is recorded electronically and none was shown on paper in a control; false: the other lines. */
  attestationMissing?: boolean | null | undefined;
  /** Filter by the attestation that covers the care. */
  attestationNumber?: string | number | null | undefined;
  /** Filter by the care type of the code. */
  careType?: CareType | null | undefined;
  /** Filter by the amount claimed: at least this one. */
  claimedFrom?: string | null | undefined;
  /** Filter by the amount claimed: at most this one. */
  claimedTo?: string | null | undefined;
  /** Filter by payment commitment. */
  commitmentNumber?: string | number | null | undefined;
  /** true: lines that the CPAS contests and that the CAAMI has not answered yet; false: the others. */
  contested?: boolean | null | undefined;
  /** Filter by the CPAS of the decision. */
  cpas?: string | null | undefined;
  /** Filter by decision. */
  decisionNumber?: string | number | null | undefined;
  /** true: the electronic attestation of the line was issued late (`AmuAttestation.issuedLate`); false: the other lines. */
  issuedLate?: boolean | null | undefined;
  /** Filter by person, under any number that the person ever had. FORBIDDEN for callers who may not see persons. */
  niss?: string | null | undefined;
  /** Filter by outcome. */
  outcome?: LineOutcome | null | undefined;
  /** true: paid; false: not paid. */
  paid?: boolean | null | undefined;
  /** Filter by day of care; a line over several days by each of them. */
  performed?: PeriodInput | null | undefined;
  /** Filter by who gave the care; a provider that is no institution is its own performer. */
  performer?: string | null | undefined;
  /** Filter by provider. */
  provider?: string | null | undefined;
  /** Filter by the rule of a finding. */
  rule?: string | number | null | undefined;
};

/** Fields by which the list can be ordered: the path of the GraphQL field in upper case. */
export type InvoiceLineOrderField =
  /** Claimed amount. */
  | 'AMOUNTS_CLAIMED'
  /** Day of the care. */
  | 'PERFORMED_ON';

/** Order of a list. Rows with equal values are in the order of their ids; rows without a value come last in both directions. */
export type InvoiceLineOrderInput = {
  /** Direction; ascending if omitted. */
  direction?: OrderDirection;
  /** Field whose values order the rows. */
  field: InvoiceLineOrderField;
};

/** Language of a text. */
export type Language =
  /** German. */
  | 'DE'
  /** English. */
  | 'EN'
  /** French. */
  | 'FR'
  /** Dutch. */
  | 'NL';

/** Outcome of an invoice line. */
export type LineOutcome =
  /** Accepted as claimed. */
  | 'ACCEPTED'
  /** Accepted for less than was claimed. */
  | 'REDUCED'
  /** Rejected: nothing is paid. */
  | 'REJECTED'
  /** Waits for the decision of a person at CAAMI. */
  | 'WAITING';

/** Filter for mandates; omitted fields are ignored. */
export type MandateFilter = {
  /** Filter by a day on which the mandate holds. */
  on?: string | null | undefined;
  /** Filter by the organisation that invoices. */
  organisation?: string | null | undefined;
  /** Filter by provider. */
  provider?: string | null | undefined;
};

/** Mandate to give or to record. */
export type MandateInput = {
  /** First day, today or later. */
  from: string;
  /** Enterprise number of the organisation, 10 digits. */
  organisation: string;
  /** Name of the organisation, 1 to 200 characters; payments to its account carry it. */
  organisationName: string;
  /** IBAN of the account to pay, in SEPA; omitted: the provider’s own account. Only the provider names it (PRV-MANDATE). */
  payeeIban?: string | null | undefined;
  /** Provider for which the organisation invoices. */
  provider: string;
  /** Last day, not before today; omitted: no end is set. */
  to?: string | null | undefined;
};

/** Filter for the inbox; omitted fields are ignored. */
export type MutationInboxFilter = {
  /** Filter by CPAS. */
  cpas?: string | null | undefined;
  /** Filter by last council date of a decision that can follow without a gap. */
  decideBy?: PeriodInput | null | undefined;
  /** Filter by kind of identity mutation. */
  kinds?: Array<IdentityMutationKind> | null | undefined;
  /** Filter by status; null: every status. */
  status?: DecisionMutationStatus | null | undefined;
};

/** Fields by which the list can be ordered: the path of the GraphQL field in upper case. */
export type MutationInboxOrderField =
  /** Last council date of a decision that can follow without a gap. */
  | 'DECIDE_BY'
  /** Day on which the mutation takes effect. */
  | 'MUTATION_EFFECTIVE_ON'
  /** Instant at which the registers reported the mutation. */
  | 'MUTATION_RECEIVED_AT'
  /** Instant at which the CPAS processed it or it was cancelled. */
  | 'PROCESSED_AT';

/** Order of a list. Rows with equal values are in the order of their ids; rows without a value come last in both directions. */
export type MutationInboxOrderInput = {
  /** Direction; ascending if omitted. */
  direction?: OrderDirection;
  /** Field whose values order the rows. */
  field: MutationInboxOrderField;
};

/** Kind of identification number. */
export type NumberKind =
  /** Number of a person outside the national register (numéro bis): the month is increased by 20 or 40. */
  | 'BIS'
  /** National register number (numéro de registre national). */
  | 'NISS';

/** Direction of an order. */
export type OrderDirection =
  /** From the smallest value or earliest day to the largest or latest. */
  | 'ASC'
  /** From the largest value or latest day to the smallest or earliest. */
  | 'DESC';

/** Expense that the CPAS pays from its own funds. */
export type OwnFundsInput = {
  /** Care type of the expense: providers of this care type see it as a prior agreement. Null: none. */
  careType?: CareType | null | undefined;
  /** Description of the expense. At most 2,000 characters. */
  description: string;
  /** Maximum amount in euro. Null: no maximum. */
  maxAmount?: string | null | undefined;
  /** Days for which the CPAS pays. Null: as long as the decision is valid. */
  period?: PeriodInput | null | undefined;
};

/** Payment that a CPAS made from its own funds. */
export type OwnFundsPaymentInput = {
  /** Amount paid in euro. Negative: a correction of what was counted. */
  amount: string;
  /** Description of the expense, as the decision has it. */
  description: string;
  /** Your own reference of the payment, once in a decision. 1 to 100 characters. */
  reference: string;
  /** Day of the care or of the purchase, not after today. */
  spentOn: string;
};

/** Filter for paper invoices; omitted fields are ignored. */
export type PaperInvoiceFilter = {
  /** Filter by the CPAS that received the invoice. */
  cpas?: string | null | undefined;
  /** true: inspected; false: not inspected yet. */
  inspected?: boolean | null | undefined;
  /** Filter by day of issue. */
  issued?: PeriodInput | null | undefined;
  /** Filter by provider. */
  provider?: string | null | undefined;
};

/** Content of a paper invoice that the CPAS received. */
export type PaperInvoiceInput = {
  /** Amount in euro, greater than zero; with `lines` it must be their sum. */
  amount: string;
  /** Whether the CPAS holds the AMU attestation on paper. */
  attestationHeld?: boolean | null | undefined;
  /** Electronic AMU attestation that the invoice names, at most 100 characters. Omit to let it be found by person, care type and day. */
  attestationNumber?: string | number | null | undefined;
  /** Day of issue, not after today. */
  issuedOn: string;
  /** Written justification of the provider, at most 4,000 characters. BIL-JUSTIFICATION says which exceptions need it. */
  justification?: string | null | undefined;
  /** Its lines, at most 200. An invoice issued from 2027 on is refundable only with them (PAP-LINES). */
  lines?: Array<PaperLineInput> | null | undefined;
  /** Current or former number of the patient; with NEWBORN it may be the mother’s. May be left out with NEWBORN and NO_NUMBER. */
  niss?: string | null | undefined;
  /** Name of the newborn or of the person without a number, at most 200 characters. Required if `niss` is left out; not with other situations. */
  personName?: string | null | undefined;
  /** Provider that issued the invoice, of any category. */
  provider: string;
  /** IN_PRACTICE if the provider invokes no exception. */
  situation: BillingSituation;
};

/** Line of a paper invoice: one code on one day. */
export type PaperLineInput = {
  /** Claimed for all units together, in euro, greater than zero. */
  claimed: string;
  /** Nomenclature code. */
  code: string;
  /** Day of care, not after the day of issue. */
  performedOn: string;
  /** Prescriber, if the care was prescribed. */
  prescriber?: string | null | undefined;
  /** Number of the prescription, at most 100 characters. Physiotherapy needs one (PAP-PRESCRIPTION). */
  prescriptionNumber?: string | null | undefined;
  /** Number of units, 1 to 9,999. */
  quantity?: number | null | undefined;
};

/** Filter for payments; omitted fields are ignored. */
export type PaymentFilter = {
  /** Filter by day of payment. */
  executed?: PeriodInput | null | undefined;
  /** Filter by provider. */
  provider?: string | null | undefined;
};

/** Fields by which the list can be ordered: the path of the GraphQL field in upper case. */
export type PaymentOrderField =
  /** Amount; negative amounts are the smallest. */
  | 'AMOUNT'
  /** Days from the receipt of a file to the payment. */
  | 'DELAY_DAYS'
  /** Day of the payment. */
  | 'EXECUTED_ON'
  /** Structured reference. */
  | 'STRUCTURED_REFERENCE';

/** Order of a list. Rows with equal values are in the order of their ids; rows without a value come last in both directions. */
export type PaymentOrderInput = {
  /** Direction; ascending if omitted. */
  direction?: OrderDirection;
  /** Field whose values order the rows. */
  field: PaymentOrderField;
};

/** A period of days; the first and the last day belong to it. */
export type PeriodInput = {
  /** First day. */
  from: string;
  /** Last day; null: open. */
  to?: string | null | undefined;
};

/** Category of a care provider. */
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

/** Filter for providers; omitted fields are ignored. */
export type ProviderFilter = {
  /** Filter by category. */
  category?: ProviderCategory | null | undefined;
  /** Filter by the INS code of the municipality. */
  insCode?: string | null | undefined;
  /** Filter by part of the name (accents and case are ignored) or first digits of the number. */
  search?: string | null | undefined;
};

/** Data of a provider. What is omitted or null stays as it was; a new number needs name and category. */
export type ProviderInput = {
  /** Last day of activity; null: no end is known. Omitted: it stays as it was. */
  activeUntil?: string | null | undefined;
  /** Birth date, not after today; the exemption by age depends on it (BIL-AGE-67). */
  birthDate?: string | null | undefined;
  /** Category of the provider. */
  category?: ProviderCategory | null | undefined;
  /** Day from which name, category and qualification hold; omitted: from today, and from ever for a new number. Not after today, and not before the first day of the newest ones (PRV-SINCE). Data with the same first day are replaced. */
  from?: string | null | undefined;
  /** IBAN of an account in SEPA; blanks are ignored. Omitted or null: the accounts stay unchanged. */
  iban?: string | null | undefined;
  /** INAMI/RIZIV number, 8 or 11 digits. */
  inamiNumber: string;
  /** INS code of the municipality, 5 digits. */
  insCode?: string | null | undefined;
  /** Name, 1 to 200 characters. */
  name?: string | null | undefined;
  /** Qualification code, 3 digits. Omitted for a new number: its last three digits. */
  qualificationCode?: string | null | undefined;
};

/** Register in which the person is registered. */
export type Register =
  /** Bis register: persons outside the national register. */
  | 'BIS'
  /** Register of foreigners. */
  | 'FOREIGNERS'
  /** No register. */
  | 'NONE'
  /** Population register. */
  | 'POPULATION'
  /** Struck off the register. */
  | 'STRUCK_OFF'
  /** Waiting register: asylum seekers. */
  | 'WAITING';

/** Data of a person to register. */
export type RegisterBeneficiaryInput = {
  /** Address of the person. */
  address?: AddressInput | null | undefined;
  /** Birth date, not after today; omit for the one that the number encodes, if any. */
  birthDate?: string | null | undefined;
  /** First names (prénoms), at most 200 characters. */
  firstNames?: string | null | undefined;
  /** Sex. */
  gender: Gender;
  /** Number of a registered person who lives in the same household. */
  householdOf?: string | null | undefined;
  /** Insurance status. */
  insurance?: InsuranceStatus | null | undefined;
  /** First day of the insurance status; omit for the first day of the residence, or today. */
  insuranceFrom?: string | null | undefined;
  /** Last name (nom), 1 to 200 characters. */
  lastName: string;
  /** National register or BIS number. */
  niss: string;
  /** Relation of the person to `householdOf`; omit for OTHER. */
  relation?: HouseholdRelation | null | undefined;
  /** Residence status. Required for a national register number; omitted for a BIS number: ILLEGAL_STAY. */
  residence?: ResidenceInput | null | undefined;
};

/** Residence status (statut de séjour) from a day on. */
export type ResidenceInput = {
  /** INS code of the municipality assigned to an asylum seeker (TI 207). */
  allocationInsCode?: string | null | undefined;
  /** First day. A mutation ignores it: its effective day counts. */
  from: string;
  /** Register in which the person is entered. */
  register: Register;
  /** Residence status. */
  status: ResidenceStatus;
};

/** Residence status (statut de séjour). */
export type ResidenceStatus =
  /** Asylum seeker with financial aid. */
  | 'ASYLUM_SEEKER_FINANCIAL_AID'
  /** Asylum seeker in a local reception initiative (ILA/LOI). */
  | 'ASYLUM_SEEKER_ILA'
  /** No valid residence permit: AMU. */
  | 'ILLEGAL_STAY'
  /** A valid residence permit. */
  | 'LEGAL_STAY'
  /** Regularisation on medical grounds (article 9ter) declared admissible. */
  | 'REGULARISATION_9TER'
  /** Struck off the national register. */
  | 'STRUCK_OFF';

/** Status of a settlement month. */
export type SettlementStatus =
  /** Accepted by the SPP IS; the settlements of the CPAS are issued. */
  | 'ACCEPTED'
  /** Closed by CAAMI (décompte); waits for the acceptance of the SPP IS. */
  | 'CLOSED'
  /** Payments still enter the month. */
  | 'OPEN';

/** Severity of a finding. */
export type Severity =
  /** Refused: nothing was written. */
  | 'ERROR'
  /** Accepted with a remark. */
  | 'WARNING';

/** Social inquiry that the decision rests on. */
export type SocialInquiryInput = {
  /** Day of the inquiry. */
  on: string;
  /** Reference in the file of the CPAS. At most 200 characters. */
  reference?: string | null | undefined;
};

/** Dimension by which spending is grouped. */
export type SpendingDimension =
  /** Care type of the code. */
  | 'CARE_TYPE'
  /** CPAS of the decision. */
  | 'CPAS'
  /** Calendar month of the care. */
  | 'MONTH'
  /** Category of the provider. */
  | 'PROVIDER_CATEGORY'
  /** Refund code of the decision. */
  | 'REFUND_CODE';

/** Filter for spending; omitted fields are ignored. */
export type SpendingFilter = {
  /** Filter by care type. */
  careType?: CareType | null | undefined;
  /** Filter by the CPAS of the decision. */
  cpas?: string | null | undefined;
};

/** How much of a part of the cost the CPAS pays. */
export type SupportLevel =
  | 'FULL'
  | 'NOTHING'
  | 'PARTIAL';

/** How the amounts of a tariff apply to a claim. */
export type TariffBasis =
  /** The claim itself is the insurance part, up to the tariff (pseudo-codes). */
  | 'CLAIMED_UP_TO'
  /** The amounts of the tariff. */
  | 'FIXED';

/** Care of one person by one provider on one day: 1 to 200 codes. */
export type TarificationInput = {
  /** Number of the payment commitment that covers the care; omit if there is none. */
  commitmentNumber?: string | number | null | undefined;
  /** Codes to tarify, 1 to 200. */
  lines: Array<TarificationLineInput>;
  /** NISS or BIS number of the person. */
  niss: string;
  /** Day of care, from two months ago to today. */
  performedOn: string;
  /** INAMI number of the provider; a provider asks for its own care only. */
  provider: string;
};

/** Code to tarify. */
export type TarificationLineInput = {
  /** Nomenclature code, 6 digits. */
  code: string;
  /** Amount to claim for all quantities together; omit to claim the tariff. */
  honorarium?: string | null | undefined;
  /** Last day of care over several days, inclusive; omit for care of one day. The first day is `performedOn`. */
  performedUntil?: string | null | undefined;
  /** INAMI number of the provider who gives the care; omit if it is the provider. */
  performer?: string | null | undefined;
  /** INAMI number of the prescriber. */
  prescriber?: string | null | undefined;
  /** Number of the prescription, at most 100 characters. */
  prescriptionNumber?: string | null | undefined;
  /** Quantity, 1 to 9,999. */
  quantity?: number | null | undefined;
};

export type PagePartsFragment = { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null };

export type FindingPartsFragment = { rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> };

export type ActorPartsFragment = { subject: string, audience: Audience, organisation: string, role: string };

export type PersonLineFragment = { id: string, niss: string, lastName: string, firstNames: string | null };

export type ProviderLineFragment = { inamiNumber: string, name: string, category: ProviderCategory };

export type CpasLineFragment = { enterpriseNumber: string, name: string };

export type CpasContactFragment = { address: string | null, email: string | null, phone: string | null, enterpriseNumber: string, name: string };

export type AmountPartsFragment = { claimed: string, state: string, cpas: string, patient: string };

export type CountPartsFragment = { lines: number, accepted: number, reduced: number, rejected: number, waiting: number, paid: number };

export type PeriodPartsFragment = { from: string, to: string | null };

export type FilePartsFragment = { fileName: string, mediaType: string, content: string };

export type AccessAlertsQueryVariables = Exact<{
  filter?: AccessAlertFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
  total: boolean;
}>;


export type AccessAlertsQuery = { connection: { totalCount?: number | null, edges: Array<{ node: { id: string, at: string, kind: AccessAlertKind, persons: number, reason: string | null, outcome: string | null, closedAt: string | null, actor: { subject: string, audience: Audience, organisation: string, role: string }, closedBy: { subject: string, audience: Audience, organisation: string, role: string } | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } };

export type CloseAccessAlertMutationVariables = Exact<{
  id: string | number;
  outcome: string;
  language: Language;
}>;


export type CloseAccessAlertMutation = { payload: { findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> } };

export type AccessLogQueryVariables = Exact<{
  filter: AccessFilter;
  first: number;
  after?: string | null | undefined;
  total: boolean;
}>;


export type AccessLogQuery = { connection: { totalCount?: number | null, edges: Array<{ node: { id: string, at: string, niss: string, operation: string, rootFields: Array<string>, kind: AccessKind, refused: boolean, purpose: string | null, subgraph: string, requestId: string, actor: { subject: string, audience: Audience, organisation: string, role: string } } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } };

export type AccessLogIntegrityQueryVariables = Exact<{ [key: string]: never; }>;


export type AccessLogIntegrityQuery = { parts: Array<{ subgraph: string, intact: boolean, sealedEntries: number, sealedUntil: string | null }> };

export type AttestationRemindersQueryVariables = Exact<{ [key: string]: never; }>;


export type AttestationRemindersQuery = { rows: Array<{ firstDay: string, lastDay: string, lineCount: number, state: string, provider: { inamiNumber: string, name: string, category: ProviderCategory } | null }> };

export type AttestationRowFragment = { number: string, careTypes: Array<CareType>, issuedAt: string, medium: AttestationMedium, revokedAt: string | null, revocationReason: string | null, keptUntil: string, issuedLate: boolean, id: string, beneficiary: { id: string, niss: string, lastName: string, firstNames: string | null } | null, validity: { from: string, to: string | null }, provider: { inamiNumber: string, name: string, category: ProviderCategory } | null };

export type AttestationsQueryVariables = Exact<{
  filter?: AttestationFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
  orderBy?: AttestationOrderInput | null | undefined;
  total: boolean;
}>;


export type AttestationsQuery = { connection: { totalCount?: number | null, edges: Array<{ node: { number: string, careTypes: Array<CareType>, issuedAt: string, medium: AttestationMedium, revokedAt: string | null, revocationReason: string | null, keptUntil: string, issuedLate: boolean, id: string, beneficiary: { id: string, niss: string, lastName: string, firstNames: string | null } | null, validity: { from: string, to: string | null }, provider: { inamiNumber: string, name: string, category: ProviderCategory } | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } };

export type AttestationQueryVariables = Exact<{
  id: string | number;
}>;


export type AttestationQuery = { one: { number: string, careTypes: Array<CareType>, issuedAt: string, medium: AttestationMedium, revokedAt: string | null, revocationReason: string | null, keptUntil: string, issuedLate: boolean, id: string, controls: Array<{ id: string, openedAt: string, dueOn: string, outcome: ControlOutcome | null, outcomeAt: string | null, remark: string | null, openedBy: { subject: string, audience: Audience, organisation: string, role: string }, invoiceLine: { id: string, code: string, performedOn: string } | null }>, beneficiary: { id: string, niss: string, lastName: string, firstNames: string | null } | null, validity: { from: string, to: string | null }, provider: { inamiNumber: string, name: string, category: ProviderCategory } | null } | null };

export type AttestationFormQueryVariables = Exact<{
  number: string | number;
  language: Language;
}>;


export type AttestationFormQuery = { file: { fileName: string, mediaType: string, content: string } };

export type IssueAttestationMutationVariables = Exact<{
  input: AttestationInput;
  language: Language;
}>;


export type IssueAttestationMutation = { payload: { record: { id: string } | null, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> } };

export type RevokeAttestationMutationVariables = Exact<{
  number: string | number;
  reason: string;
  language: Language;
}>;


export type RevokeAttestationMutation = { payload: { attestation: { number: string } | null, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> } };

export type BalanceRowFragment = { id: string, month: string, amount: string, lineCount: number, contested: number, state: BalanceState, paidOn: string | null, paidAmount: string | null, reference: string | null, cpas: { enterpriseNumber: string, name: string } | null, provider: { inamiNumber: string, name: string, category: ProviderCategory } | null };

export type BalancesQueryVariables = Exact<{
  filter?: CpasBalanceFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
  total: boolean;
  language: Language;
}>;


export type BalancesQuery = { connection: { totalCount?: number | null, edges: Array<{ node: { id: string, month: string, amount: string, lineCount: number, contested: number, state: BalanceState, paidOn: string | null, paidAmount: string | null, reference: string | null, cpas: { enterpriseNumber: string, name: string } | null, provider: { inamiNumber: string, name: string, category: ProviderCategory } | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } };

export type BalanceQueryVariables = Exact<{
  filter: CpasBalanceFilter;
  language: Language;
}>;


export type BalanceQuery = { one: { edges: Array<{ node: { id: string, month: string, amount: string, lineCount: number, contested: number, state: BalanceState, paidOn: string | null, paidAmount: string | null, reference: string | null, cpas: { enterpriseNumber: string, name: string } | null, provider: { inamiNumber: string, name: string, category: ProviderCategory } | null } }> } };

export type BalanceLinesQueryVariables = Exact<{
  filter: CpasBalanceFilter;
  first: number;
  after?: string | null | undefined;
  language: Language;
}>;


export type BalanceLinesQuery = { one: { edges: Array<{ node: { id: string, connection: { edges: Array<{ node: { id: string, position: number, code: string, careType: CareType | null, performedOn: string, performedUntil: string | null, quantity: number, refundCode: number | null, outcome: LineOutcome, contested: boolean, attestationRequired: boolean, item: { label: string } | null, amounts: { claimed: string, state: string, cpas: string, patient: string }, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }>, invoice: { id: string, number: string, provider: { inamiNumber: string, name: string, category: ProviderCategory } | null, beneficiary: { id: string, niss: string, lastName: string, firstNames: string | null } | null } } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } } }> } };

export type BalanceStatementQueryVariables = Exact<{
  cpas: string;
  provider: string;
  month: string;
  language: Language;
}>;


export type BalanceStatementQuery = { file: { fileName: string, mediaType: string, content: string } };

export type BalancePreviewQueryVariables = Exact<{
  filter: CpasBalanceFilter;
}>;


export type BalancePreviewQuery = { preview: { edges: Array<{ node: { amount: string, lineCount: number, contested: number } }> } };

export type SettleBalanceMutationVariables = Exact<{
  provider: string;
  month: string;
  paidOn: string;
  reference?: string | null | undefined;
  cpas?: string | null | undefined;
  language: Language;
}>;


export type SettleBalanceMutation = { payload: { findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> } };

export type ContestLineMutationVariables = Exact<{
  id: string | number;
  reason: string;
  language: Language;
}>;


export type ContestLineMutation = { payload: { findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> } };

export type AnswerContestMutationVariables = Exact<{
  id: string | number;
  upheld: boolean;
  remark: string;
  language: Language;
}>;


export type AnswerContestMutation = { payload: { findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> } };

export type CommitmentRowFragment = { number: string, careType: CareType, issuedAt: string, id: string, guaranteed: { from: string, to: string | null }, beneficiary: { id: string, niss: string, lastName: string, firstNames: string | null } | null, provider: { inamiNumber: string, name: string, category: ProviderCategory } | null, decision: { number: string }, decisionVersion: { version: number } };

export type CommitmentsQueryVariables = Exact<{
  filter?: CommitmentFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
  orderBy?: CommitmentOrderInput | null | undefined;
  total: boolean;
}>;


export type CommitmentsQuery = { connection: { totalCount?: number | null, edges: Array<{ node: { number: string, careType: CareType, issuedAt: string, id: string, guaranteed: { from: string, to: string | null }, beneficiary: { id: string, niss: string, lastName: string, firstNames: string | null } | null, provider: { inamiNumber: string, name: string, category: ProviderCategory } | null, decision: { number: string }, decisionVersion: { version: number } } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } };

export type RequestCommitmentMutationVariables = Exact<{
  input: CommitmentInput;
  language: Language;
}>;


export type RequestCommitmentMutation = { payload: { commitment: { number: string, careType: CareType, issuedAt: string, id: string, guaranteed: { from: string, to: string | null }, beneficiary: { id: string, niss: string, lastName: string, firstNames: string | null } | null, provider: { inamiNumber: string, name: string, category: ProviderCategory } | null, decision: { number: string }, decisionVersion: { version: number } } | null, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> } };

export type CommitmentsOfQueryVariables = Exact<{
  niss: string;
  provider?: string | null | undefined;
}>;


export type CommitmentsOfQuery = { connection: { edges: Array<{ node: { number: string, careType: CareType, issuedAt: string, id: string, guaranteed: { from: string, to: string | null } } }> } };

export type ControlsQueryVariables = Exact<{
  filter?: ControlFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
  orderBy?: ControlOrderInput | null | undefined;
  total: boolean;
}>;


export type ControlsQuery = { connection: { totalCount?: number | null, edges: Array<{ node: { id: string, openedAt: string, dueOn: string, answeredAt: string | null, outcome: ControlOutcome | null, outcomeAt: string | null, remark: string | null, openedBy: { subject: string, audience: Audience, organisation: string, role: string }, provider: { inamiNumber: string, name: string, category: ProviderCategory } | null, attestation: { number: string, issuedLate: boolean } | null, invoiceLine: { id: string, code: string, performedOn: string } | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } };

export type ControlScanQueryVariables = Exact<{
  id: string | number;
}>;


export type ControlScanQuery = { file: { fileName: string, mediaType: string, content: string } | null };

export type OpenControlMutationVariables = Exact<{
  input: ControlInput;
  language: Language;
}>;


export type OpenControlMutation = { payload: { findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> } };

export type RecordControlMutationVariables = Exact<{
  id: string | number;
  outcome: ControlOutcome;
  remark?: string | null | undefined;
  attestation?: string | number | null | undefined;
  language: Language;
}>;


export type RecordControlMutation = { payload: { findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> } };

export type AnswerControlMutationVariables = Exact<{
  id: string | number;
  attestation?: string | number | null | undefined;
  scan?: string | null | undefined;
  language: Language;
}>;


export type AnswerControlMutation = { payload: { findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> } };

export type CoverageQueryVariables = Exact<{
  niss: string;
  on?: string | null | undefined;
  careTypes?: Array<CareType> | CareType | null | undefined;
  provider?: string | null | undefined;
  language: Language;
  seesIncome: boolean;
  seesPriorAgreements: boolean;
}>;


export type CoverageQuery = { coverage: { on: string, known: boolean, beneficiary: { gender: Gender, birthDate: string | null, deathDate: string | null, numberKind: NumberKind, id: string, niss: string, lastName: string, firstNames: string | null } | null, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }>, items: Array<{ careType: CareType, covered: boolean, amuAttestationRequired: boolean, cpas: { address: string | null, email: string | null, phone: string | null, enterpriseNumber: string, name: string } | null, decision: { number: string, status: DecisionStatus, validity: { from: string, to: string | null } } | null, coverage: { careType: CareType, insurancePart: SupportLevel, patientPart: SupportLevel, supplements: SupportLevel, patientPartMaxPerMonth: string | null, supplementMax: string | null, supplementTypes: Array<string>, agreement: boolean, prescriptionRequired: boolean, authorisedCompanies: Array<string>, restrictionGround?: string | null, period: { from: string, to: string | null }, authorisedProviders: Array<{ inamiNumber: string, name: string, category: ProviderCategory } | null>, priorAgreements?: Array<{ description: string, maxAmount: string | null, period: { from: string, to: string | null } | null }> } | null, state: { insurancePart: string, patientPart: string } | null, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> }> } };

export type ManagingCpasQueryVariables = Exact<{
  niss: string;
  on?: string | null | undefined;
  language: Language;
}>;


export type ManagingCpasQuery = { managingCpas: { enterpriseNumber: string, name: string } | null };

export type CareAttestedQueryVariables = Exact<{
  niss: string;
  careType: CareType;
  on: string;
  prescribedBy?: string | null | undefined;
  language: Language;
}>;


export type CareAttestedQuery = { payload: { attested: boolean, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> } };

export type BlankAttestationFormQueryVariables = Exact<{
  language: Language;
}>;


export type BlankAttestationFormQuery = { file: { fileName: string, mediaType: string, content: string } };

export type CpasSettlementQueryVariables = Exact<{
  id: string;
  cpas: string;
  language: Language;
}>;


export type CpasSettlementQuery = { one: { month: string, total: string, cpasShare: string, lineCount: number, id: string, cpas: { enterpriseNumber: string, name: string } | null } | null };

export type CpasSettlementLinesQueryVariables = Exact<{
  id: string;
  cpas: string;
  first: number;
  after?: string | null | undefined;
  language: Language;
}>;


export type CpasSettlementLinesQuery = { one: { connection: { edges: Array<{ node: { id: string, position: number, code: string, careType: CareType | null, performedOn: string, performedUntil: string | null, quantity: number, refundCode: number | null, outcome: LineOutcome, contested: boolean, attestationRequired: boolean, item: { label: string } | null, amounts: { claimed: string, state: string, cpas: string, patient: string }, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }>, invoice: { id: string, number: string, provider: { inamiNumber: string, name: string, category: ProviderCategory } | null, beneficiary: { id: string, niss: string, lastName: string, firstNames: string | null } | null } } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } } | null };

export type CpasSettlementCsvQueryVariables = Exact<{
  month: string;
  cpas: string;
  language: Language;
}>;


export type CpasSettlementCsvQuery = { one: { file: { fileName: string, mediaType: string, content: string } } | null };

export type CpasMonthFragment = { month: string, total: string, cpasShare: string, lineCount: number, id: string };

export type CpasMonthsQueryVariables = Exact<{
  cpas: string;
  m1: string;
  m2: string;
  m3: string;
  m4: string;
  m5: string;
  m6: string;
  m7: string;
  m8: string;
  m9: string;
  m10: string;
  m11: string;
  m12: string;
}>;


export type CpasMonthsQuery = { m1: { month: string, total: string, cpasShare: string, lineCount: number, id: string } | null, m2: { month: string, total: string, cpasShare: string, lineCount: number, id: string } | null, m3: { month: string, total: string, cpasShare: string, lineCount: number, id: string } | null, m4: { month: string, total: string, cpasShare: string, lineCount: number, id: string } | null, m5: { month: string, total: string, cpasShare: string, lineCount: number, id: string } | null, m6: { month: string, total: string, cpasShare: string, lineCount: number, id: string } | null, m7: { month: string, total: string, cpasShare: string, lineCount: number, id: string } | null, m8: { month: string, total: string, cpasShare: string, lineCount: number, id: string } | null, m9: { month: string, total: string, cpasShare: string, lineCount: number, id: string } | null, m10: { month: string, total: string, cpasShare: string, lineCount: number, id: string } | null, m11: { month: string, total: string, cpasShare: string, lineCount: number, id: string } | null, m12: { month: string, total: string, cpasShare: string, lineCount: number, id: string } | null };

export type SharePartsFragment = { insurancePart: string, patientPart: string };

export type RefundPartsFragment = { refundCode: number, coverageCode: string, justification: string, legalStay: boolean, amuAttestationRequired: boolean, hospitalization: { insurancePart: string, patientPart: string }, ambulatoryHospitalCare: { insurancePart: string, patientPart: string }, otherCare: { insurancePart: string, patientPart: string } };

export type OwnFundsPartsFragment = { description: string, maxAmount: string | null, careType: CareType | null, period: { from: string, to: string | null } | null };

export type CoveragePartsFragment = { careType: CareType, insurancePart: SupportLevel, patientPart: SupportLevel, supplements: SupportLevel, patientPartMaxPerMonth: string | null, supplementMax: string | null, supplementTypes: Array<string>, agreement: boolean, prescriptionRequired: boolean, authorisedCompanies: Array<string>, restrictionGround?: string | null, period: { from: string, to: string | null }, authorisedProviders: Array<{ inamiNumber: string, name: string, category: ProviderCategory } | null>, priorAgreements?: Array<{ description: string, maxAmount: string | null, period: { from: string, to: string | null } | null }> };

export type VersionPartsFragment = { id: string, version: number, recordedAt: string, action: DecisionAction, reason?: string | null, kind: DecisionKind, councilDate?: string, decidedBy?: DecidingOrgan, judicialDecision?: boolean, residenceStatus: ResidenceStatus, insuranceStatus: InsuranceStatus, incomeLevel?: IncomeLevel, competenceGround?: string | null, recordedBy?: { subject: string, audience: Audience, organisation: string, role: string }, inquiry?: { on: string, reference: string | null } | null, validity: { from: string, to: string | null }, refundTerms: { refundCode: number, coverageCode: string, justification: string, legalStay: boolean, amuAttestationRequired: boolean, hospitalization: { insurancePart: string, patientPart: string }, ambulatoryHospitalCare: { insurancePart: string, patientPart: string }, otherCare: { insurancePart: string, patientPart: string } }, coverages: Array<{ careType: CareType, insurancePart: SupportLevel, patientPart: SupportLevel, supplements: SupportLevel, patientPartMaxPerMonth: string | null, supplementMax: string | null, supplementTypes: Array<string>, agreement: boolean, prescriptionRequired: boolean, authorisedCompanies: Array<string>, restrictionGround?: string | null, period: { from: string, to: string | null }, authorisedProviders: Array<{ inamiNumber: string, name: string, category: ProviderCategory } | null>, priorAgreements?: Array<{ description: string, maxAmount: string | null, period: { from: string, to: string | null } | null }> }>, ownFunds?: Array<{ description: string, maxAmount: string | null, careType: CareType | null, period: { from: string, to: string | null } | null }> };

export type DecisionRowFragment = { number: string, version: number, kind: DecisionKind, status: DecisionStatus, councilDate: string, judicialDecision: boolean, residenceStatus: ResidenceStatus, insuranceDueBy: string | null, id: string, validity: { from: string, to: string | null }, cpas: { address: string | null, email: string | null, phone: string | null, enterpriseNumber: string, name: string }, beneficiary: { id: string, niss: string, lastName: string, firstNames: string | null } | null, refundTerms: { refundCode: number, amuAttestationRequired: boolean }, coverages: Array<{ careType: CareType, period: { from: string, to: string | null } }> };

export type DecisionsQueryVariables = Exact<{
  filter?: DecisionFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
  orderBy?: DecisionOrderInput | null | undefined;
  total: boolean;
  language: Language;
}>;


export type DecisionsQuery = { connection: { totalCount?: number | null, edges: Array<{ node: { number: string, version: number, kind: DecisionKind, status: DecisionStatus, councilDate: string, judicialDecision: boolean, residenceStatus: ResidenceStatus, insuranceDueBy: string | null, id: string, validity: { from: string, to: string | null }, cpas: { address: string | null, email: string | null, phone: string | null, enterpriseNumber: string, name: string }, beneficiary: { id: string, niss: string, lastName: string, firstNames: string | null } | null, refundTerms: { refundCode: number, amuAttestationRequired: boolean }, coverages: Array<{ careType: CareType, period: { from: string, to: string | null } }> } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } };

export type DecisionQueryVariables = Exact<{
  id: string | number;
  language: Language;
  seesIncome: boolean;
  seesPriorAgreements: boolean;
  seesLife: boolean;
}>;


export type DecisionQuery = { one: { insuranceStatus: InsuranceStatus, incomeLevel?: IncomeLevel, residenceInsCode?: string, housingOffered?: boolean | null, insuranceDelayGrounds?: string | null, decidedBy: DecidingOrgan, competenceGround?: string | null, number: string, version: number, kind: DecisionKind, status: DecisionStatus, councilDate: string, judicialDecision: boolean, residenceStatus: ResidenceStatus, insuranceDueBy: string | null, id: string, inquiry: { on: string, reference: string | null } | null, refundTerms: { refundCode: number, amuAttestationRequired: boolean, coverageCode: string, justification: string, legalStay: boolean, hospitalization: { insurancePart: string, patientPart: string }, ambulatoryHospitalCare: { insurancePart: string, patientPart: string }, otherCare: { insurancePart: string, patientPart: string } }, refundTermsPeriods: Array<{ period: { from: string, to: string | null }, refundTerms: { refundCode: number, coverageCode: string, justification: string, legalStay: boolean, amuAttestationRequired: boolean, hospitalization: { insurancePart: string, patientPart: string }, ambulatoryHospitalCare: { insurancePart: string, patientPart: string }, otherCare: { insurancePart: string, patientPart: string } } | null }>, situationChanges: Array<{ kind: IdentityMutationKind, effectiveOn: string, decideBy: string }>, follows: { number: string } | null, followedBy: { number: string } | null, coverages: Array<{ careType: CareType, insurancePart: SupportLevel, patientPart: SupportLevel, supplements: SupportLevel, patientPartMaxPerMonth: string | null, supplementMax: string | null, supplementTypes: Array<string>, agreement: boolean, prescriptionRequired: boolean, authorisedCompanies: Array<string>, restrictionGround?: string | null, period: { from: string, to: string | null }, authorisedProviders: Array<{ inamiNumber: string, name: string, category: ProviderCategory } | null>, priorAgreements?: Array<{ description: string, maxAmount: string | null, period: { from: string, to: string | null } | null }> }>, ownFunds?: Array<{ description: string, maxAmount: string | null, careType: CareType | null, period: { from: string, to: string | null } | null }>, countedFunds?: Array<{ paid: string, remaining: string | null, description: string, maxAmount: string | null, careType: CareType | null, period: { from: string, to: string | null } | null }>, beneficiary: { gender: Gender, birthDate: string | null, deathDate: string | null, id: string, niss: string, lastName: string, firstNames: string | null, household?: Array<{ relation: HouseholdRelation, beneficiary: { id: string, niss: string, lastName: string, firstNames: string | null } }> } | null, suspension: { since: string, recordedAt: string, cause: { id: string, status: DecisionMutationStatus, suspends: boolean, mutation?: { id: string, kind: IdentityMutationKind, effectiveOn: string, before: string | null, after: string | null } | null } } | null, mutations: Array<{ id: string, status: DecisionMutationStatus, suspends: boolean, processedAt: string | null, decideBy: string | null, sharesDaysWith: { number: string, validity: { from: string, to: string | null }, cpas: { enterpriseNumber: string, name: string } } | null, mutation?: { id: string, kind: IdentityMutationKind, effectiveOn: string, receivedAt: string, before: string | null, after: string | null } | null }>, commitments: { edges: Array<{ node: { number: string, careType: CareType, issuedAt: string, guaranteed: { from: string, to: string | null }, provider: { inamiNumber: string, name: string, category: ProviderCategory } | null, decisionVersion: { version: number } } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } }, validity: { from: string, to: string | null }, cpas: { address: string | null, email: string | null, phone: string | null, enterpriseNumber: string, name: string } } | null };

export type DecisionHistoryQueryVariables = Exact<{
  id: string | number;
  language: Language;
  seesIncome: boolean;
  seesPriorAgreements: boolean;
  seesCouncil: boolean;
}>;


export type DecisionHistoryQuery = { one: { number: string, version: number, status: DecisionStatus, cpas: { enterpriseNumber: string, name: string }, beneficiary: { id: string, niss: string, lastName: string, firstNames: string | null } | null, versions: Array<{ id: string, version: number, recordedAt: string, action: DecisionAction, reason?: string | null, kind: DecisionKind, councilDate?: string, decidedBy?: DecidingOrgan, judicialDecision?: boolean, residenceStatus: ResidenceStatus, insuranceStatus: InsuranceStatus, incomeLevel?: IncomeLevel, competenceGround?: string | null, recordedBy?: { subject: string, audience: Audience, organisation: string, role: string }, inquiry?: { on: string, reference: string | null } | null, validity: { from: string, to: string | null }, refundTerms: { refundCode: number, coverageCode: string, justification: string, legalStay: boolean, amuAttestationRequired: boolean, hospitalization: { insurancePart: string, patientPart: string }, ambulatoryHospitalCare: { insurancePart: string, patientPart: string }, otherCare: { insurancePart: string, patientPart: string } }, coverages: Array<{ careType: CareType, insurancePart: SupportLevel, patientPart: SupportLevel, supplements: SupportLevel, patientPartMaxPerMonth: string | null, supplementMax: string | null, supplementTypes: Array<string>, agreement: boolean, prescriptionRequired: boolean, authorisedCompanies: Array<string>, restrictionGround?: string | null, period: { from: string, to: string | null }, authorisedProviders: Array<{ inamiNumber: string, name: string, category: ProviderCategory } | null>, priorAgreements?: Array<{ description: string, maxAmount: string | null, period: { from: string, to: string | null } | null }> }>, ownFunds?: Array<{ description: string, maxAmount: string | null, careType: CareType | null, period: { from: string, to: string | null } | null }> }> } | null };

export type DecisionChangesQueryVariables = Exact<{
  id: string | number;
  from: number;
  to: number;
}>;


export type DecisionChangesQuery = { one: { number: string, changes: Array<{ path: string, before: string | null, after: string | null }> } | null };

export type RecordOwnFundsPaymentMutationVariables = Exact<{
  number: string | number;
  input: OwnFundsPaymentInput;
  language: Language;
}>;


export type RecordOwnFundsPaymentMutation = { payload: { findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> } };

export type SimulateDecisionQueryVariables = Exact<{
  input: DecisionInput;
  follows?: string | number | null | undefined;
  language: Language;
}>;


export type SimulateDecisionQuery = { simulation: { acceptable: boolean, kind: DecisionKind | null, refundTerms: { refundCode: number, coverageCode: string, justification: string, legalStay: boolean, amuAttestationRequired: boolean, hospitalization: { insurancePart: string, patientPart: string }, ambulatoryHospitalCare: { insurancePart: string, patientPart: string }, otherCare: { insurancePart: string, patientPart: string } } | null, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> } };

export type SimulateModificationQueryVariables = Exact<{
  number: string | number;
  input: DecisionInput;
  language: Language;
}>;


export type SimulateModificationQuery = { simulation: { acceptable: boolean, kind: DecisionKind | null, refundTerms: { refundCode: number, coverageCode: string, justification: string, legalStay: boolean, amuAttestationRequired: boolean, hospitalization: { insurancePart: string, patientPart: string }, ambulatoryHospitalCare: { insurancePart: string, patientPart: string }, otherCare: { insurancePart: string, patientPart: string } } | null, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> } };

export type SimulationPartsFragment = { acceptable: boolean, kind: DecisionKind | null, refundTerms: { refundCode: number, coverageCode: string, justification: string, legalStay: boolean, amuAttestationRequired: boolean, hospitalization: { insurancePart: string, patientPart: string }, ambulatoryHospitalCare: { insurancePart: string, patientPart: string }, otherCare: { insurancePart: string, patientPart: string } } | null, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> };

export type DecisionDoneFragment = { record: { id: string } | null, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> };

export type CreateDecisionMutationVariables = Exact<{
  input: DecisionInput;
  reference?: string | number | null | undefined;
  language: Language;
}>;


export type CreateDecisionMutation = { payload: { record: { id: string } | null, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> } };

export type ModifyDecisionMutationVariables = Exact<{
  number: string | number;
  expectedVersion: number;
  input: DecisionInput;
  reason?: string | null | undefined;
  language: Language;
}>;


export type ModifyDecisionMutation = { payload: { record: { id: string } | null, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> } };

export type ExtendDecisionMutationVariables = Exact<{
  number: string | number;
  expectedVersion: number;
  to: string;
  careTypes?: Array<CareType> | CareType | null | undefined;
  language: Language;
}>;


export type ExtendDecisionMutation = { payload: { record: { id: string } | null, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> } };

export type StopDecisionMutationVariables = Exact<{
  number: string | number;
  expectedVersion: number;
  lastDay: string;
  reason: string;
  language: Language;
}>;


export type StopDecisionMutation = { payload: { record: { id: string } | null, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> } };

export type CopyDecisionMutationVariables = Exact<{
  number: string | number;
  niss: Array<string> | string;
  language: Language;
}>;


export type CopyDecisionMutation = { payload: Array<{ record: { id: string } | null, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> }> };

export type ReactivateDecisionMutationVariables = Exact<{
  number: string | number;
  expectedVersion: number;
  lastDay?: string | null | undefined;
  followUp?: DecisionInput | null | undefined;
  language: Language;
}>;


export type ReactivateDecisionMutation = { payload: { followUp: { number: string, version: number, validity: { from: string, to: string | null } } | null, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> } };

export type DerogationsQueryVariables = Exact<{
  filter?: DerogationFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
  total: boolean;
}>;


export type DerogationsQuery = { connection: { totalCount?: number | null, edges: Array<{ node: { id: string, niss: string | null, grounds: string, grantedAt: string, until: string, grantedBy: { subject: string, audience: Audience, organisation: string, role: string }, performed: { from: string, to: string | null }, provider: { inamiNumber: string, name: string, category: ProviderCategory } | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } };

export type GrantDerogationMutationVariables = Exact<{
  input: DerogationInput;
  language: Language;
}>;


export type GrantDerogationMutation = { payload: { findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> } };

export type DerogationRequestsQueryVariables = Exact<{
  filter?: DerogationFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
  total: boolean;
}>;


export type DerogationRequestsQuery = { connection: { totalCount?: number | null, edges: Array<{ node: { id: string, niss: string | null, grounds: string, requestedAt: string, requestedBy: { subject: string, audience: Audience, organisation: string, role: string }, performed: { from: string, to: string | null }, provider: { inamiNumber: string, name: string, category: ProviderCategory } | null, derogation: { id: string, until: string } | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } };

export type RequestDerogationMutationVariables = Exact<{
  input: DerogationRequestInput;
  language: Language;
}>;


export type RequestDerogationMutation = { payload: { findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> } };

export type DerogationRequestDocumentQueryVariables = Exact<{
  id: string | number;
}>;


export type DerogationRequestDocumentQuery = { file: { fileName: string, mediaType: string, content: string } | null };

export type DerogationAgreementQueryVariables = Exact<{
  id: string | number;
}>;


export type DerogationAgreementQuery = { file: { fileName: string, mediaType: string, content: string } | null };

export type InspectionsQueryVariables = Exact<{
  filter?: InspectionFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
  orderBy?: InspectionOrderInput | null | undefined;
  total: boolean;
  language: Language;
}>;


export type InspectionsQuery = { connection: { totalCount?: number | null, edges: Array<{ node: { id: string, status: InspectionStatus, openedAt: string, answerBy: string | null, closedAt: string | null, openedBy: { subject: string, audience: Audience, organisation: string, role: string }, period: { from: string, to: string | null }, cpas: { enterpriseNumber: string, name: string } | null, provider: { inamiNumber: string, name: string, category: ProviderCategory } | null, progress: { items: number, open: number, irregular: number } } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } };

export type InspectionQueryVariables = Exact<{
  id: string | number;
  language: Language;
}>;


export type InspectionQuery = { one: { id: string, version: number, status: InspectionStatus, grounds: string, seed: number, openedAt: string, sharedAt: string | null, answerBy: string | null, closedAt: string | null, conclusion: string | null, openedBy: { subject: string, audience: Audience, organisation: string, role: string }, period: { from: string, to: string | null }, cpas: { enterpriseNumber: string, name: string } | null, mergedCentres: Array<{ enterpriseNumber: string, name: string }>, provider: { inamiNumber: string, name: string, category: ProviderCategory } | null, progress: { items: number, open: number, compliant: number, withRemark: number, irregular: number }, samples: Array<{ kind: InspectedKind, population: number, drawn: number }>, answer: { text: string, at: string, by: { subject: string, audience: Audience, organisation: string, role: string } } | null, documents: Array<{ id: string, title: string, mediaType: string, attachedAt: string, attachedBy: { subject: string, audience: Audience, organisation: string, role: string } }>, decisions: { edges: Array<{ node: { id: string, position: number, kind: InspectedKind, reference: string, on: string, amount: string | null, version: number, beneficiary: { id: string, niss: string, lastName: string, firstNames: string | null } | null, line: { id: string } | null, conclusion: { result: InspectionResult, remark: string | null } | null } }> }, lines: { edges: Array<{ node: { id: string, position: number, kind: InspectedKind, reference: string, on: string, amount: string | null, version: number, beneficiary: { id: string, niss: string, lastName: string, firstNames: string | null } | null, line: { id: string } | null, conclusion: { result: InspectionResult, remark: string | null } | null } }> }, paperInvoices: { edges: Array<{ node: { id: string, position: number, kind: InspectedKind, reference: string, on: string, amount: string | null, version: number, beneficiary: { id: string, niss: string, lastName: string, firstNames: string | null } | null, line: { id: string } | null, conclusion: { result: InspectionResult, remark: string | null } | null } }> }, attestations: { edges: Array<{ node: { id: string, position: number, kind: InspectedKind, reference: string, on: string, amount: string | null, version: number, beneficiary: { id: string, niss: string, lastName: string, firstNames: string | null } | null, line: { id: string } | null, conclusion: { result: InspectionResult, remark: string | null } | null } }> } } | null };

export type InspectionItemsFragment = { edges: Array<{ node: { id: string, position: number, kind: InspectedKind, reference: string, on: string, amount: string | null, version: number, beneficiary: { id: string, niss: string, lastName: string, firstNames: string | null } | null, line: { id: string } | null, conclusion: { result: InspectionResult, remark: string | null } | null } }> };

export type InspectionSamplePreviewQueryVariables = Exact<{
  input: InspectionSampleInput;
}>;


export type InspectionSamplePreviewQuery = { preview: Array<{ kind: InspectedKind, population: number, drawn: number }> };

export type OpenInspectionMutationVariables = Exact<{
  input: InspectionInput;
  language: Language;
}>;


export type OpenInspectionMutation = { payload: { id: string, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> } };

export type ConcludeInspectionItemMutationVariables = Exact<{
  id: string | number;
  expectedVersion: number;
  result: InspectionResult;
  remark?: string | null | undefined;
  language: Language;
}>;


export type ConcludeInspectionItemMutation = { payload: { id: string, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> } };

export type ShareInspectionMutationVariables = Exact<{
  id: string | number;
  expectedVersion: number;
  answerBy: string;
}>;


export type ShareInspectionMutation = { payload: { id: string } };

export type AnswerInspectionMutationVariables = Exact<{
  id: string | number;
  expectedVersion: number;
  text: string;
  language: Language;
}>;


export type AnswerInspectionMutation = { payload: { id: string, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> } };

export type AttachInspectionDocumentMutationVariables = Exact<{
  id: string | number;
  title: string;
  content: string;
  language: Language;
}>;


export type AttachInspectionDocumentMutation = { payload: { id: string, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> } };

export type CloseInspectionMutationVariables = Exact<{
  id: string | number;
  expectedVersion: number;
  conclusion: string;
  language: Language;
}>;


export type CloseInspectionMutation = { payload: { id: string, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> } };

export type InspectionAttachmentQueryVariables = Exact<{
  id: string | number;
}>;


export type InspectionAttachmentQuery = { file: { fileName: string, mediaType: string, content: string } | null };

export type InspectionReportQueryVariables = Exact<{
  id: string | number;
  format: InspectionReportFormat;
  language: Language;
}>;


export type InspectionReportQuery = { file: { fileName: string, mediaType: string, content: string } | null };

export type FileRowFragment = { id: string, reference: string, channel: InvoiceChannel, test: boolean, receivedAt: string, status: InvoiceFileStatus, provider: { inamiNumber: string, name: string, category: ProviderCategory } | null, counts: { lines: number, accepted: number, reduced: number, rejected: number, waiting: number, paid: number }, total: { claimed: string, state: string, cpas: string, patient: string } };

export type InvoiceFilesQueryVariables = Exact<{
  filter?: InvoiceFileFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
  orderBy?: InvoiceFileOrderInput | null | undefined;
  total: boolean;
}>;


export type InvoiceFilesQuery = { connection: { totalCount?: number | null, edges: Array<{ node: { id: string, reference: string, channel: InvoiceChannel, test: boolean, receivedAt: string, status: InvoiceFileStatus, provider: { inamiNumber: string, name: string, category: ProviderCategory } | null, counts: { lines: number, accepted: number, reduced: number, rejected: number, waiting: number, paid: number }, total: { claimed: string, state: string, cpas: string, patient: string } } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } };

export type InvoiceFileQueryVariables = Exact<{
  id: string | number;
  language: Language;
}>;


export type InvoiceFileQuery = { one: { id: string, reference: string, channel: InvoiceChannel, test: boolean, receivedAt: string, status: InvoiceFileStatus, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }>, provider: { inamiNumber: string, name: string, category: ProviderCategory } | null, counts: { lines: number, accepted: number, reduced: number, rejected: number, waiting: number, paid: number }, total: { claimed: string, state: string, cpas: string, patient: string } } | null };

export type InvoicesOfFileQueryVariables = Exact<{
  id: string | number;
  first: number;
  after?: string | null | undefined;
}>;


export type InvoicesOfFileQuery = { one: { connection: { edges: Array<{ node: { id: string, number: string, issuedOn: string, beneficiary: { id: string, niss: string, lastName: string, firstNames: string | null } | null, counts: { lines: number, accepted: number, reduced: number, rejected: number, waiting: number, paid: number }, total: { claimed: string, state: string, cpas: string, patient: string } } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } } | null };

export type InvoiceFileAnswerQueryVariables = Exact<{
  id: string | number;
}>;


export type InvoiceFileAnswerQuery = { one: { answer: string | null } | null };

export type InvoiceFileRecordsQueryVariables = Exact<{
  id: string | number;
  first: number;
  skip: number;
  onlyErrors: boolean;
  language: Language;
}>;


export type InvoiceFileRecordsQuery = { one: { answerRecords: { totalCount: number, records: Array<{ number: number | null, type: string, name: string, zones: Array<{ zone: string, name: string, raw: string, meaning: string | null, isWrong: boolean }>, errors: Array<{ code: string, meaning: string | null, comment: string }> }> } | null } | null };

export type InvoiceQueryVariables = Exact<{
  id: string | number;
  language: Language;
}>;


export type InvoiceQuery = { one: { id: string, number: string, issuedOn: string, file: { id: string, reference: string }, provider: { inamiNumber: string, name: string, category: ProviderCategory } | null, beneficiary: { id: string, niss: string, lastName: string, firstNames: string | null } | null, counts: { lines: number, accepted: number, reduced: number, rejected: number, waiting: number, paid: number }, total: { claimed: string, state: string, cpas: string, patient: string }, lines: Array<{ id: string, position: number, code: string, careType: CareType | null, performedOn: string, performedUntil: string | null, quantity: number, refundCode: number | null, outcome: LineOutcome, contested: boolean, attestationRequired: boolean, item: { label: string } | null, amounts: { claimed: string, state: string, cpas: string, patient: string }, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }>, invoice: { id: string, number: string, provider: { inamiNumber: string, name: string, category: ProviderCategory } | null, beneficiary: { id: string, niss: string, lastName: string, firstNames: string | null } | null } }> } | null };

export type SubmitEfactFileMutationVariables = Exact<{
  content: string;
  fileName?: string | null | undefined;
  language: Language;
}>;


export type SubmitEfactFileMutation = { payload: { file: { id: string } | null, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> } };

export type EfactFilePreviewQueryVariables = Exact<{
  content: string;
  language: Language;
}>;


export type EfactFilePreviewQuery = { preview: { test: boolean, reference: string | null, invoices: number, lines: number, persons: number, claimed: string, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> } };

export type LineRowFragment = { id: string, position: number, code: string, careType: CareType | null, performedOn: string, performedUntil: string | null, quantity: number, refundCode: number | null, outcome: LineOutcome, contested: boolean, attestationRequired: boolean, item: { label: string } | null, amounts: { claimed: string, state: string, cpas: string, patient: string }, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }>, invoice: { id: string, number: string, provider: { inamiNumber: string, name: string, category: ProviderCategory } | null, beneficiary: { id: string, niss: string, lastName: string, firstNames: string | null } | null } };

export type AttestationPartsFragment = { number: string, careTypes: Array<CareType>, issuedAt: string, medium: AttestationMedium, revokedAt: string | null, revocationReason: string | null, keptUntil: string, issuedLate: boolean, id: string, validity: { from: string, to: string | null }, provider: { inamiNumber: string, name: string, category: ProviderCategory } | null };

export type InvoiceLinesQueryVariables = Exact<{
  filter?: InvoiceLineFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
  orderBy?: InvoiceLineOrderInput | null | undefined;
  total: boolean;
  language: Language;
}>;


export type InvoiceLinesQuery = { connection: { totalCount?: number | null, edges: Array<{ node: { id: string, position: number, code: string, careType: CareType | null, performedOn: string, performedUntil: string | null, quantity: number, refundCode: number | null, outcome: LineOutcome, contested: boolean, attestationRequired: boolean, item: { label: string } | null, amounts: { claimed: string, state: string, cpas: string, patient: string }, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }>, invoice: { id: string, number: string, provider: { inamiNumber: string, name: string, category: ProviderCategory } | null, beneficiary: { id: string, niss: string, lastName: string, firstNames: string | null } | null } } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } };

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
  seesPriorAgreements: boolean;
}>;


export type InvoiceLineQuery = { one: { prescriptionNumber: string | null, id: string, position: number, code: string, careType: CareType | null, performedOn: string, performedUntil: string | null, quantity: number, refundCode: number | null, outcome: LineOutcome, contested: boolean, attestationRequired: boolean, contest: { contestedAt: string, reason: string | null, answeredAt: string | null, upheld: boolean | null, remark: string | null } | null, performer: { inamiNumber: string, name: string, category: ProviderCategory } | null, prescriber: { inamiNumber: string, name: string, category: ProviderCategory } | null, invoice: { issuedOn: string, id: string, number: string, file?: { id: string, reference: string, channel: InvoiceChannel, receivedAt: string, status: InvoiceFileStatus }, provider: { inamiNumber: string, name: string, category: ProviderCategory } | null, beneficiary: { id: string, niss: string, lastName: string, firstNames: string | null } | null }, commitment: { number: string, careType: CareType, issuedAt: string, guaranteed: { from: string, to: string | null }, provider: { inamiNumber: string, name: string, category: ProviderCategory } | null } | null, decision: { number: string, version: number, kind: DecisionKind, status: DecisionStatus, validity: { from: string, to: string | null }, cpas: { enterpriseNumber: string, name: string }, refundTerms: { refundCode: number, coverageCode: string, justification: string, legalStay: boolean, amuAttestationRequired: boolean, hospitalization: { insurancePart: string, patientPart: string }, ambulatoryHospitalCare: { insurancePart: string, patientPart: string }, otherCare: { insurancePart: string, patientPart: string } }, coverages: Array<{ careType: CareType, insurancePart: SupportLevel, patientPart: SupportLevel, supplements: SupportLevel, patientPartMaxPerMonth: string | null, supplementMax: string | null, supplementTypes: Array<string>, agreement: boolean, prescriptionRequired: boolean, authorisedCompanies: Array<string>, restrictionGround?: string | null, period: { from: string, to: string | null }, authorisedProviders: Array<{ inamiNumber: string, name: string, category: ProviderCategory } | null>, priorAgreements?: Array<{ description: string, maxAmount: string | null, period: { from: string, to: string | null } | null }> }>, versions?: Array<{ id: string, recordedAt: string, action: DecisionAction, recordedBy: { subject: string, audience: Audience, organisation: string, role: string } }> } | null, decisionVersion: { id: string, version: number, recordedAt: string, action: DecisionAction, reason?: string | null, kind: DecisionKind, councilDate?: string, decidedBy?: DecidingOrgan, judicialDecision?: boolean, residenceStatus: ResidenceStatus, insuranceStatus: InsuranceStatus, incomeLevel?: IncomeLevel, competenceGround?: string | null, recordedBy?: { subject: string, audience: Audience, organisation: string, role: string }, inquiry?: { on: string, reference: string | null } | null, validity: { from: string, to: string | null }, refundTerms: { refundCode: number, coverageCode: string, justification: string, legalStay: boolean, amuAttestationRequired: boolean, hospitalization: { insurancePart: string, patientPart: string }, ambulatoryHospitalCare: { insurancePart: string, patientPart: string }, otherCare: { insurancePart: string, patientPart: string } }, coverages: Array<{ careType: CareType, insurancePart: SupportLevel, patientPart: SupportLevel, supplements: SupportLevel, patientPartMaxPerMonth: string | null, supplementMax: string | null, supplementTypes: Array<string>, agreement: boolean, prescriptionRequired: boolean, authorisedCompanies: Array<string>, restrictionGround?: string | null, period: { from: string, to: string | null }, authorisedProviders: Array<{ inamiNumber: string, name: string, category: ProviderCategory } | null>, priorAgreements?: Array<{ description: string, maxAmount: string | null, period: { from: string, to: string | null } | null }> }>, ownFunds?: Array<{ description: string, maxAmount: string | null, careType: CareType | null, period: { from: string, to: string | null } | null }> } | null, attestation?: { number: string, careTypes: Array<CareType>, issuedAt: string, medium: AttestationMedium, revokedAt: string | null, revocationReason: string | null, keptUntil: string, issuedLate: boolean, id: string, controls: Array<{ id: string, openedAt: string, dueOn: string, outcome: ControlOutcome | null, outcomeAt: string | null, remark: string | null }>, validity: { from: string, to: string | null }, provider: { inamiNumber: string, name: string, category: ProviderCategory } | null } | null, events?: Array<{ at: string, outcome: LineOutcome, remark: string | null, by: { subject: string, audience: Audience, organisation: string, role: string } }>, review?: { selectedAt: string, seed: number | null, assignedTo: string | null, decidedAt: string | null, selectedBy: { subject: string, audience: Audience, organisation: string, role: string } } | null, payment?: { id: string, executedOn: string, amount: string, structuredReference: string, delayDays: number } | null, settlement?: { month: string, status: SettlementStatus, closedAt: string | null, acceptedAt: string | null, total: string } | null, item: { label: string } | null, amounts: { claimed: string, state: string, cpas: string, patient: string }, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> } | null };

export type MandatesQueryVariables = Exact<{
  filter?: MandateFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
  total: boolean;
}>;


export type MandatesQuery = { connection: { totalCount?: number | null, edges: Array<{ node: { id: string, organisation: string, organisationName: string, payeeIban: string | null, recordedAt: string, period: { from: string, to: string | null }, recordedBy: { subject: string, audience: Audience, organisation: string, role: string }, provider: { inamiNumber: string, name: string, category: ProviderCategory } } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } };

export type GrantMandateMutationVariables = Exact<{
  input: MandateInput;
  language: Language;
}>;


export type GrantMandateMutation = { payload: { findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> } };

export type EndMandateMutationVariables = Exact<{
  id: string | number;
  lastDay: string;
  language: Language;
}>;


export type EndMandateMutation = { payload: { findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> } };

export type InboxRowFragment = { id: string, status: DecisionMutationStatus, suspends: boolean, processedAt: string | null, decideBy: string | null, sharesDaysWith: { number: string, validity: { from: string, to: string | null }, cpas: { enterpriseNumber: string, name: string } } | null, mutation: { id: string, reference: string, kind: IdentityMutationKind, effectiveOn: string, receivedAt: string, before: string | null, after: string | null, beneficiary: { id: string, niss: string, lastName: string, firstNames: string | null } } | null, decision: { number: string, version: number, status: DecisionStatus, validity: { from: string, to: string | null }, cpas: { enterpriseNumber: string, name: string } } };

export type MutationsQueryVariables = Exact<{
  filter?: MutationInboxFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
  orderBy?: MutationInboxOrderInput | null | undefined;
  total: boolean;
  language: Language;
}>;


export type MutationsQuery = { connection: { totalCount?: number | null, edges: Array<{ node: { id: string, status: DecisionMutationStatus, suspends: boolean, processedAt: string | null, decideBy: string | null, sharesDaysWith: { number: string, validity: { from: string, to: string | null }, cpas: { enterpriseNumber: string, name: string } } | null, mutation: { id: string, reference: string, kind: IdentityMutationKind, effectiveOn: string, receivedAt: string, before: string | null, after: string | null, beneficiary: { id: string, niss: string, lastName: string, firstNames: string | null } } | null, decision: { number: string, version: number, status: DecisionStatus, validity: { from: string, to: string | null }, cpas: { enterpriseNumber: string, name: string } } } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } };

export type NomenclatureQueryVariables = Exact<{
  search?: string | null | undefined;
  careType?: CareType | null | undefined;
  provider?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
  language: Language;
}>;


export type NomenclatureQuery = { connection: { edges: Array<{ node: { code: string, label: string, careType: CareType, pseudoCode: boolean, prescriptionRequired: boolean, byDay: boolean, maxPerDay: number | null, notWith: Array<string>, id: string, tariff: { honorarium: string, insurancePart: string, patientPart: string } | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } };

export type NomenclatureItemQueryVariables = Exact<{
  id: string;
  language: Language;
}>;


export type NomenclatureItemQuery = { one: { code: string, label: string, careType: CareType, pseudoCode: boolean, prescriptionRequired: boolean, byDay: boolean, maxPerDay: number | null, notWith: Array<string>, id: string, tariffs: Array<{ provider: string | null, minAge: number | null, maxAge: number | null, preferentialRate: boolean, globalMedicalFile: boolean, basis: TariffBasis, honorarium: string, insurancePart: string, patientPart: string, uncertain: boolean, source: string, period: { from: string, to: string | null } }> } | null };

export type PaperRowFragment = { id: string, issuedOn: string, amount: string, situation: BillingSituation, justification: string | null, refundable: boolean, refundedAmount: string, personName: string | null, attestationHeld: boolean, attestationNumber: string | null, lines: Array<{ code: string, performedOn: string, quantity: number, claimed: string, prescriptionNumber: string | null }>, provider: { inamiNumber: string, name: string, category: ProviderCategory }, cpas: { enterpriseNumber: string, name: string } | null, beneficiary: { id: string, niss: string, lastName: string, firstNames: string | null } | null, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }>, inspection: { accepted: boolean, remark: string | null, at: string, by: { subject: string, audience: Audience, organisation: string, role: string } } | null };

export type PaperInvoicesQueryVariables = Exact<{
  filter?: PaperInvoiceFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
  total: boolean;
  language: Language;
}>;


export type PaperInvoicesQuery = { connection: { totalCount?: number | null, edges: Array<{ node: { id: string, issuedOn: string, amount: string, situation: BillingSituation, justification: string | null, refundable: boolean, refundedAmount: string, personName: string | null, attestationHeld: boolean, attestationNumber: string | null, lines: Array<{ code: string, performedOn: string, quantity: number, claimed: string, prescriptionNumber: string | null }>, provider: { inamiNumber: string, name: string, category: ProviderCategory }, cpas: { enterpriseNumber: string, name: string } | null, beneficiary: { id: string, niss: string, lastName: string, firstNames: string | null } | null, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }>, inspection: { accepted: boolean, remark: string | null, at: string, by: { subject: string, audience: Audience, organisation: string, role: string } } | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } };

export type PaperOutcomeFragment = { refundable: boolean, refundedAmount: string, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> };

export type PaperInvoicePreviewQueryVariables = Exact<{
  input: PaperInvoiceInput;
  language: Language;
}>;


export type PaperInvoicePreviewQuery = { preview: { refundable: boolean, refundedAmount: string, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> } };

export type PaperInspectionPreviewQueryVariables = Exact<{
  id: string | number;
  accepted: boolean;
  language: Language;
}>;


export type PaperInspectionPreviewQuery = { preview: { refundable: boolean, refundedAmount: string, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> } };

export type PaperStatementQueryVariables = Exact<{
  cpas: string;
  month: string;
  language: Language;
}>;


export type PaperStatementQuery = { file: { fileName: string, mediaType: string, content: string } };

export type RecordPaperInvoiceMutationVariables = Exact<{
  input: PaperInvoiceInput;
  language: Language;
}>;


export type RecordPaperInvoiceMutation = { payload: { findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> } };

export type InspectPaperInvoiceMutationVariables = Exact<{
  id: string | number;
  accepted: boolean;
  remark?: string | null | undefined;
  language: Language;
}>;


export type InspectPaperInvoiceMutation = { payload: { findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> } };

export type PaymentQueryVariables = Exact<{
  filter?: PaymentFilter | null | undefined;
}>;


export type PaymentQuery = { one: { edges: Array<{ node: { id: string, executedOn: string, amount: string, iban: string | null, structuredReference: string, delayDays: number, provider: { inamiNumber: string, name: string, category: ProviderCategory } | null } }> } };

export type PaymentLinesQueryVariables = Exact<{
  filter?: PaymentFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
  language: Language;
}>;


export type PaymentLinesQuery = { one: { edges: Array<{ node: { id: string, connection: { edges: Array<{ node: { id: string, position: number, code: string, careType: CareType | null, performedOn: string, performedUntil: string | null, quantity: number, refundCode: number | null, outcome: LineOutcome, contested: boolean, attestationRequired: boolean, item: { label: string } | null, amounts: { claimed: string, state: string, cpas: string, patient: string }, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }>, invoice: { id: string, number: string, provider: { inamiNumber: string, name: string, category: ProviderCategory } | null, beneficiary: { id: string, niss: string, lastName: string, firstNames: string | null } | null } } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } } }> } };

export type PaymentRowFragment = { id: string, executedOn: string, amount: string, iban: string | null, structuredReference: string, delayDays: number, provider: { inamiNumber: string, name: string, category: ProviderCategory } | null };

export type PaymentsQueryVariables = Exact<{
  filter?: PaymentFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
  orderBy?: PaymentOrderInput | null | undefined;
  total: boolean;
}>;


export type PaymentsQuery = { connection: { totalCount?: number | null, edges: Array<{ node: { id: string, executedOn: string, amount: string, iban: string | null, structuredReference: string, delayDays: number, provider: { inamiNumber: string, name: string, category: ProviderCategory } | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } };

export type RunPaymentsMutationVariables = Exact<{
  upTo?: string | null | undefined;
  language: Language;
}>;


export type RunPaymentsMutation = { payload: { lineCount: number, total: string, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }>, payments: Array<{ id: string, executedOn: string, amount: string, iban: string | null, structuredReference: string, delayDays: number, provider: { inamiNumber: string, name: string, category: ProviderCategory } | null }> } };

export type PaymentFileQueryVariables = Exact<{
  executedOn: string;
  debtorIban: string;
  run?: number | null | undefined;
}>;


export type PaymentFileQuery = { file: { fileName: string, mediaType: string, content: string } | null };

export type PaymentRunPreviewQueryVariables = Exact<{
  upTo?: string | null | undefined;
  language: Language;
}>;


export type PaymentRunPreviewQuery = { preview: { payments: number, providers: number, persons: number, lines: number, total: string, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> } };

export type PersonRowFragment = { gender: Gender, birthDate: string | null, deathDate: string | null, numberKind: NumberKind, id: string, niss: string, lastName: string, firstNames: string | null };

export type MutationRowFragment = { id: string, reference: string, kind: IdentityMutationKind, effectiveOn: string, receivedAt: string, before: string | null, after: string | null };

export type PersonsQueryVariables = Exact<{
  filter?: BeneficiaryFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
  orderBy?: BeneficiaryOrderInput | null | undefined;
  total: boolean;
}>;


export type PersonsQuery = { connection: { totalCount?: number | null, edges: Array<{ node: { gender: Gender, birthDate: string | null, deathDate: string | null, numberKind: NumberKind, id: string, niss: string, lastName: string, firstNames: string | null, residence: { status: ResidenceStatus, register: Register } | null, address: { municipality: string, insCode: string } | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } };

export type PersonQueryVariables = Exact<{
  id: string;
  seesLife: boolean;
  seesNumbers: boolean;
}>;


export type PersonQuery = { one: { inReceptionCentre?: boolean, gender: Gender, birthDate: string | null, deathDate: string | null, numberKind: NumberKind, id: string, niss: string, lastName: string, firstNames: string | null, numbers?: Array<{ number: string, kind: NumberKind, replacedBy: string | null, period: { from: string, to: string | null } }>, names: Array<{ lastName: string, firstNames: string | null, period: { from: string, to: string | null } }>, residence?: { status: ResidenceStatus, register: Register } | null, insurance?: { status: InsuranceStatus }, address?: { street: string | null, postalCode: string | null, insCode: string, municipality: string } | null, residences?: Array<{ status: ResidenceStatus, register: Register, allocationInsCode: string | null, period: { from: string, to: string | null } }>, insurances?: Array<{ status: InsuranceStatus, insurer: string | null, period: { from: string, to: string | null } }>, addresses?: Array<{ street: string | null, postalCode: string | null, insCode: string, municipality: string, period: { from: string, to: string | null } }>, household?: Array<{ relation: HouseholdRelation, beneficiary: { birthDate: string | null, id: string, niss: string, lastName: string, firstNames: string | null } }>, mutations?: { edges: Array<{ node: { id: string, reference: string, kind: IdentityMutationKind, effectiveOn: string, receivedAt: string, before: string | null, after: string | null } }> } } | null };

export type InformationFormQueryVariables = Exact<{
  niss: string;
  language: Language;
}>;


export type InformationFormQuery = { file: { fileName: string, mediaType: string, content: string } };

export type RegisterPersonMutationVariables = Exact<{
  input: RegisterBeneficiaryInput;
  language: Language;
}>;


export type RegisterPersonMutation = { payload: { record: { id: string } | null, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> } };

export type SetPhotoMutationVariables = Exact<{
  niss: string;
  content: string;
  language: Language;
}>;


export type SetPhotoMutation = { payload: { findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> } };

export type RemovePhotoMutationVariables = Exact<{
  niss: string;
  language: Language;
}>;


export type RemovePhotoMutation = { payload: { findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> } };

export type AccessStatementQueryVariables = Exact<{
  niss: string;
  language: Language;
}>;


export type AccessStatementQuery = { file: { fileName: string, mediaType: string, content: string } };

export type PhasesQueryVariables = Exact<{
  on?: string | null | undefined;
}>;


export type PhasesQuery = { rows: Array<{ category: ProviderCategory, numberPrefixes: Array<string>, electronicFrom: string, requiredFrom: string | null, paperUntil: string | null, insuredFrom: string | null, legalSource: string }> };

export type ProviderRowFragment = { inamiNumber: string, name: string, category: ProviderCategory, insCode: string | null, participates: boolean, id: string };

export type ProvidersQueryVariables = Exact<{
  filter?: ProviderFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
  total: boolean;
}>;


export type ProvidersQuery = { connection: { totalCount?: number | null, edges: Array<{ node: { inamiNumber: string, name: string, category: ProviderCategory, insCode: string | null, participates: boolean, id: string } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } };

export type ProviderQueryVariables = Exact<{
  id: string;
  language: Language;
  seesPendingAccount: boolean;
  seesProviderRecords: boolean;
}>;


export type ProviderQuery = { one: { qualificationCode: string | null, birthDate: string | null, iban: string | null, ibanToConfirm?: string | null, activeUntil: string | null, inamiNumber: string, name: string, category: ProviderCategory, insCode: string | null, participates: boolean, id: string, changes?: Array<{ recordedAt: string, path: string, before: string | null, after: string | null, recordedBy: { subject: string, audience: Audience, organisation: string, role: string } }>, records?: Array<{ name: string, category: ProviderCategory, qualificationCode: string | null, recordedAt: string, period: { from: string, to: string | null }, recordedBy: { subject: string, audience: Audience, organisation: string, role: string } | null }>, billing: { mode: BillingMode, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> } } | null };

export type ProviderBillingQueryVariables = Exact<{
  id: string;
  on: string;
  situation: BillingSituation;
  language: Language;
}>;


export type ProviderBillingQuery = { one: { participates: boolean, billing: { mode: BillingMode, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> } } | null };

export type RegisterProviderMutationVariables = Exact<{
  input: ProviderInput;
  language: Language;
}>;


export type RegisterProviderMutation = { payload: { findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> } };

export type ConfirmProviderAccountMutationVariables = Exact<{
  inamiNumber: string;
  iban: string;
  language: Language;
}>;


export type ConfirmProviderAccountMutation = { payload: { findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> } };

export type DecideLineMutationVariables = Exact<{
  id: string | number;
  expectedOutcome: LineOutcome;
  outcome: LineOutcome;
  remark: string;
  language: Language;
}>;


export type DecideLineMutation = { payload: { findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> } };

export type ReviewSelectionPreviewQueryVariables = Exact<{
  filter: InvoiceLineFilter;
  sampleSize?: number | null | undefined;
  seed?: number | null | undefined;
}>;


export type ReviewSelectionPreviewQuery = { preview: { population: number, selected: number, persons: number, amount: string, seed: number | null } };

export type SelectForReviewMutationVariables = Exact<{
  filter: InvoiceLineFilter;
  sampleSize?: number | null | undefined;
  seed?: number | null | undefined;
  assignTo?: string | null | undefined;
  language: Language;
}>;


export type SelectForReviewMutation = { selectForReview: { selected: number, lines: { edges: Array<{ node: { id: string, position: number, code: string, careType: CareType | null, performedOn: string, performedUntil: string | null, quantity: number, refundCode: number | null, outcome: LineOutcome, contested: boolean, attestationRequired: boolean, item: { label: string } | null, amounts: { claimed: string, state: string, cpas: string, patient: string }, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }>, invoice: { id: string, number: string, provider: { inamiNumber: string, name: string, category: ProviderCategory } | null, beneficiary: { id: string, niss: string, lastName: string, firstNames: string | null } | null } } }>, pageInfo: { hasNextPage: boolean } } } };

export type RecoverLineMutationVariables = Exact<{
  id: string | number;
  reason: string;
  language: Language;
}>;


export type RecoverLineMutation = { payload: { findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> } };

export type LineRecoveryPreviewQueryVariables = Exact<{
  id: string | number;
  language: Language;
}>;


export type LineRecoveryPreviewQuery = { preview: { amount: string, provider: { inamiNumber: string, name: string, category: ProviderCategory } | null, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> } };

export type RulesQueryVariables = Exact<{
  on?: string | null | undefined;
  language: Language;
}>;


export type RulesQuery = { rows: Array<{ text: string, legalSource: string, rule: string, inForce: { from: string, to: string | null }, parameters: Array<{ name: string, value: string }> }> };

export type SettlementRowFragment = { month: string, status: SettlementStatus, closedAt: string | null, acceptedAt: string | null, total: string, lineCount: number, id: string };

export type SettlementsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  total: boolean;
}>;


export type SettlementsQuery = { connection: { totalCount?: number | null, edges: Array<{ node: { month: string, status: SettlementStatus, closedAt: string | null, acceptedAt: string | null, total: string, lineCount: number, id: string } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } };

export type SettlementQueryVariables = Exact<{
  id: string;
  language: Language;
}>;


export type SettlementQuery = { one: { month: string, status: SettlementStatus, closedAt: string | null, acceptedAt: string | null, total: string, lineCount: number, id: string, byCpas: Array<{ total: string, cpasShare: string, lineCount: number, cpas: { enterpriseNumber: string, name: string } | null }> } | null };

export type SettlementLinesQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
  language: Language;
}>;


export type SettlementLinesQuery = { one: { connection: { edges: Array<{ node: { id: string, position: number, code: string, careType: CareType | null, performedOn: string, performedUntil: string | null, quantity: number, refundCode: number | null, outcome: LineOutcome, contested: boolean, attestationRequired: boolean, item: { label: string } | null, amounts: { claimed: string, state: string, cpas: string, patient: string }, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }>, invoice: { id: string, number: string, provider: { inamiNumber: string, name: string, category: ProviderCategory } | null, beneficiary: { id: string, niss: string, lastName: string, firstNames: string | null } | null } } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } } | null };

export type CloseSettlementMutationVariables = Exact<{
  month: string;
  language: Language;
}>;


export type CloseSettlementMutation = { payload: { settlement: { month: string } | null, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> } };

export type AcceptSettlementMutationVariables = Exact<{
  month: string;
  language: Language;
}>;


export type AcceptSettlementMutation = { payload: { settlement: { month: string } | null, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> } };

export type SettlementCsvQueryVariables = Exact<{
  id: string;
  language: Language;
}>;


export type SettlementCsvQuery = { one: { file: { fileName: string, mediaType: string, content: string } } | null };

export type SettlementForeseenFragment = { month: string, lines: number, persons: number, total: string, cpas: number, leftOutLines: number, leftOutAmount: string, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> };

export type SettlementClosingPreviewQueryVariables = Exact<{
  month: string;
  language: Language;
}>;


export type SettlementClosingPreviewQuery = { preview: { month: string, lines: number, persons: number, total: string, cpas: number, leftOutLines: number, leftOutAmount: string, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> } };

export type SettlementAcceptancePreviewQueryVariables = Exact<{
  month: string;
  language: Language;
}>;


export type SettlementAcceptancePreviewQuery = { preview: { month: string, lines: number, persons: number, total: string, cpas: number, leftOutLines: number, leftOutAmount: string, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> } };

export type SpendingQueryVariables = Exact<{
  by: Array<SpendingDimension> | SpendingDimension;
  period: PeriodInput;
  filter?: SpendingFilter | null | undefined;
}>;


export type SpendingQuery = { spending: Array<{ keys: Array<string>, lineCount: number | null, beneficiaries: number | null, amounts: { claimed: string, state: string, cpas: string, patient: string } | null }> };

export type CpasNamesQueryVariables = Exact<{
  search?: string | null | undefined;
  language: Language;
}>;


export type CpasNamesQuery = { cpasList: { edges: Array<{ node: { enterpriseNumber: string, name: string } }> } };

export type DecisionVersionsQueryVariables = Exact<{
  filter?: DecisionVersionFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
  total: boolean;
}>;


export type DecisionVersionsQuery = { connection: { totalCount?: number | null, edges: Array<{ node: { id: string, version: number, recordedAt: string, action: DecisionAction, reason: string | null, councilDate: string, judicialDecision: boolean, recordedBy: { subject: string, audience: Audience, organisation: string, role: string }, validity: { from: string, to: string | null }, decision: { number: string, beneficiary: { id: string, niss: string, lastName: string, firstNames: string | null } | null } } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } };

export type TarifyQueryVariables = Exact<{
  input: TarificationInput;
  language: Language;
}>;


export type TarifyQuery = { tarify: { amuAttestationRequired: boolean, total: { claimed: string, state: string, cpas: string, patient: string }, decision: { number: string } | null, commitment: { number: string } | null, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }>, lines: Array<{ code: string, quantity: number, careType: CareType | null, outcome: LineOutcome, amounts: { claimed: string, state: string, cpas: string, patient: string }, findings: Array<{ rule: string, code: string | null, severity: Severity, message: string, path: string | null, legalSource: string, facts: Array<{ name: string, value: string }> }> }> } };

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
export const PagePartsFragmentDoc = new TypedDocumentString(`
    fragment PageParts on PageInfo {
  hasNextPage
  hasPreviousPage
  endCursor
}
    `, {"fragmentName":"PageParts"}) as unknown as TypedDocumentString<PagePartsFragment, unknown>;
export const FilePartsFragmentDoc = new TypedDocumentString(`
    fragment FileParts on Document {
  fileName
  mediaType
  content
}
    `, {"fragmentName":"FileParts"}) as unknown as TypedDocumentString<FilePartsFragment, unknown>;
export const PeriodPartsFragmentDoc = new TypedDocumentString(`
    fragment PeriodParts on Period {
  from
  to
}
    `, {"fragmentName":"PeriodParts"}) as unknown as TypedDocumentString<PeriodPartsFragment, unknown>;
export const ProviderLineFragmentDoc = new TypedDocumentString(`
    fragment ProviderLine on Provider {
  inamiNumber
  name
  category
}
    `, {"fragmentName":"ProviderLine"}) as unknown as TypedDocumentString<ProviderLineFragment, unknown>;
export const AttestationPartsFragmentDoc = new TypedDocumentString(`
    fragment AttestationParts on AmuAttestation {
  id: number
  number
  careTypes
  validity {
    ...PeriodParts
  }
  issuedAt
  medium
  revokedAt
  revocationReason
  keptUntil
  issuedLate
  provider {
    ...ProviderLine
  }
}
    fragment ProviderLine on Provider {
  inamiNumber
  name
  category
}
fragment PeriodParts on Period {
  from
  to
}`, {"fragmentName":"AttestationParts"}) as unknown as TypedDocumentString<AttestationPartsFragment, unknown>;
export const PersonLineFragmentDoc = new TypedDocumentString(`
    fragment PersonLine on Beneficiary {
  id
  niss
  lastName
  firstNames
}
    `, {"fragmentName":"PersonLine"}) as unknown as TypedDocumentString<PersonLineFragment, unknown>;
export const AttestationRowFragmentDoc = new TypedDocumentString(`
    fragment AttestationRow on AmuAttestation {
  ...AttestationParts
  beneficiary {
    ...PersonLine
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
fragment PeriodParts on Period {
  from
  to
}
fragment AttestationParts on AmuAttestation {
  id: number
  number
  careTypes
  validity {
    ...PeriodParts
  }
  issuedAt
  medium
  revokedAt
  revocationReason
  keptUntil
  issuedLate
  provider {
    ...ProviderLine
  }
}`, {"fragmentName":"AttestationRow"}) as unknown as TypedDocumentString<AttestationRowFragment, unknown>;
export const CpasLineFragmentDoc = new TypedDocumentString(`
    fragment CpasLine on Cpas {
  enterpriseNumber
  name(language: $language)
}
    `, {"fragmentName":"CpasLine"}) as unknown as TypedDocumentString<CpasLineFragment, unknown>;
export const BalanceRowFragmentDoc = new TypedDocumentString(`
    fragment BalanceRow on CpasBalance {
  id
  month
  amount
  lineCount
  contested
  state
  paidOn
  paidAmount
  reference
  cpas {
    ...CpasLine
  }
  provider {
    ...ProviderLine
  }
}
    fragment ProviderLine on Provider {
  inamiNumber
  name
  category
}
fragment CpasLine on Cpas {
  enterpriseNumber
  name(language: $language)
}`, {"fragmentName":"BalanceRow"}) as unknown as TypedDocumentString<BalanceRowFragment, unknown>;
export const CommitmentRowFragmentDoc = new TypedDocumentString(`
    fragment CommitmentRow on PaymentCommitment {
  id: number
  number
  careType
  issuedAt
  guaranteed {
    ...PeriodParts
  }
  beneficiary {
    ...PersonLine
  }
  provider {
    ...ProviderLine
  }
  decision {
    number
  }
  decisionVersion {
    version
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
fragment PeriodParts on Period {
  from
  to
}`, {"fragmentName":"CommitmentRow"}) as unknown as TypedDocumentString<CommitmentRowFragment, unknown>;
export const CpasMonthFragmentDoc = new TypedDocumentString(`
    fragment CpasMonth on CpasSettlement {
  id: month
  month
  total
  cpasShare
  lineCount
}
    `, {"fragmentName":"CpasMonth"}) as unknown as TypedDocumentString<CpasMonthFragment, unknown>;
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
export const CoveragePartsFragmentDoc = new TypedDocumentString(`
    fragment CoverageParts on Coverage {
  careType
  period {
    ...PeriodParts
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
  restrictionGround @include(if: $seesIncome)
  priorAgreements @include(if: $seesPriorAgreements) {
    description
    maxAmount
    period {
      ...PeriodParts
    }
  }
}
    fragment ProviderLine on Provider {
  inamiNumber
  name
  category
}
fragment PeriodParts on Period {
  from
  to
}`, {"fragmentName":"CoverageParts"}) as unknown as TypedDocumentString<CoveragePartsFragment, unknown>;
export const OwnFundsPartsFragmentDoc = new TypedDocumentString(`
    fragment OwnFundsParts on OwnFundsItem {
  description
  maxAmount
  careType
  period {
    ...PeriodParts
  }
}
    fragment PeriodParts on Period {
  from
  to
}`, {"fragmentName":"OwnFundsParts"}) as unknown as TypedDocumentString<OwnFundsPartsFragment, unknown>;
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
  decidedBy @include(if: $seesCouncil)
  inquiry @include(if: $seesCouncil) {
    on
    reference
  }
  validity {
    ...PeriodParts
  }
  judicialDecision @include(if: $seesCouncil)
  residenceStatus
  insuranceStatus
  incomeLevel @include(if: $seesIncome)
  competenceGround @include(if: $seesIncome)
  refundTerms {
    ...RefundParts
  }
  coverages {
    ...CoverageParts
  }
  ownFunds @include(if: $seesIncome) {
    ...OwnFundsParts
  }
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
}
fragment PeriodParts on Period {
  from
  to
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
fragment OwnFundsParts on OwnFundsItem {
  description
  maxAmount
  careType
  period {
    ...PeriodParts
  }
}
fragment CoverageParts on Coverage {
  careType
  period {
    ...PeriodParts
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
  restrictionGround @include(if: $seesIncome)
  priorAgreements @include(if: $seesPriorAgreements) {
    description
    maxAmount
    period {
      ...PeriodParts
    }
  }
}`, {"fragmentName":"VersionParts"}) as unknown as TypedDocumentString<VersionPartsFragment, unknown>;
export const CpasContactFragmentDoc = new TypedDocumentString(`
    fragment CpasContact on Cpas {
  ...CpasLine
  address
  email
  phone
}
    fragment CpasLine on Cpas {
  enterpriseNumber
  name(language: $language)
}`, {"fragmentName":"CpasContact"}) as unknown as TypedDocumentString<CpasContactFragment, unknown>;
export const DecisionRowFragmentDoc = new TypedDocumentString(`
    fragment DecisionRow on Decision {
  id: number
  number
  version
  kind
  status
  councilDate
  validity {
    ...PeriodParts
  }
  judicialDecision
  residenceStatus
  insuranceDueBy
  cpas {
    ...CpasContact
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
      ...PeriodParts
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
}
fragment CpasContact on Cpas {
  ...CpasLine
  address
  email
  phone
}
fragment PeriodParts on Period {
  from
  to
}`, {"fragmentName":"DecisionRow"}) as unknown as TypedDocumentString<DecisionRowFragment, unknown>;
export const FindingPartsFragmentDoc = new TypedDocumentString(`
    fragment FindingParts on RuleFinding {
  rule
  code
  severity
  message(language: $language)
  path
  legalSource(language: $language)
  facts {
    name
    value
  }
}
    `, {"fragmentName":"FindingParts"}) as unknown as TypedDocumentString<FindingPartsFragment, unknown>;
export const SimulationPartsFragmentDoc = new TypedDocumentString(`
    fragment SimulationParts on DecisionSimulation {
  acceptable
  kind
  refundTerms {
    ...RefundParts
  }
  findings {
    ...FindingParts
  }
}
    fragment FindingParts on RuleFinding {
  rule
  code
  severity
  message(language: $language)
  path
  legalSource(language: $language)
  facts {
    name
    value
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
}`, {"fragmentName":"SimulationParts"}) as unknown as TypedDocumentString<SimulationPartsFragment, unknown>;
export const DecisionDoneFragmentDoc = new TypedDocumentString(`
    fragment DecisionDone on DecisionPayload {
  record: decision {
    id: number
  }
  findings {
    ...FindingParts
  }
}
    fragment FindingParts on RuleFinding {
  rule
  code
  severity
  message(language: $language)
  path
  legalSource(language: $language)
  facts {
    name
    value
  }
}`, {"fragmentName":"DecisionDone"}) as unknown as TypedDocumentString<DecisionDoneFragment, unknown>;
export const InspectionItemsFragmentDoc = new TypedDocumentString(`
    fragment InspectionItems on InspectionItemConnection {
  edges {
    node {
      id
      position
      kind
      reference
      on
      amount
      version
      beneficiary {
        ...PersonLine
      }
      line {
        id
      }
      conclusion {
        result
        remark
      }
    }
  }
}
    fragment PersonLine on Beneficiary {
  id
  niss
  lastName
  firstNames
}`, {"fragmentName":"InspectionItems"}) as unknown as TypedDocumentString<InspectionItemsFragment, unknown>;
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
export const FileRowFragmentDoc = new TypedDocumentString(`
    fragment FileRow on InvoiceFile {
  id
  reference
  channel
  test
  receivedAt
  status
  provider {
    ...ProviderLine
  }
  counts {
    ...CountParts
  }
  total {
    ...AmountParts
  }
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
fragment CountParts on LineCounts {
  lines
  accepted
  reduced
  rejected
  waiting
  paid
}`, {"fragmentName":"FileRow"}) as unknown as TypedDocumentString<FileRowFragment, unknown>;
export const LineRowFragmentDoc = new TypedDocumentString(`
    fragment LineRow on InvoiceLine {
  id
  position
  code
  careType
  performedOn
  performedUntil
  quantity
  refundCode
  outcome
  contested
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
  legalSource(language: $language)
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
export const MutationRowFragmentDoc = new TypedDocumentString(`
    fragment MutationRow on IdentityMutation {
  id
  reference
  kind
  effectiveOn
  receivedAt
  before
  after
}
    `, {"fragmentName":"MutationRow"}) as unknown as TypedDocumentString<MutationRowFragment, unknown>;
export const InboxRowFragmentDoc = new TypedDocumentString(`
    fragment InboxRow on DecisionMutation {
  id
  status
  suspends
  processedAt
  decideBy
  sharesDaysWith {
    number
    validity {
      ...PeriodParts
    }
    cpas {
      ...CpasLine
    }
  }
  mutation {
    ...MutationRow
    beneficiary {
      ...PersonLine
    }
  }
  decision {
    number
    version
    status
    validity {
      ...PeriodParts
    }
    cpas {
      ...CpasLine
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
}
fragment PeriodParts on Period {
  from
  to
}
fragment MutationRow on IdentityMutation {
  id
  reference
  kind
  effectiveOn
  receivedAt
  before
  after
}`, {"fragmentName":"InboxRow"}) as unknown as TypedDocumentString<InboxRowFragment, unknown>;
export const PaperRowFragmentDoc = new TypedDocumentString(`
    fragment PaperRow on PaperInvoice {
  id
  issuedOn
  amount
  situation
  justification
  refundable
  refundedAmount
  personName
  attestationHeld
  attestationNumber
  lines {
    code
    performedOn
    quantity
    claimed
    prescriptionNumber
  }
  provider {
    ...ProviderLine
  }
  cpas {
    ...CpasLine
  }
  beneficiary {
    ...PersonLine
  }
  findings {
    ...FindingParts
  }
  inspection {
    accepted
    remark
    at
    by {
      ...ActorParts
    }
  }
}
    fragment FindingParts on RuleFinding {
  rule
  code
  severity
  message(language: $language)
  path
  legalSource(language: $language)
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
}`, {"fragmentName":"PaperRow"}) as unknown as TypedDocumentString<PaperRowFragment, unknown>;
export const PaperOutcomeFragmentDoc = new TypedDocumentString(`
    fragment PaperOutcome on PaperInvoicePreview {
  refundable
  refundedAmount
  findings {
    ...FindingParts
  }
}
    fragment FindingParts on RuleFinding {
  rule
  code
  severity
  message(language: $language)
  path
  legalSource(language: $language)
  facts {
    name
    value
  }
}`, {"fragmentName":"PaperOutcome"}) as unknown as TypedDocumentString<PaperOutcomeFragment, unknown>;
export const PaymentRowFragmentDoc = new TypedDocumentString(`
    fragment PaymentRow on Payment {
  id
  executedOn
  amount
  iban
  structuredReference
  delayDays
  provider {
    ...ProviderLine
  }
}
    fragment ProviderLine on Provider {
  inamiNumber
  name
  category
}`, {"fragmentName":"PaymentRow"}) as unknown as TypedDocumentString<PaymentRowFragment, unknown>;
export const PersonRowFragmentDoc = new TypedDocumentString(`
    fragment PersonRow on Beneficiary {
  ...PersonLine
  gender
  birthDate
  deathDate
  numberKind
}
    fragment PersonLine on Beneficiary {
  id
  niss
  lastName
  firstNames
}`, {"fragmentName":"PersonRow"}) as unknown as TypedDocumentString<PersonRowFragment, unknown>;
export const ProviderRowFragmentDoc = new TypedDocumentString(`
    fragment ProviderRow on Provider {
  id: inamiNumber
  inamiNumber
  name
  category
  insCode
  participates
}
    `, {"fragmentName":"ProviderRow"}) as unknown as TypedDocumentString<ProviderRowFragment, unknown>;
export const SettlementRowFragmentDoc = new TypedDocumentString(`
    fragment SettlementRow on Settlement {
  id: month
  month
  status
  closedAt
  acceptedAt
  total
  lineCount
}
    `, {"fragmentName":"SettlementRow"}) as unknown as TypedDocumentString<SettlementRowFragment, unknown>;
export const SettlementForeseenFragmentDoc = new TypedDocumentString(`
    fragment SettlementForeseen on SettlementPreview {
  month
  lines
  persons
  total
  cpas
  leftOutLines
  leftOutAmount
  findings {
    ...FindingParts
  }
}
    fragment FindingParts on RuleFinding {
  rule
  code
  severity
  message(language: $language)
  path
  legalSource(language: $language)
  facts {
    name
    value
  }
}`, {"fragmentName":"SettlementForeseen"}) as unknown as TypedDocumentString<SettlementForeseenFragment, unknown>;
export const AccessAlertsDocument = {"__meta__":{"operation":"AccessAlerts"}} as unknown as TypedDocumentString<AccessAlertsQuery, AccessAlertsQueryVariables>;
export const CloseAccessAlertDocument = {"__meta__":{"operation":"CloseAccessAlert"}} as unknown as TypedDocumentString<CloseAccessAlertMutation, CloseAccessAlertMutationVariables>;
export const AccessLogDocument = {"__meta__":{"operation":"AccessLog"}} as unknown as TypedDocumentString<AccessLogQuery, AccessLogQueryVariables>;
export const AccessLogIntegrityDocument = {"__meta__":{"operation":"AccessLogIntegrity"}} as unknown as TypedDocumentString<AccessLogIntegrityQuery, AccessLogIntegrityQueryVariables>;
export const AttestationRemindersDocument = {"__meta__":{"operation":"AttestationReminders"}} as unknown as TypedDocumentString<AttestationRemindersQuery, AttestationRemindersQueryVariables>;
export const AttestationsDocument = {"__meta__":{"operation":"Attestations"}} as unknown as TypedDocumentString<AttestationsQuery, AttestationsQueryVariables>;
export const AttestationDocument = {"__meta__":{"operation":"Attestation"}} as unknown as TypedDocumentString<AttestationQuery, AttestationQueryVariables>;
export const AttestationFormDocument = {"__meta__":{"operation":"AttestationForm"}} as unknown as TypedDocumentString<AttestationFormQuery, AttestationFormQueryVariables>;
export const IssueAttestationDocument = {"__meta__":{"operation":"IssueAttestation"}} as unknown as TypedDocumentString<IssueAttestationMutation, IssueAttestationMutationVariables>;
export const RevokeAttestationDocument = {"__meta__":{"operation":"RevokeAttestation"}} as unknown as TypedDocumentString<RevokeAttestationMutation, RevokeAttestationMutationVariables>;
export const BalancesDocument = {"__meta__":{"operation":"Balances"}} as unknown as TypedDocumentString<BalancesQuery, BalancesQueryVariables>;
export const BalanceDocument = {"__meta__":{"operation":"Balance"}} as unknown as TypedDocumentString<BalanceQuery, BalanceQueryVariables>;
export const BalanceLinesDocument = {"__meta__":{"operation":"BalanceLines"}} as unknown as TypedDocumentString<BalanceLinesQuery, BalanceLinesQueryVariables>;
export const BalanceStatementDocument = {"__meta__":{"operation":"BalanceStatement"}} as unknown as TypedDocumentString<BalanceStatementQuery, BalanceStatementQueryVariables>;
export const BalancePreviewDocument = {"__meta__":{"operation":"BalancePreview"}} as unknown as TypedDocumentString<BalancePreviewQuery, BalancePreviewQueryVariables>;
export const SettleBalanceDocument = {"__meta__":{"operation":"SettleBalance"}} as unknown as TypedDocumentString<SettleBalanceMutation, SettleBalanceMutationVariables>;
export const ContestLineDocument = {"__meta__":{"operation":"ContestLine"}} as unknown as TypedDocumentString<ContestLineMutation, ContestLineMutationVariables>;
export const AnswerContestDocument = {"__meta__":{"operation":"AnswerContest"}} as unknown as TypedDocumentString<AnswerContestMutation, AnswerContestMutationVariables>;
export const CommitmentsDocument = {"__meta__":{"operation":"Commitments"}} as unknown as TypedDocumentString<CommitmentsQuery, CommitmentsQueryVariables>;
export const RequestCommitmentDocument = {"__meta__":{"operation":"RequestCommitment"}} as unknown as TypedDocumentString<RequestCommitmentMutation, RequestCommitmentMutationVariables>;
export const CommitmentsOfDocument = {"__meta__":{"operation":"CommitmentsOf"}} as unknown as TypedDocumentString<CommitmentsOfQuery, CommitmentsOfQueryVariables>;
export const ControlsDocument = {"__meta__":{"operation":"Controls"}} as unknown as TypedDocumentString<ControlsQuery, ControlsQueryVariables>;
export const ControlScanDocument = {"__meta__":{"operation":"ControlScan"}} as unknown as TypedDocumentString<ControlScanQuery, ControlScanQueryVariables>;
export const OpenControlDocument = {"__meta__":{"operation":"OpenControl"}} as unknown as TypedDocumentString<OpenControlMutation, OpenControlMutationVariables>;
export const RecordControlDocument = {"__meta__":{"operation":"RecordControl"}} as unknown as TypedDocumentString<RecordControlMutation, RecordControlMutationVariables>;
export const AnswerControlDocument = {"__meta__":{"operation":"AnswerControl"}} as unknown as TypedDocumentString<AnswerControlMutation, AnswerControlMutationVariables>;
export const CoverageDocument = {"__meta__":{"operation":"Coverage"}} as unknown as TypedDocumentString<CoverageQuery, CoverageQueryVariables>;
export const ManagingCpasDocument = {"__meta__":{"operation":"ManagingCpas"}} as unknown as TypedDocumentString<ManagingCpasQuery, ManagingCpasQueryVariables>;
export const CareAttestedDocument = {"__meta__":{"operation":"CareAttested"}} as unknown as TypedDocumentString<CareAttestedQuery, CareAttestedQueryVariables>;
export const BlankAttestationFormDocument = {"__meta__":{"operation":"BlankAttestationForm"}} as unknown as TypedDocumentString<BlankAttestationFormQuery, BlankAttestationFormQueryVariables>;
export const CpasSettlementDocument = {"__meta__":{"operation":"CpasSettlement"}} as unknown as TypedDocumentString<CpasSettlementQuery, CpasSettlementQueryVariables>;
export const CpasSettlementLinesDocument = {"__meta__":{"operation":"CpasSettlementLines"}} as unknown as TypedDocumentString<CpasSettlementLinesQuery, CpasSettlementLinesQueryVariables>;
export const CpasSettlementCsvDocument = {"__meta__":{"operation":"CpasSettlementCsv"}} as unknown as TypedDocumentString<CpasSettlementCsvQuery, CpasSettlementCsvQueryVariables>;
export const CpasMonthsDocument = {"__meta__":{"operation":"CpasMonths"}} as unknown as TypedDocumentString<CpasMonthsQuery, CpasMonthsQueryVariables>;
export const DecisionsDocument = {"__meta__":{"operation":"Decisions"}} as unknown as TypedDocumentString<DecisionsQuery, DecisionsQueryVariables>;
export const DecisionDocument = {"__meta__":{"operation":"Decision"}} as unknown as TypedDocumentString<DecisionQuery, DecisionQueryVariables>;
export const DecisionHistoryDocument = {"__meta__":{"operation":"DecisionHistory"}} as unknown as TypedDocumentString<DecisionHistoryQuery, DecisionHistoryQueryVariables>;
export const DecisionChangesDocument = {"__meta__":{"operation":"DecisionChanges"}} as unknown as TypedDocumentString<DecisionChangesQuery, DecisionChangesQueryVariables>;
export const RecordOwnFundsPaymentDocument = {"__meta__":{"operation":"RecordOwnFundsPayment"}} as unknown as TypedDocumentString<RecordOwnFundsPaymentMutation, RecordOwnFundsPaymentMutationVariables>;
export const SimulateDecisionDocument = {"__meta__":{"operation":"SimulateDecision"}} as unknown as TypedDocumentString<SimulateDecisionQuery, SimulateDecisionQueryVariables>;
export const SimulateModificationDocument = {"__meta__":{"operation":"SimulateModification"}} as unknown as TypedDocumentString<SimulateModificationQuery, SimulateModificationQueryVariables>;
export const CreateDecisionDocument = {"__meta__":{"operation":"CreateDecision"}} as unknown as TypedDocumentString<CreateDecisionMutation, CreateDecisionMutationVariables>;
export const ModifyDecisionDocument = {"__meta__":{"operation":"ModifyDecision"}} as unknown as TypedDocumentString<ModifyDecisionMutation, ModifyDecisionMutationVariables>;
export const ExtendDecisionDocument = {"__meta__":{"operation":"ExtendDecision"}} as unknown as TypedDocumentString<ExtendDecisionMutation, ExtendDecisionMutationVariables>;
export const StopDecisionDocument = {"__meta__":{"operation":"StopDecision"}} as unknown as TypedDocumentString<StopDecisionMutation, StopDecisionMutationVariables>;
export const CopyDecisionDocument = {"__meta__":{"operation":"CopyDecision"}} as unknown as TypedDocumentString<CopyDecisionMutation, CopyDecisionMutationVariables>;
export const ReactivateDecisionDocument = {"__meta__":{"operation":"ReactivateDecision"}} as unknown as TypedDocumentString<ReactivateDecisionMutation, ReactivateDecisionMutationVariables>;
export const DerogationsDocument = {"__meta__":{"operation":"Derogations"}} as unknown as TypedDocumentString<DerogationsQuery, DerogationsQueryVariables>;
export const GrantDerogationDocument = {"__meta__":{"operation":"GrantDerogation"}} as unknown as TypedDocumentString<GrantDerogationMutation, GrantDerogationMutationVariables>;
export const DerogationRequestsDocument = {"__meta__":{"operation":"DerogationRequests"}} as unknown as TypedDocumentString<DerogationRequestsQuery, DerogationRequestsQueryVariables>;
export const RequestDerogationDocument = {"__meta__":{"operation":"RequestDerogation"}} as unknown as TypedDocumentString<RequestDerogationMutation, RequestDerogationMutationVariables>;
export const DerogationRequestDocumentDocument = {"__meta__":{"operation":"DerogationRequestDocument"}} as unknown as TypedDocumentString<DerogationRequestDocumentQuery, DerogationRequestDocumentQueryVariables>;
export const DerogationAgreementDocument = {"__meta__":{"operation":"DerogationAgreement"}} as unknown as TypedDocumentString<DerogationAgreementQuery, DerogationAgreementQueryVariables>;
export const InspectionsDocument = {"__meta__":{"operation":"Inspections"}} as unknown as TypedDocumentString<InspectionsQuery, InspectionsQueryVariables>;
export const InspectionDocument = {"__meta__":{"operation":"Inspection"}} as unknown as TypedDocumentString<InspectionQuery, InspectionQueryVariables>;
export const InspectionSamplePreviewDocument = {"__meta__":{"operation":"InspectionSamplePreview"}} as unknown as TypedDocumentString<InspectionSamplePreviewQuery, InspectionSamplePreviewQueryVariables>;
export const OpenInspectionDocument = {"__meta__":{"operation":"OpenInspection"}} as unknown as TypedDocumentString<OpenInspectionMutation, OpenInspectionMutationVariables>;
export const ConcludeInspectionItemDocument = {"__meta__":{"operation":"ConcludeInspectionItem"}} as unknown as TypedDocumentString<ConcludeInspectionItemMutation, ConcludeInspectionItemMutationVariables>;
export const ShareInspectionDocument = {"__meta__":{"operation":"ShareInspection"}} as unknown as TypedDocumentString<ShareInspectionMutation, ShareInspectionMutationVariables>;
export const AnswerInspectionDocument = {"__meta__":{"operation":"AnswerInspection"}} as unknown as TypedDocumentString<AnswerInspectionMutation, AnswerInspectionMutationVariables>;
export const AttachInspectionDocumentDocument = {"__meta__":{"operation":"AttachInspectionDocument"}} as unknown as TypedDocumentString<AttachInspectionDocumentMutation, AttachInspectionDocumentMutationVariables>;
export const CloseInspectionDocument = {"__meta__":{"operation":"CloseInspection"}} as unknown as TypedDocumentString<CloseInspectionMutation, CloseInspectionMutationVariables>;
export const InspectionAttachmentDocument = {"__meta__":{"operation":"InspectionAttachment"}} as unknown as TypedDocumentString<InspectionAttachmentQuery, InspectionAttachmentQueryVariables>;
export const InspectionReportDocument = {"__meta__":{"operation":"InspectionReport"}} as unknown as TypedDocumentString<InspectionReportQuery, InspectionReportQueryVariables>;
export const InvoiceFilesDocument = {"__meta__":{"operation":"InvoiceFiles"}} as unknown as TypedDocumentString<InvoiceFilesQuery, InvoiceFilesQueryVariables>;
export const InvoiceFileDocument = {"__meta__":{"operation":"InvoiceFile"}} as unknown as TypedDocumentString<InvoiceFileQuery, InvoiceFileQueryVariables>;
export const InvoicesOfFileDocument = {"__meta__":{"operation":"InvoicesOfFile"}} as unknown as TypedDocumentString<InvoicesOfFileQuery, InvoicesOfFileQueryVariables>;
export const InvoiceFileAnswerDocument = {"__meta__":{"operation":"InvoiceFileAnswer"}} as unknown as TypedDocumentString<InvoiceFileAnswerQuery, InvoiceFileAnswerQueryVariables>;
export const InvoiceFileRecordsDocument = {"__meta__":{"operation":"InvoiceFileRecords"}} as unknown as TypedDocumentString<InvoiceFileRecordsQuery, InvoiceFileRecordsQueryVariables>;
export const InvoiceDocument = {"__meta__":{"operation":"Invoice"}} as unknown as TypedDocumentString<InvoiceQuery, InvoiceQueryVariables>;
export const SubmitEfactFileDocument = {"__meta__":{"operation":"SubmitEfactFile"}} as unknown as TypedDocumentString<SubmitEfactFileMutation, SubmitEfactFileMutationVariables>;
export const EfactFilePreviewDocument = {"__meta__":{"operation":"EfactFilePreview"}} as unknown as TypedDocumentString<EfactFilePreviewQuery, EfactFilePreviewQueryVariables>;
export const InvoiceLinesDocument = {"__meta__":{"operation":"InvoiceLines"}} as unknown as TypedDocumentString<InvoiceLinesQuery, InvoiceLinesQueryVariables>;
export const InvoiceLineDocument = {"__meta__":{"operation":"InvoiceLine"}} as unknown as TypedDocumentString<InvoiceLineQuery, InvoiceLineQueryVariables>;
export const MandatesDocument = {"__meta__":{"operation":"Mandates"}} as unknown as TypedDocumentString<MandatesQuery, MandatesQueryVariables>;
export const GrantMandateDocument = {"__meta__":{"operation":"GrantMandate"}} as unknown as TypedDocumentString<GrantMandateMutation, GrantMandateMutationVariables>;
export const EndMandateDocument = {"__meta__":{"operation":"EndMandate"}} as unknown as TypedDocumentString<EndMandateMutation, EndMandateMutationVariables>;
export const MutationsDocument = {"__meta__":{"operation":"Mutations"}} as unknown as TypedDocumentString<MutationsQuery, MutationsQueryVariables>;
export const NomenclatureDocument = {"__meta__":{"operation":"Nomenclature"}} as unknown as TypedDocumentString<NomenclatureQuery, NomenclatureQueryVariables>;
export const NomenclatureItemDocument = {"__meta__":{"operation":"NomenclatureItem"}} as unknown as TypedDocumentString<NomenclatureItemQuery, NomenclatureItemQueryVariables>;
export const PaperInvoicesDocument = {"__meta__":{"operation":"PaperInvoices"}} as unknown as TypedDocumentString<PaperInvoicesQuery, PaperInvoicesQueryVariables>;
export const PaperInvoicePreviewDocument = {"__meta__":{"operation":"PaperInvoicePreview"}} as unknown as TypedDocumentString<PaperInvoicePreviewQuery, PaperInvoicePreviewQueryVariables>;
export const PaperInspectionPreviewDocument = {"__meta__":{"operation":"PaperInspectionPreview"}} as unknown as TypedDocumentString<PaperInspectionPreviewQuery, PaperInspectionPreviewQueryVariables>;
export const PaperStatementDocument = {"__meta__":{"operation":"PaperStatement"}} as unknown as TypedDocumentString<PaperStatementQuery, PaperStatementQueryVariables>;
export const RecordPaperInvoiceDocument = {"__meta__":{"operation":"RecordPaperInvoice"}} as unknown as TypedDocumentString<RecordPaperInvoiceMutation, RecordPaperInvoiceMutationVariables>;
export const InspectPaperInvoiceDocument = {"__meta__":{"operation":"InspectPaperInvoice"}} as unknown as TypedDocumentString<InspectPaperInvoiceMutation, InspectPaperInvoiceMutationVariables>;
export const PaymentDocument = {"__meta__":{"operation":"Payment"}} as unknown as TypedDocumentString<PaymentQuery, PaymentQueryVariables>;
export const PaymentLinesDocument = {"__meta__":{"operation":"PaymentLines"}} as unknown as TypedDocumentString<PaymentLinesQuery, PaymentLinesQueryVariables>;
export const PaymentsDocument = {"__meta__":{"operation":"Payments"}} as unknown as TypedDocumentString<PaymentsQuery, PaymentsQueryVariables>;
export const RunPaymentsDocument = {"__meta__":{"operation":"RunPayments"}} as unknown as TypedDocumentString<RunPaymentsMutation, RunPaymentsMutationVariables>;
export const PaymentFileDocument = {"__meta__":{"operation":"PaymentFile"}} as unknown as TypedDocumentString<PaymentFileQuery, PaymentFileQueryVariables>;
export const PaymentRunPreviewDocument = {"__meta__":{"operation":"PaymentRunPreview"}} as unknown as TypedDocumentString<PaymentRunPreviewQuery, PaymentRunPreviewQueryVariables>;
export const PersonsDocument = {"__meta__":{"operation":"Persons"}} as unknown as TypedDocumentString<PersonsQuery, PersonsQueryVariables>;
export const PersonDocument = {"__meta__":{"operation":"Person"}} as unknown as TypedDocumentString<PersonQuery, PersonQueryVariables>;
export const InformationFormDocument = {"__meta__":{"operation":"InformationForm"}} as unknown as TypedDocumentString<InformationFormQuery, InformationFormQueryVariables>;
export const RegisterPersonDocument = {"__meta__":{"operation":"RegisterPerson"}} as unknown as TypedDocumentString<RegisterPersonMutation, RegisterPersonMutationVariables>;
export const SetPhotoDocument = {"__meta__":{"operation":"SetPhoto"}} as unknown as TypedDocumentString<SetPhotoMutation, SetPhotoMutationVariables>;
export const RemovePhotoDocument = {"__meta__":{"operation":"RemovePhoto"}} as unknown as TypedDocumentString<RemovePhotoMutation, RemovePhotoMutationVariables>;
export const AccessStatementDocument = {"__meta__":{"operation":"AccessStatement"}} as unknown as TypedDocumentString<AccessStatementQuery, AccessStatementQueryVariables>;
export const PhasesDocument = {"__meta__":{"operation":"Phases"}} as unknown as TypedDocumentString<PhasesQuery, PhasesQueryVariables>;
export const ProvidersDocument = {"__meta__":{"operation":"Providers"}} as unknown as TypedDocumentString<ProvidersQuery, ProvidersQueryVariables>;
export const ProviderDocument = {"__meta__":{"operation":"Provider"}} as unknown as TypedDocumentString<ProviderQuery, ProviderQueryVariables>;
export const ProviderBillingDocument = {"__meta__":{"operation":"ProviderBilling"}} as unknown as TypedDocumentString<ProviderBillingQuery, ProviderBillingQueryVariables>;
export const RegisterProviderDocument = {"__meta__":{"operation":"RegisterProvider"}} as unknown as TypedDocumentString<RegisterProviderMutation, RegisterProviderMutationVariables>;
export const ConfirmProviderAccountDocument = {"__meta__":{"operation":"ConfirmProviderAccount"}} as unknown as TypedDocumentString<ConfirmProviderAccountMutation, ConfirmProviderAccountMutationVariables>;
export const DecideLineDocument = {"__meta__":{"operation":"DecideLine"}} as unknown as TypedDocumentString<DecideLineMutation, DecideLineMutationVariables>;
export const ReviewSelectionPreviewDocument = {"__meta__":{"operation":"ReviewSelectionPreview"}} as unknown as TypedDocumentString<ReviewSelectionPreviewQuery, ReviewSelectionPreviewQueryVariables>;
export const SelectForReviewDocument = {"__meta__":{"operation":"SelectForReview"}} as unknown as TypedDocumentString<SelectForReviewMutation, SelectForReviewMutationVariables>;
export const RecoverLineDocument = {"__meta__":{"operation":"RecoverLine"}} as unknown as TypedDocumentString<RecoverLineMutation, RecoverLineMutationVariables>;
export const LineRecoveryPreviewDocument = {"__meta__":{"operation":"LineRecoveryPreview"}} as unknown as TypedDocumentString<LineRecoveryPreviewQuery, LineRecoveryPreviewQueryVariables>;
export const RulesDocument = {"__meta__":{"operation":"Rules"}} as unknown as TypedDocumentString<RulesQuery, RulesQueryVariables>;
export const SettlementsDocument = {"__meta__":{"operation":"Settlements"}} as unknown as TypedDocumentString<SettlementsQuery, SettlementsQueryVariables>;
export const SettlementDocument = {"__meta__":{"operation":"Settlement"}} as unknown as TypedDocumentString<SettlementQuery, SettlementQueryVariables>;
export const SettlementLinesDocument = {"__meta__":{"operation":"SettlementLines"}} as unknown as TypedDocumentString<SettlementLinesQuery, SettlementLinesQueryVariables>;
export const CloseSettlementDocument = {"__meta__":{"operation":"CloseSettlement"}} as unknown as TypedDocumentString<CloseSettlementMutation, CloseSettlementMutationVariables>;
export const AcceptSettlementDocument = {"__meta__":{"operation":"AcceptSettlement"}} as unknown as TypedDocumentString<AcceptSettlementMutation, AcceptSettlementMutationVariables>;
export const SettlementCsvDocument = {"__meta__":{"operation":"SettlementCsv"}} as unknown as TypedDocumentString<SettlementCsvQuery, SettlementCsvQueryVariables>;
export const SettlementClosingPreviewDocument = {"__meta__":{"operation":"SettlementClosingPreview"}} as unknown as TypedDocumentString<SettlementClosingPreviewQuery, SettlementClosingPreviewQueryVariables>;
export const SettlementAcceptancePreviewDocument = {"__meta__":{"operation":"SettlementAcceptancePreview"}} as unknown as TypedDocumentString<SettlementAcceptancePreviewQuery, SettlementAcceptancePreviewQueryVariables>;
export const SpendingDocument = {"__meta__":{"operation":"Spending"}} as unknown as TypedDocumentString<SpendingQuery, SpendingQueryVariables>;
export const CpasNamesDocument = {"__meta__":{"operation":"CpasNames"}} as unknown as TypedDocumentString<CpasNamesQuery, CpasNamesQueryVariables>;
export const DecisionVersionsDocument = {"__meta__":{"operation":"DecisionVersions"}} as unknown as TypedDocumentString<DecisionVersionsQuery, DecisionVersionsQueryVariables>;
export const TarifyDocument = {"__meta__":{"operation":"Tarify"}} as unknown as TypedDocumentString<TarifyQuery, TarifyQueryVariables>;