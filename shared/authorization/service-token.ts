import { createHash, randomUUID } from 'node:crypto'
import { jwtVerify, SignJWT } from 'jose'
import type { RequestContext } from './caller'

/** Seconds, by the real clock, in which a proof is good. */
export const SERVICE_TOKEN_SECONDS = 60
const ISSUER = 'mediprima-inside'

/** The shared secret as a key; throws where it is too short to be one. */
export function serviceTokenKey(secret: string): Uint8Array {
  const key = Buffer.from(secret, 'utf8')
  if (key.length < 32) throw new Error('INTERNAL_SECRET needs at least 32 characters.')
  return key
}

/** The proof of one call to one subgraph: who asks and when, for this very body. */
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
 * Reads proofs for one subgraph: the request of a good one, nothing for any other. A proof is good once: whoever
 * copied one can neither repeat it nor put another body under it.
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
      forget(used)
      used.set(jti, exp * 1000)
      return request
    } catch {
      // Whatever is wrong with a proof, the answer is the same.
      return undefined
    }
  }
}

const digest = (body: string) => createHash('sha256').update(body).digest('base64url')

/** Proofs come in the order in which they end, nearly: the oldest are looked at until one still holds. */
function forget(used: Map<string, number>): void {
  for (const [jti, until] of used) {
    if (until > Date.now()) break
    used.delete(jti)
  }
}
