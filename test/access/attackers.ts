import type { Answer } from '../e2e-scenario/client'

/** An attacker: a demo client with its token. */
export interface Attacker {
  clientId: string
  token: string
  send(query: string, variables?: Record<string, unknown>, on?: string): Promise<AttackResponse>
}

/** A response with its text and its request id. */
export interface AttackResponse extends Answer {
  text: string
  requestId: string
}

/** The error codes of a response. */
export const codesOf = ({ errors }: Pick<Answer, 'errors'>): (string | undefined)[] =>
  (errors ?? []).map(({ extensions }) => extensions?.code)

/** A token of the demo identity provider.
 * @throws Error when the identity provider rejects the client. */
export async function tokenOf(url: string, clientId: string): Promise<string> {
  const response = await fetch(`${url}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: 'demo' }),
  })
  if (!response.ok) throw new Error(`no token for ${clientId}: ${await response.text()}`)
  return ((await response.json()) as { access_token: string }).access_token
}

/** Connects a client that keeps the text of each response. */
export async function attacker(url: string, clientId: string, defaultDay = '2024-06-03'): Promise<Attacker> {
  const token = await tokenOf(url, clientId)
  return {
    clientId,
    token,
    async send(query, variables = {}, on = defaultDay) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'x-demo-clock': on },
        body: JSON.stringify({ query, variables }),
      })
      const text = await response.text()
      const requestId = response.headers.get('x-request-id') ?? ''
      return { status: response.status, text, requestId, ...(JSON.parse(text) as object) }
    },
  }
}
