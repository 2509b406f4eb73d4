import { connectPartner, type Partner } from '../test/e2e-scenario/client'
import type { System } from './system'

/** A request that is ready to send. */
export interface PreparedRequest {
  method: 'POST'
  path: '/graphql'
  headers: Record<string, string>
  body: string
}

/** A token of a client, for prepared requests.
 * @throws Error when the identity provider rejects the client. */
export async function tokenOf(system: System, clientId: string): Promise<string> {
  const response = await fetch(`${system.url}/oauth/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: 'demo' }),
  })
  if (!response.ok) throw new Error(`no token for ${clientId}: ${response.status} ${await response.text()}`)
  return ((await response.json()) as { access_token: string }).access_token
}

/** Prepares a request with its token, on a day of the demo clock. */
export const prepareRequest = (token: string, query: string, variables: object, on?: string): PreparedRequest => ({
  method: 'POST',
  path: '/graphql',
  headers: {
    'content-type': 'application/json',
    authorization: `Bearer ${token}`,
    ...(on ? { 'x-demo-clock': on } : {}),
  },
  body: JSON.stringify({ query, variables }),
})

/** Connects a partner to the running system. */
export const partnerOf = (system: System, clientId: string): Promise<Partner> => connectPartner(system.url, clientId)
