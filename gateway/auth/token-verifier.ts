import { hash } from 'node:crypto'
import { createLocalJWKSet, createRemoteJWKSet, errors, type JWK, type JWTVerifyGetKey, jwtVerify } from 'jose'
import type { Caller } from '../../shared/authorization/caller'
import { callerFromClaims } from './caller-from-claims'

export type TokenVerifier = (token: string) => Promise<Caller | undefined>

export interface TrustedIssuer {
  issuer: string
  audience: string | undefined
  /** The public keys of the demo's own provider; otherwise they are fetched from the issuer. */
  keys?: { keys: JWK[] }
}

/**
 * Verified tokens kept until they expire, the oldest removed first: verifying a signature costs more than the rest of
 * the middleware for a small request. Keys are hashes, so the cache contains no token.
 */
const MAX_CACHED_TOKENS = 5_000

/**
 * Verifies bearer tokens of one issuer: signature (RS256 or ES256), issuer, audience, times by the real clock, claims.
 * Resolves to undefined for an invalid token.
 * @throws Error (in the returned function) if the issuer's keys are not available
 */
export function createTokenVerifier({ issuer, audience, keys }: TrustedIssuer): TokenVerifier {
  const keyOf = keys ? createLocalJWKSet(keys) : remoteKeys(issuer)
  const verified = new Map<string, { caller: Caller; until: number }>()
  return async (token) => {
    const fingerprint = hash('sha256', token, 'base64')
    const cached = verified.get(fingerprint)
    if (cached && cached.until > Date.now()) return cached.caller
    verified.delete(fingerprint)
    try {
      const { payload } = await jwtVerify(token, keyOf, {
        issuer,
        audience,
        algorithms: ['RS256', 'ES256'],
        requiredClaims: ['exp', 'sub', 'iat'],
        clockTolerance: 5,
      })
      const caller = callerFromClaims(payload)
      if (!caller) return undefined
      const oldest = verified.size >= MAX_CACHED_TOKENS ? verified.keys().next().value : undefined
      if (oldest) verified.delete(oldest)
      verified.set(fingerprint, { caller, until: (payload.exp ?? 0) * 1000 })
      return caller
    } catch (error) {
      if (isIssuerUnreachable(error)) throw error
      return undefined
    }
  }
}

function isIssuerUnreachable(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout) return true
  // jose throws a generic error for a status other than 200, and fetch a TypeError; an invalid token has a specific JOSEError.
  return !(error instanceof errors.JOSEError) || error.code === 'ERR_JOSE_GENERIC'
}

function remoteKeys(issuer: string): JWTVerifyGetKey {
  let keys: JWTVerifyGetKey | undefined
  return async (header, token) => {
    keys ??= await discover(issuer)
    return keys(header, token)
  }
}

async function discover(issuer: string): Promise<JWTVerifyGetKey> {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(5_000),
  })
  if (!response.ok) throw new Error(`The discovery document of the issuer has HTTP status ${response.status}.`)
  const document = (await response.json()) as { issuer?: string; jwks_uri?: string }
  if (document.issuer !== issuer || !document.jwks_uri)
    throw new Error('Issuer mismatch: discovery document and OIDC_ISSUER differ, or it has no jwks_uri.')
  return createRemoteJWKSet(new URL(document.jwks_uri), { timeoutDuration: 5_000, cooldownDuration: 10_000 })
}
