import type { Caller } from '../../../shared/authorization/caller'
import { providerKey } from '../../../shared/values/inami-number'

/** The provider key to which a caller's rows are limited; null for audiences that see the rows of all providers. */
export const ownProviderKey = (caller: Caller): string | null =>
  caller.audience === 'PROVIDER' ? providerKey(caller.organisation) : null

/** Whether the caller may see the row: a provider sees its own rows, CAAMI and the SPP IS see all. */
export function maySeeRow(caller: Caller, row: { providerKey: string }): boolean {
  switch (caller.audience) {
    case 'PROVIDER':
      return ownProviderKey(caller) === row.providerKey
    case 'CAAMI':
    case 'SPP_IS':
      return true
    default:
      return false
  }
}
