import { registerEnumType } from 'type-graphql'
import {
  careTypes,
  insuranceStatuses,
  mutationKinds,
  providerCategories,
  registers,
  residenceStatuses,
  supportLevels,
} from '../values/care'

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

export const LanguageEnum = graphqlEnum('Language', ['FR', 'NL', 'DE', 'EN'], 'Language of a text.')
export const SeverityEnum = graphqlEnum('Severity', ['ERROR', 'WARNING'], 'ERROR refuses; WARNING lets it through.')
export const AudienceEnum = graphqlEnum(
  'Audience',
  ['CAAMI', 'CPAS', 'SPP_IS', 'PROVIDER', 'SYSTEM'],
  'The kinds of organisation that use the graph.',
)
export const CareTypeEnum = graphqlEnum(
  'CareType',
  careTypes,
  'Type of care that a decision can cover (volet, dekking).',
)
export const SupportLevelEnum = graphqlEnum('SupportLevel', supportLevels, 'How far the CPAS takes a part of the cost.')
export const ProviderCategoryEnum = graphqlEnum('ProviderCategory', providerCategories, 'Who gives care.')
export const RegisterEnum = graphqlEnum('Register', registers, 'Register of inscription.')
export const InsuranceStatusEnum = graphqlEnum(
  'InsuranceStatus',
  insuranceStatuses,
  'Whether the person is or can be insured (assurabilité).',
)
export const MutationKindEnum = graphqlEnum(
  'IdentityMutationKind',
  mutationKinds,
  'What the registers report of a person.',
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
  },
)
