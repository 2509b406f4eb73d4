import { hash } from 'node:crypto'
import { createLocalJWKSet, createRemoteJWKSet, errors, type JWK, type JWTVerifyGetKey, jwtVerify } from 'jose'
import type { Caller } from '../../shared/authorization/caller'
import { callerFromClaims } from './caller-from-claims'

export type TokenVerifier = (token: string) => Promise<Caller | undefined>

export interface TrustedIssuer {
  issuer: string
  audience: string | undefined
  /** Its keys where they are at hand (the demo's own provider); otherwise they are asked from the issuer. */
  keys?: { keys: JWK[] }
}

/** Tokens remembered after they were checked: signatures cost more than the rest of a small answer's way in. */
const REMEMBERED = 5_000

/**
 * Checks bearer tokens of one issuer: signature (RS256 or ES256), issuer, audience, times by the real clock, claims.
 * Answers with nobody for a bad token, and throws only where the issuer's keys can't be had.
 */
export function createTokenVerifier({ issuer, audience, keys }: TrustedIssuer): TokenVerifier {
  const keyOf = keys ? createLocalJWKSet(keys) : remoteKeys(issuer)
  const known = new Map<string, { caller: Caller; until: number }>()
  return async (token) => {
    const fingerprint = hash('sha256', token, 'base64')
    const before = known.get(fingerprint)
    if (before && before.until > Date.now()) return before.caller
    known.delete(fingerprint)
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
      const oldest = known.size >= REMEMBERED ? known.keys().next().value : undefined
      if (oldest) known.delete(oldest)
      known.set(fingerprint, { caller, until: (payload.exp ?? 0) * 1000 })
      return caller
    } catch (error) {
      if (isIssuerAway(error)) throw error
      return undefined
    }
  }
}

function isIssuerAway(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout) return true
  // jose says "expected 200 OK" and fetch says "failed" with plain errors; a bad token has an error of its own kind.
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
  if (!response.ok) throw new Error(`The issuer answers ${response.status} for its configuration.`)
  const { issuer: told, jwks_uri } = (await response.json()) as { issuer?: string; jwks_uri?: string }
  if (told !== issuer || !jwks_uri) throw new Error('The issuer names itself otherwise than OIDC_ISSUER does.')
  return createRemoteJWKSet(new URL(jwks_uri), { timeoutDuration: 5_000, cooldownDuration: 10_000 })
}
