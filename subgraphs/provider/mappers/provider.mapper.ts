import type { RegisteredProvider } from '../persistence/provider.repository'
import type { ProviderType } from '../schema/provider.type'

/** Maps a provider to its GraphQL type. The field resolver hides birth date and accounts from other providers. */
export const toProviderNode = (provider: RegisteredProvider): ProviderType => ({
  inamiNumber: provider.inamiNumber,
  name: provider.name,
  category: provider.category,
  qualificationCode: provider.qualificationCode,
  birthDate: provider.birthDate,
  insCode: provider.insCode,
  iban: provider.iban,
  ibanToConfirm: provider.ibanToConfirm,
})
