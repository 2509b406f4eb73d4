/** One partner system: it has a token of its own and speaks GraphQL over HTTP, like any other. */
export interface Partner {
  readonly name: string
  readonly clientId: string
  /** Sends one operation on a day (the demo clock) and gives its data; throws with the errors where there are any. */
  ask<T>(query: string, variables?: Record<string, unknown>, on?: string): Promise<T>
  /** The same, with errors and status as they came. */
  raw(query: string, variables?: Record<string, unknown>, on?: string): Promise<Answer>
}

/** What came back over HTTP. */
export interface Answer {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: whatever the query asked for.
  data?: any
  errors?: { message: string; extensions?: { code?: string; argument?: string }; path?: (string | number)[] }[]
}

/** A partner with a real token of the identity provider. */
export async function partner(url: string, name: string, clientId: string): Promise<Partner> {
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
