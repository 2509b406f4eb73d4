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

/** Makes a GraphQL enum of a list of words; `described` says what some of them mean. */
export function graphqlEnum<T extends string>(
  name: string,
  values: readonly T[],
  description: string,
  described: Partial<Record<T, string>> = {},
) {
  const object = enumOf(values)
  const valuesConfig = Object.fromEntries(
    Object.entries(described).map(([value, text]) => [value, { description: text as string }]),
  )
  registerEnumType(object, { name, description, valuesConfig: valuesConfig as never })
  return object
}

export const LanguageEnum = graphqlEnum('Language', ['FR', 'NL', 'DE', 'EN'], 'Language of a text.', {
  FR: 'French.',
  NL: 'Dutch.',
  DE: 'German.',
  EN: 'English.',
})
export const SeverityEnum = graphqlEnum('Severity', ['ERROR', 'WARNING'], 'ERROR refuses; WARNING lets it through.', {
  ERROR: 'Refuses: nothing was written.',
  WARNING: 'Lets it through.',
})
export const AudienceEnum = graphqlEnum(
  'Audience',
  ['CAAMI', 'CPAS', 'SPP_IS', 'PROVIDER', 'SYSTEM'],
  'The kinds of organisation that use the graph.',
  {
    CAAMI: 'The auxiliary fund, which pays for the State (CAAMI/HZIV).',
    CPAS: 'A public social welfare centre (CPAS/OCMW).',
    SPP_IS: 'The federal service that bears the cost and inspects (SPP IS/POD MI).',
    PROVIDER: 'Who gives care.',
    SYSTEM: 'Another system: the registers (BCSS).',
  },
)
export const CareTypeEnum = graphqlEnum(
  'CareType',
  careTypes,
  'Type of care that a decision can cover (volet, dekking).',
)
export const SupportLevelEnum = graphqlEnum('SupportLevel', supportLevels, 'How far the CPAS takes a part of the cost.')
export const ProviderCategoryEnum = graphqlEnum('ProviderCategory', providerCategories, 'Who gives care.')
export const RegisterEnum = graphqlEnum('Register', registers, 'Register of inscription.', {
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
    NOT_INSURED_NOT_INSURABLE: 'Not insured, and can’t be.',
    INSURABLE: 'Not insured, but can be.',
    INSURED: 'Affiliated to an insurer (organisme assureur).',
  },
)
export const MutationKindEnum = graphqlEnum(
  'IdentityMutationKind',
  mutationKinds,
  'What the registers report of a person.',
  {
    NAME_CHANGE: 'Another last name or other first names.',
    NUMBER_CHANGE: 'Another number: BIS to national register, or a replaced one.',
    GENDER_CHANGE: 'Another sex.',
    BIRTH_DATE_CORRECTION: 'Another birth date.',
    ADDRESS_CHANGE: 'Another address.',
    RESIDENCE_CHANGE: 'Another residence status or register.',
    STRUCK_OFF: 'Struck off the national register.',
    DEATH: 'The person died.',
    INSURANCE_AFFILIATION: 'Affiliated to an insurer.',
    INSURANCE_END: 'The affiliation ended.',
    RECEPTION_CENTRE_ARRIVAL: 'Housed in a Fedasil reception centre from that day.',
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
