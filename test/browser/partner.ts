/** A partner system of the demo that calls the GraphQL API, for steps that the console does not have. */
export class Partner {
  private constructor(
    private readonly baseUrl: string,
    private readonly token: string,
  ) {}

  static async as(baseUrl: string, client: string): Promise<Partner> {
    const response = await fetch(`${baseUrl}/oauth/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'client_credentials', client_id: client, client_secret: 'demo' }),
    })
    const { access_token: token } = (await response.json()) as { access_token: string }
    return new Partner(baseUrl, token)
  }

  /** Sends one operation, on a day of the demo clock if one is named, and returns its data. */
  async ask<T>(query: string, variables: Record<string, unknown>, on?: string): Promise<T> {
    const response = await fetch(`${this.baseUrl}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${this.token}`,
        ...(on ? { 'x-demo-clock': on } : {}),
      },
      body: JSON.stringify({ query, variables }),
    })
    const { data, errors } = (await response.json()) as { data?: T; errors?: { message: string }[] }
    if (!data || errors?.length)
      throw new Error(errors?.map(({ message }) => message).join('; ') ?? `HTTP ${response.status}`)
    return data
  }
}
