import type { Day } from '../../../shared/values/day'
import { recordOn } from '../domain/provider-records'
import type { RegisteredProvider } from '../persistence/provider.repository'
import type { ProviderType } from '../schema/provider.type'

/** A provider as its field resolvers need it. */
export type ProviderNode = ProviderType & { entity: RegisteredProvider }

/** Maps a provider, with its facts of a day, to its GraphQL type. The field resolver hides birth date and accounts from other providers. */
export function toProviderNode(provider: RegisteredProvider, today: Day): ProviderNode {
  // Before its first facts (only a demo clock reads then) a provider shows the first ones.
  const { name, category, qualificationCode } = recordOn(provider.records, today) ?? provider.records.at(-1) ?? provider
  return {
    inamiNumber: provider.inamiNumber,
    name,
    category,
    qualificationCode,
    birthDate: provider.birthDate,
    insCode: provider.insCode,
    iban: provider.iban,
    ibanToConfirm: provider.ibanToConfirm,
    activeUntil: provider.activeUntil,
    entity: provider,
  }
}
