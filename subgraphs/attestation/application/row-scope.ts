import type { Caller } from '../../../shared/authorization/caller'
import { providerKey } from '../../../shared/values/inami-number'

/** The provider that a caller's rows are limited to; null for who sees all of them. */
export const ownProviderKey = (caller: Caller): string | null =>
  caller.audience === 'PROVIDER' ? providerKey(caller.organisation) : null

/** Whether the row is one of those that the caller may see: a provider's own, all for CAAMI and the SPP IS. */
export function maySeeRow(caller: Caller, row: { provider_key: string }): boolean {
  switch (caller.audience) {
    case 'PROVIDER':
      return ownProviderKey(caller) === row.provider_key
    case 'CAAMI':
    case 'SPP_IS':
      return true
    default:
      return false
  }
}
