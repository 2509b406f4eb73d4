/** The eight types of care that a decision can cover. */
export const careTypes = [
  'HOSPITALIZATION',
  'AMBULATORY_HOSPITAL_CARE',
  'GENERAL_MEDICINE',
  'PARAMEDICAL',
  'PHARMACEUTICALS',
  'PROSTHESES',
  'MEDICAL_TRANSPORT',
  'MISCELLANEOUS',
] as const
export type CareType = (typeof careTypes)[number]

/** Who gives care, by the contract's categories. */
export const providerCategories = [
  'HOSPITAL',
  'GENERAL_PRACTITIONER',
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
] as const
export type ProviderCategory = (typeof providerCategories)[number]

export const supportLevels = ['NOTHING', 'PARTIAL', 'FULL'] as const
/** How far the CPAS takes a part. */
export type SupportLevel = (typeof supportLevels)[number]

export const residenceStatuses = [
  'ILLEGAL_STAY',
  'REGULARISATION_9TER',
  'ASYLUM_SEEKER_FINANCIAL_AID',
  'ASYLUM_SEEKER_ILA',
  'STRUCK_OFF',
  'LEGAL_STAY',
] as const
/** Residence status of a person. */
export type ResidenceStatus = (typeof residenceStatuses)[number]

export const registers = ['POPULATION', 'FOREIGNERS', 'WAITING', 'BIS', 'STRUCK_OFF', 'NONE'] as const
/** Register of inscription. */
export type Register = (typeof registers)[number]

export const insuranceStatuses = ['NOT_INSURED_NOT_INSURABLE', 'INSURABLE', 'INSURED'] as const
/** Whether a person is or can be insured. */
export type InsuranceStatus = (typeof insuranceStatuses)[number]

export const mutationKinds = [
  'NAME_CHANGE',
  'NUMBER_CHANGE',
  'GENDER_CHANGE',
  'BIRTH_DATE_CORRECTION',
  'ADDRESS_CHANGE',
  'RESIDENCE_CHANGE',
  'STRUCK_OFF',
  'DEATH',
  'INSURANCE_AFFILIATION',
  'INSURANCE_END',
  'INSURABILITY_CHANGE',
  'RECEPTION_CENTRE_ARRIVAL',
  'RECEPTION_CENTRE_DEPARTURE',
] as const
/** What the registers can report of a person. */
export type IdentityMutationKind = (typeof mutationKinds)[number]
