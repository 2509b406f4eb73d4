import type { Fixtures } from './fixtures'

export const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
export const TRIVIAL = JSON.stringify({ query: '{ __typename }' })

/** HTTP requests of the tests about tokens, schemas and errors. */
export function httpSteps(fixtures: Fixtures) {
  const requestToken = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(`${fixtures.url}/oauth/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(fields),
    })
  const tokenOf = async (clientId: string): Promise<string> => {
    const response = await requestToken({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: 'demo',
    })
    return ((await response.json()) as { access_token: string }).access_token
  }
  const post = (body: BodyInit | null, headers: Record<string, string>) =>
    fetch(`${fixtures.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    })
  return { requestToken, tokenOf, post }
}
