import DataLoader from 'dataloader'
import type { Caller } from '../../../shared/authorization/caller'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { changesOf, type ProviderChange, type RecordedAccount } from '../domain/provider-changes'
import type { AccountChangeEntity } from '../persistence/account-change.entity'
import { accountsOf, versionsOf } from '../persistence/provider-history.repository'

/** Loads what was ever recorded of providers, by key, in two statements per batch. */
export const providerChangesLoader = (context: SubgraphContext): DataLoader<string, ProviderChange[]> =>
  context.memo(
    'provider.changes',
    () =>
      new DataLoader<string, ProviderChange[]>(async (keys) => {
        const { manager } = context.db
        const [versions, accounts] = await Promise.all([versionsOf(manager, keys), accountsOf(manager, keys)])
        const versionsByKey = Map.groupBy(versions, ({ providerKey }) => providerKey)
        const accountsByKey = Map.groupBy(accounts, ({ providerKey }) => providerKey)
        return keys.map((key) =>
          changesOf(versionsByKey.get(key) ?? [], (accountsByKey.get(key) ?? []).map(toRecordedAccount)),
        )
      }),
  )

const toRecordedAccount = (row: AccountChangeEntity): RecordedAccount => ({ ...row, outcomeBy: outcomeActor(row) })

// The database adds the outcome and its actor together, or nothing.
function outcomeActor(row: AccountChangeEntity): Caller | null {
  const { outcomeSubject, outcomeAudience, outcomeOrganisation, outcomeRole } = row
  if (outcomeSubject === null || outcomeAudience === null || outcomeOrganisation === null || outcomeRole === null)
    return null
  return {
    subject: outcomeSubject,
    audience: outcomeAudience,
    organisation: outcomeOrganisation,
    role: outcomeRole,
  }
}
