import type { Caller } from '../../shared/authorization/caller'

/** A system that may call with the audience SYSTEM. */
export interface SystemClient {
  /** The claim `organisation` of its tokens. */
  name: string
  /** The client at the identity provider that its tokens are issued to (`client_id` or `azp`); null: any. */
  client: string | null
}

/** The Crossroads Bank for Social Security, which feeds the identity mutations. */
export const defaultSystemClients: readonly SystemClient[] = [{ name: 'bcss', client: null }]

/** Whether a caller is no system, or one that is registered. */
export const isRegisteredSystem = (
  { audience, organisation, client = null }: Caller,
  registered: readonly SystemClient[],
): boolean =>
  audience !== 'SYSTEM' ||
  registered.some((system) => system.name === organisation && (system.client === null || system.client === client))
