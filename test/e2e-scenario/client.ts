/** A partner system: it has its own token and calls the GraphQL API over HTTP. */
export interface Partner {
  readonly name: string
  readonly clientId: string
  /** Sends one operation on a day of the demo clock and returns its data.
   * @throws Error with the codes and messages of the response's errors. */
  ask<T>(query: string, variables?: Record<string, unknown>, on?: string): Promise<T>
  /** Sends one operation and returns data, errors and HTTP status. */
  raw(query: string, variables?: Record<string, unknown>, on?: string): Promise<Answer>
}

/** A GraphQL response with its HTTP status. */
export interface Answer {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: data has the shape of the query.
  data?: any
  errors?: { message: string; extensions?: { code?: string; argument?: string }; path?: (string | number)[] }[]
  extensions?: { unavailable?: string[] }
}

/** Connects a partner with a token of the demo identity provider. */
export async function connectPartner(url: string, clientId: string, name = clientId): Promise<Partner> {
  const response = await fetch(`${url}/oauth/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: 'demo' }),
  })
  if (!response.ok) throw new Error(`no token for ${clientId}: ${response.status} ${await response.text()}`)
  const { access_token: token } = (await response.json()) as { access_token: string }
  const raw: Partner['raw'] = async (query, variables = {}, on) => {
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        ...(on ? { 'x-demo-clock': on } : {}),
      },
      body: JSON.stringify({ query, variables }),
    })
    return { status: answer.status, ...((await answer.json()) as object) }
  }
  return {
    name,
    clientId,
    raw,
    async ask<T>(query: string, variables?: Record<string, unknown>, on?: string) {
      const { data, errors, status } = await raw(query, variables, on)
      if (errors?.length)
        throw new Error(
          `${clientId} got ${status}: ${errors.map((e) => `${e.extensions?.code} ${e.message}`).join('; ')}`,
        )
      return data as T
    },
  }
}
