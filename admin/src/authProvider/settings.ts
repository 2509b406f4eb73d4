/** Where to sign in. */
interface Settings {
  issuer: string
  clientId: string
}

let known: Promise<Settings> | undefined

/** Asked once: the gateway's own settings, else the same origin as issuer. */
export function settings(): Promise<Settings> {
  known ??= fetch('/auth/settings.json')
    .then(async (response): Promise<Partial<Settings>> => {
      const isJson = response.headers.get('content-type')?.includes('json')
      return response.ok && isJson ? ((await response.json()) as Partial<Settings>) : {}
    })
    .then((given) => ({ issuer: location.origin, clientId: 'console', ...given }))
  return known
}
