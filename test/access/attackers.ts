import type { Answer } from '../e2e-scenario/client'

/** One who attacks: a demo client with its token, and the number of each request that it sent. */
export interface Attacker {
  clientId: string
  token: string
  send(query: string, variables?: Record<string, unknown>, on?: string): Promise<AttackResponse>
}

/** An answer with the text that it came as, and the request's number. */
export interface AttackResponse extends Answer {
  text: string
  requestId: string
}

/** The codes of an answer's errors. */
export const codesOf = ({ errors }: Pick<Answer, 'errors'>): (string | undefined)[] =>
  (errors ?? []).map(({ extensions }) => extensions?.code)

/** A token of the demo's identity provider. */
export async function tokenOf(url: string, clientId: string): Promise<string> {
  const response = await fetch(`${url}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: 'demo' }),
  })
  if (!response.ok) throw new Error(`no token for ${clientId}: ${await response.text()}`)
  return ((await response.json()) as { access_token: string }).access_token
}

/** A client that keeps what came back as it came. */
export async function attacker(url: string, clientId: string, by = '2024-06-03'): Promise<Attacker> {
  const token = await tokenOf(url, clientId)
  return {
    clientId,
    token,
    async send(query, variables = {}, on = by) {
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
