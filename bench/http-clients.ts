import { connectPartner, type Partner } from '../test/e2e-scenario/client'
import type { System } from './system'

/** One request as it is sent. */
export interface Prepared {
  method: 'POST'
  path: '/graphql'
  headers: Record<string, string>
  body: string
}

/** A partner's token, for requests that are sent as they are. */
export async function tokenOf(system: System, clientId: string): Promise<string> {
  const response = await fetch(`${system.url}/oauth/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: 'demo' }),
  })
  if (!response.ok) throw new Error(`no token for ${clientId}: ${response.status} ${await response.text()}`)
  return ((await response.json()) as { access_token: string }).access_token
}

/** A request with its token, on a day. */
export const prepared = (token: string, query: string, variables: object, on?: string): Prepared => ({
  method: 'POST',
  path: '/graphql',
  headers: {
    'content-type': 'application/json',
    authorization: `Bearer ${token}`,
    ...(on ? { 'x-demo-clock': on } : {}),
  },
  body: JSON.stringify({ query, variables }),
})

/** A partner of the running system. */
export const partnerOf = (system: System, clientId: string): Promise<Partner> => connectPartner(system.url, clientId)
