import type {
  CareType,
  ControlOutcome,
  DecisionKind,
  DecisionStatus,
  InvoiceFileStatus,
  LineOutcome,
} from '../gql/graphql'

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
