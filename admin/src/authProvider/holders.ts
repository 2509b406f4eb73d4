import type { Audience } from '../graphql/generated/graphql'
import type { Session } from './session'

/** An audience, or one of its roles: `CPAS` or `CPAS:supervisor`. */
export type Holder = Audience | `${Audience}:${string}`

export const officials: readonly Holder[] = ['CAAMI', 'CPAS', 'SPP_IS:inspector']
export const allAudiences: readonly Holder[] = ['CAAMI', 'CPAS', 'SPP_IS', 'PROVIDER']
/** Who reads of single persons: an analyst of the SPP IS gets figures without them. */
export const readers: readonly Holder[] = [...officials, 'PROVIDER']
/** Those whom invoices concern. */
export const invoiceReaders: readonly Holder[] = ['CAAMI', 'SPP_IS:inspector', 'PROVIDER']

/** Whether the session is one of an audience or role of the list. */
export function isHolder(session: Session | undefined, holders: readonly Holder[] = []): boolean {
  return !!session && (holders.includes(session.audience) || holders.includes(`${session.audience}:${session.role}`))
}
