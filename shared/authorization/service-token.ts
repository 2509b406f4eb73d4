import { createHash, randomUUID } from 'node:crypto'
import { jwtVerify, SignJWT } from 'jose'
import type { RequestContext } from './caller'

/** The validity of a service token in seconds. */
export const SERVICE_TOKEN_SECONDS = 60
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

/** The token of one call to one subgraph: its request context and the hash of its body. */
export function signServiceToken(
  key: Uint8Array,
  subgraph: string,
  request: RequestContext,
  body: string,
): Promise<string> {
  return new SignJWT({ request: { ...request }, body: digest(body) })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(ISSUER)
    .setAudience(subgraph)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime(`${SERVICE_TOKEN_SECONDS}s`)
    .sign(key)
}

/**
 * Verifies tokens for one subgraph: returns the request context of a valid one, else undefined. A token is valid once and for its
 * body only: a copied token can neither be replayed nor carry another body.
 */
export function createServiceTokenVerifier(
  key: Uint8Array,
  subgraph: string,
): (token: string, body: string) => Promise<RequestContext | undefined> {
  const used = new Map<string, number>()
  return async (token, body) => {
    try {
      const { payload } = await jwtVerify(token, key, {
        issuer: ISSUER,
        audience: subgraph,
        algorithms: ['HS256'],
        requiredClaims: ['exp', 'jti'],
      })
      const { jti, exp = 0, request } = payload as typeof payload & { request?: RequestContext }
      if (!jti || used.has(jti) || payload.body !== digest(body) || !request || !request.caller) return undefined
      deleteExpired(used)
      used.set(jti, exp * 1000)
      return request
    } catch {
      // Whatever is wrong with a proof, the answer is the same.
      return undefined
    }
  }
}

const digest = (body: string) => createHash('sha256').update(body).digest('base64url')

/** Deletes expired ids. Tokens expire nearly in the order of their arrival, so the check ends at the first valid one. */
function deleteExpired(used: Map<string, number>): void {
  for (const [jti, until] of used) {
    if (until > Date.now()) break
    used.delete(jti)
  }
}
