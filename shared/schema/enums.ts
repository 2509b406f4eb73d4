import { registerEnumType } from 'type-graphql'
import {
  careTypes,
  insuranceStatuses,
  mutationKinds,
  providerCategories,
  registers,
  residenceStatuses,
  supportLevels,
} from '../values/care-types'

const enumOf = <T extends string>(values: readonly T[]) =>
  Object.fromEntries(values.map((value) => [value, value])) as { [K in T]: K }

/** Registers a GraphQL enum with these values; `described` has the descriptions of some of them. */
export function graphqlEnum<T extends string>(
  name: string,
  values: readonly T[],
  description: string,
  described: Partial<Record<T, string>> = {},
) {
  const object = enumOf(values)
  const valuesConfig: { [K in T]?: { description?: string } } = {}
  for (const value of values) if (described[value]) valuesConfig[value] = { description: described[value] }
  registerEnumType(object, { name, description, valuesConfig })
  return object
}

export const LanguageEnum = graphqlEnum('Language', ['FR', 'NL', 'DE', 'EN'], 'Language of a text.', {
  FR: 'French.',
  NL: 'Dutch.',
  DE: 'German.',
  EN: 'English.',
})
export const SeverityEnum = graphqlEnum('Severity', ['ERROR', 'WARNING'], 'Severity of a finding.', {
  ERROR: 'Refused: nothing was written.',
  WARNING: 'Accepted with a remark.',
})
export const AudienceEnum = graphqlEnum(
  'Audience',
  ['CAAMI', 'CPAS', 'SPP_IS', 'PROVIDER', 'SYSTEM'],
  'The kinds of organisation that use the graph.',
  {
    CAAMI: 'Auxiliary fund, which pays for the State (CAAMI/HZIV).',
    CPAS: 'A public social welfare centre (CPAS/OCMW).',
    SPP_IS: 'Federal service that refunds the cost and inspects (SPP IS/POD MI).',
    PROVIDER: 'Care provider.',
    SYSTEM: 'Technical system: the registers (BCSS).',
  },
)
export const CareTypeEnum = graphqlEnum(
  'CareType',
  careTypes,
  'Type of care that a decision can cover (volet, dekking).',
)
export const SupportLevelEnum = graphqlEnum(
  'SupportLevel',
  supportLevels,
  'How much of a part of the cost the CPAS pays.',
)
export const ProviderCategoryEnum = graphqlEnum('ProviderCategory', providerCategories, 'Category of a care provider.')
export const RegisterEnum = graphqlEnum('Register', registers, 'Register in which the person is registered.', {
  POPULATION: 'Population register.',
  FOREIGNERS: 'Register of foreigners.',
  WAITING: 'Waiting register: asylum seekers.',
  BIS: 'Bis register: persons outside the national register.',
  STRUCK_OFF: 'Struck off the register.',
  NONE: 'No register.',
})
export const InsuranceStatusEnum = graphqlEnum(
  'InsuranceStatus',
  insuranceStatuses,
  'Whether the person is or can be insured (assurabilité).',
  {
    NOT_INSURED_NOT_INSURABLE: 'Not insured and not insurable.',
    INSURABLE: 'Not insured, but insurable.',
    INSURED: 'Affiliated to an insurer (organisme assureur).',
  },
)
export const MutationKindEnum = graphqlEnum(
  'IdentityMutationKind',
  mutationKinds,
  'Kind of event that the registers report about a person.',
  {
    NAME_CHANGE: 'New last name or first names.',
    NUMBER_CHANGE: 'New number: BIS to national register, or a replacement.',
    GENDER_CHANGE: 'New sex.',
    BIRTH_DATE_CORRECTION: 'Corrected birth date.',
    ADDRESS_CHANGE: 'New address.',
    RESIDENCE_CHANGE: 'New residence status or register.',
    STRUCK_OFF: 'Struck off the national register.',
    DEATH: 'The person died.',
    INSURANCE_AFFILIATION: 'Affiliated to an insurer.',
    INSURANCE_END: 'The affiliation ended: the effective day is the first day without insurance.',
    INSURABILITY_CHANGE: 'The person becomes, or is no longer, insurable.',
    RECEPTION_CENTRE_ARRIVAL: 'Arrived in a Fedasil reception centre on that day.',
    RECEPTION_CENTRE_DEPARTURE: 'Left the reception centre on that day.',
  },
)
export const ResidenceStatusEnum = graphqlEnum(
  'ResidenceStatus',
  residenceStatuses,
  'Residence status (statut de séjour).',
  {
    ILLEGAL_STAY: 'No valid residence permit: AMU.',
    REGULARISATION_9TER: 'Regularisation on medical grounds (article 9ter) declared admissible.',
    ASYLUM_SEEKER_FINANCIAL_AID: 'Asylum seeker with financial aid.',
    ASYLUM_SEEKER_ILA: 'Asylum seeker in a local reception initiative (ILA/LOI).',
    STRUCK_OFF: 'Struck off the national register.',
    LEGAL_STAY: 'A valid residence permit.',
  },
)
