import { type EntityManager, In } from 'typeorm'
import { AccountChangeEntity } from './account-change.entity'
import { ProviderVersionEntity } from './provider-version.entity'

/** All versions of the data of these providers, in the order of their recording. */
export const versionsOf = (manager: EntityManager, keys: readonly string[]): Promise<ProviderVersionEntity[]> =>
  manager
    .getRepository(ProviderVersionEntity)
    .find({ where: { providerKey: In([...keys]) }, order: { providerKey: 'ASC', version: 'ASC' } })

/** All accounts of these providers that waited or wait for confirmation, in the order of their recording. */
export const accountsOf = (manager: EntityManager, keys: readonly string[]): Promise<AccountChangeEntity[]> =>
  manager
    .getRepository(AccountChangeEntity)
    .find({ where: { providerKey: In([...keys]) }, order: { recordedAt: 'ASC', id: 'ASC' } })
