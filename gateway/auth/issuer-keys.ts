import { createLocalJWKSet, createRemoteJWKSet, type JWK, type JWTVerifyGetKey } from 'jose'

/** The public keys of an issuer. */
export interface IssuerKeys {
  keyOf: JWTVerifyGetKey
  /**
   * The number of the key set in use: it changes when the set does.
   * @throws Error if the keys were never read, or not for ten minutes
   */
  version(): Promise<number>
}

/** Keys that never change while the process runs: those of the demo's own provider. */
export const fixedKeys = (keys: { keys: JWK[] }): IssuerKeys => ({
  keyOf: createLocalJWKSet(keys),
  version: async () => 1,
})

/** After this time the key set is read again, so that a withdrawn key ends. */
const REFRESH_MS = 10_000
/** A key set that could not be read again is used for so long. */
const MAX_AGE_MS = 600_000

/** The keys that an issuer publishes, read again every ten seconds while tokens are verified. */
export function publishedKeys(issuer: string, now: () => number = () => performance.now()): IssuerKeys {
  let remote: ReturnType<typeof createRemoteJWKSet> | undefined
  let version = 0
  let text = ''
  let readAt = Number.NEGATIVE_INFINITY
  let triedAt = Number.NEGATIVE_INFINITY
  let reading: Promise<void> | undefined

  const read = async () => {
    triedAt = now()
    remote ??= await discover(issuer)
    await remote.reload()
    const current = JSON.stringify(remote.jwks())
    if (current !== text) version += 1
    text = current
    readAt = now()
  }
  const readOnce = () => {
    reading ??= read().finally(() => {
      reading = undefined
    })
    return reading
  }
  return {
    keyOf: async (header, token) => {
      if (!remote) await readOnce()
      return remote!(header, token)
    },
    async version() {
      if (version > 0 && now() - triedAt < REFRESH_MS) return version
      try {
        await readOnce()
      } catch (error) {
        if (now() - readAt > MAX_AGE_MS) throw error
      }
      return version
    },
  }
}

async function discover(issuer: string): Promise<ReturnType<typeof createRemoteJWKSet>> {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(5_000),
  })
  if (!response.ok) throw new Error(`The discovery document of the issuer has HTTP status ${response.status}.`)
  const document = (await response.json()) as { issuer?: string; jwks_uri?: string }
  if (document.issuer !== issuer || !document.jwks_uri)
    throw new Error('Issuer mismatch: discovery document and OIDC_ISSUER differ, or it has no jwks_uri.')
  // An unknown key id makes jose read the set once more, at most once a second.
  return createRemoteJWKSet(new URL(document.jwks_uri), { timeoutDuration: 5_000, cooldownDuration: 1_000 })
}
