import { type EntityManager, IsNull } from 'typeorm'
import { AccountChangeEntity } from './account-change.entity'

/** The account of a provider that waits for confirmation; null if none waits. */
export const findWaitingAccount = (manager: EntityManager, providerKey: string): Promise<AccountChangeEntity | null> =>
  manager.getRepository(AccountChangeEntity).findOneBy({ providerKey, outcome: IsNull() })

/** An account to record. */
export type NewAccountChange = Pick<
  AccountChangeEntity,
  'id' | 'providerKey' | 'iban' | 'recordedAt' | 'subject' | 'audience' | 'organisation' | 'role'
>

/** Records an account that waits for confirmation. */
export async function insertAccountChange(manager: EntityManager, change: NewAccountChange): Promise<void> {
  await manager.getRepository(AccountChangeEntity).insert(change)
}

/** The outcome of an account that waited, and the actor who decided it. */
export type AccountChangeOutcome = Pick<
  AccountChangeEntity,
  'outcome' | 'outcomeAt' | 'outcomeSubject' | 'outcomeAudience' | 'outcomeOrganisation' | 'outcomeRole'
>

/** Records the outcome of an account that waits. */
export async function closeAccountChange(
  manager: EntityManager,
  id: string,
  outcome: AccountChangeOutcome,
): Promise<void> {
  await manager.getRepository(AccountChangeEntity).update({ id }, outcome)
}
