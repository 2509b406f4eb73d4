import { randomUUID } from 'node:crypto'
import { jwtVerify, SignJWT } from 'jose'
import type { RequestContext } from './caller'
import type { UsedTokens } from './used-tokens'

/** The validity of a service token in seconds. */
export const SERVICE_TOKEN_SECONDS = 60
/** How far the clocks of two machines may differ, in seconds. */
const CLOCK_TOLERANCE_SECONDS = 5
const ISSUER = 'mediprima-inside'

/**
 * The shared secret as a key.
 * @throws Error if it is shorter than 32 characters
 */
export function serviceTokenKey(secret: string): Uint8Array {
  const key = Buffer.from(secret, 'utf8')
  if (key.length < 32) throw new Error('INTERNAL_SECRET needs at least 32 characters.')
  return key
}

/** The keys whose tokens are accepted: that of INTERNAL_SECRET and, while it is replaced, that of INTERNAL_SECRET_ALTERNATE. */
export const acceptedServiceKeys = (secret: string, alternate: string | null): Uint8Array[] =>
  [secret, ...(alternate ? [alternate] : [])].map(serviceTokenKey)

/** The token of one call to one subgraph: its request context and the digest of its body. */
export function signServiceToken(
  key: Uint8Array,
  subgraph: string,
  request: RequestContext,
  bodyDigest: string,
): Promise<string> {
  return new SignJWT({ request: { ...request }, body: bodyDigest })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(ISSUER)
    .setAudience(subgraph)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime(`${SERVICE_TOKEN_SECONDS}s`)
    .sign(key)
}

/** A token with a valid signature, of a call whose body was not read yet. */
export interface VerifiedServiceToken {
  /** The request context, if this is the digest of the token's body and the token was not used before; else undefined. */
  accept(bodyDigest: string): Promise<RequestContext | undefined>
}

/**
 * Verifies tokens for one subgraph. A token is valid once, for its body, and for at most a minute whatever it claims: a copied token
 * can neither be replayed nor carry another body. `keys` are tried in order.
 */
export function createServiceTokenVerifier(
  keys: readonly Uint8Array[],
  subgraph: string,
  usedTokens: UsedTokens,
): (token: string) => Promise<VerifiedServiceToken | undefined> {
  return async (token) => {
    const payload = await verifySignature(token, keys, subgraph)
    const { jti, iat = 0, exp = 0, request } = payload ?? {}
    if (!payload || !jti || !request?.caller || exp - iat > SERVICE_TOKEN_SECONDS) return undefined
    return {
      async accept(bodyDigest) {
        if (payload.body !== bodyDigest) return undefined
        return (await usedTokens.claim(jti, (exp + CLOCK_TOLERANCE_SECONDS) * 1000)) ? request : undefined
      },
    }
  }
}

async function verifySignature(token: string, keys: readonly Uint8Array[], subgraph: string) {
  for (const key of keys) {
    try {
      const { payload } = await jwtVerify<{ request?: RequestContext; body?: string }>(token, key, {
        issuer: ISSUER,
        audience: subgraph,
        algorithms: ['HS256'],
        requiredClaims: ['exp', 'iat', 'jti'],
        maxTokenAge: SERVICE_TOKEN_SECONDS,
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
      })
      return payload
    } catch {
      // Whatever is wrong with a token, the answer is the same; the next key may fit.
    }
  }
  return undefined
}
