import type {
  AttestationMedium,
  BillingSituation,
  CareType,
  ControlOutcome,
  DecidingOrgan,
  DecisionAction,
  DecisionKind,
  DecisionMutationStatus,
  DecisionStatus,
  Gender,
  HouseholdRelation,
  IdentityMutationKind,
  IncomeLevel,
  InsuranceStatus,
  InvoiceFileStatus,
  LineOutcome,
  ProviderCategory,
  Register,
  ResidenceStatus,
  SupportLevel,
} from '../graphql/generated/graphql'

/** The care types in the order of a card. */
export const careTypes: readonly CareType[] = [
  'HOSPITALIZATION',
  'AMBULATORY_HOSPITAL_CARE',
  'GENERAL_MEDICINE',
  'PARAMEDICAL',
  'PHARMACEUTICALS',
  'PROSTHESES',
  'MEDICAL_TRANSPORT',
  'MISCELLANEOUS',
]
/** The states of a decision, those that need work first. */
export const decisionStatuses: readonly DecisionStatus[] = ['SUSPENDED', 'ACTIVE', 'FUTURE', 'STOPPED', 'EXPIRED']
/** With or without a cover. */
export const decisionKinds: readonly DecisionKind[] = ['GUARANTEE', 'PRINCIPLE']
/** What became of a line. */
export const lineOutcomes: readonly LineOutcome[] = ['WAITING', 'ACCEPTED', 'REDUCED', 'REJECTED']
/** What became of a file. */
export const fileStatuses: readonly InvoiceFileStatus[] = ['RECEIVED', 'CHECKED', 'REFUSED']
/** What a control of an attestation found. */
export const controlOutcomes: readonly ControlOutcome[] = ['SHOWN', 'MISSING', 'NOT_COVERING']
/** A person's stay, as the refund terms know it. */
export const residenceStatuses: readonly ResidenceStatus[] = [
  'ILLEGAL_STAY',
  'REGULARISATION_9TER',
  'ASYLUM_SEEKER_FINANCIAL_AID',
  'ASYLUM_SEEKER_ILA',
  'STRUCK_OFF',
  'LEGAL_STAY',
]
/** Where a person is written in. */
export const registers: readonly Register[] = ['POPULATION', 'FOREIGNERS', 'WAITING', 'BIS', 'STRUCK_OFF', 'NONE']
/** As the registers have it. */
export const genders: readonly Gender[] = ['FEMALE', 'MALE', 'UNKNOWN']
/** Of health insurance. */
export const insuranceStatuses: readonly InsuranceStatus[] = ['NOT_INSURED_NOT_INSURABLE', 'INSURABLE', 'INSURED']
/** What the other is to the person. */
export const householdRelations: readonly HouseholdRelation[] = ['PARTNER', 'CHILD', 'PARENT', 'OTHER']
/** Against the living wage. */
export const decidingOrgans: readonly DecidingOrgan[] = ['COUNCIL', 'SPECIAL_COMMITTEE', 'PRESIDENT', 'DELEGATE']
export const incomeLevels: readonly IncomeLevel[] = ['UP_TO_LIVING_WAGE', 'ABOVE_LIVING_WAGE']
/** How far the CPAS goes. */
export const supportLevels: readonly SupportLevel[] = ['NOTHING', 'PARTIAL', 'FULL']
/** Who gives care. */
export const providerCategories: readonly ProviderCategory[] = [
  'GENERAL_PRACTITIONER',
  'HOSPITAL',
  'SPECIALIST',
  'PHARMACY',
  'PHYSIOTHERAPIST',
  'NURSE',
  'DENTIST',
  'MEDICAL_LABORATORY',
  'PARAMEDIC',
  'MEDICAL_HOUSE',
  'GUARD_POST',
  'TRANSPORT',
  'SUPPLIER',
]
/** The situation of a practitioner when the invoice is made. */
export const billingSituations: readonly BillingSituation[] = [
  'IN_PRACTICE',
  'OUTSIDE_PRACTICE_NOT_POSSIBLE',
  'FORCE_MAJEURE',
  'GUARD_POST',
  'MEDICAL_HOUSE_FLAT_RATE',
  'SOFTWARE_NOT_READY',
]
/** What becomes of a mutation. */
export const mutationStatuses: readonly DecisionMutationStatus[] = ['PENDING', 'INFORMATION', 'PROCESSED', 'CANCELLED']
/** Every kind of identity mutation, those that suspend first. */
export const mutationKinds: readonly IdentityMutationKind[] = [
  'RESIDENCE_CHANGE',
  'NUMBER_CHANGE',
  'INSURANCE_AFFILIATION',
  'RECEPTION_CENTRE_ARRIVAL',
  'STRUCK_OFF',
  'DEATH',
  'NAME_CHANGE',
  'GENDER_CHANGE',
  'BIRTH_DATE_CORRECTION',
  'ADDRESS_CHANGE',
  'INSURANCE_END',
  'INSURABILITY_CHANGE',
  'RECEPTION_CENTRE_DEPARTURE',
]
/** What can be done to a decision. */
export const decisionActions: readonly DecisionAction[] = [
  'CREATE',
  'MODIFY',
  'EXTEND',
  'STOP',
  'SUSPEND',
  'REACTIVATE',
]
/** Where an attestation is kept. */
export const attestationMedia: readonly AttestationMedium[] = ['ELECTRONIC', 'PAPER']
