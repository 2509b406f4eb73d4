import { hash } from 'node:crypto'
import { errors, type JWK, type JWTPayload, jwtVerify } from 'jose'
import type { Caller } from '../../shared/authorization/caller'
import { callerFromClaims } from './caller-from-claims'
import { fixedKeys, type IssuerKeys, publishedKeys } from './issuer-keys'
import { defaultSystemClients, isRegisteredSystem, type SystemClient } from './system-clients'

export type TokenVerifier = (token: string) => Promise<Caller | undefined>

export interface TrustedIssuer {
  issuer: string
  audience: string | undefined
  /** The public keys of the demo's own provider; otherwise they are read from the issuer. */
  keys?: { keys: JWK[] }
  /** Who may call as SYSTEM. */
  systems?: readonly SystemClient[]
}

/**
 * Verified tokens kept until they expire, the oldest removed first: verifying a signature costs more than the rest of
 * the middleware for a small request. Keys are hashes, so the cache contains no token.
 */
const MAX_CACHED_TOKENS = 5_000
/** Seconds between `iat` and `exp`: a stolen token ends within a working day. */
const MAX_LIFETIME = 12 * 3600
const CLOCK_TOLERANCE = 5
/** Claims of ID tokens and logout tokens, which are no access tokens although the same keys sign them. */
const CLAIMS_OF_OTHER_TOKENS = ['nonce', 'at_hash', 'c_hash', 's_hash', 'events']

/**
 * Verifies access tokens of one issuer: signature (RS256 or ES256), type, issuer, audience, times by the real clock, lifetime, claims.
 * Resolves to undefined for an invalid token. When the issuer withdraws a key, its tokens end once the key set is read again.
 * @throws Error (in the returned functions) if the issuer's keys are not available
 */
export function createTokenVerifier({ issuer, audience, keys, systems = defaultSystemClients }: TrustedIssuer): {
  verify: TokenVerifier
  /** Reads the issuer's keys if they are not there yet. */
  loadKeys: IssuerKeys['version']
} {
  const issuerKeys = keys ? fixedKeys(keys) : publishedKeys(issuer)
  const verified = new Map<string, { caller: Caller; until: number; keys: number }>()
  const verify: TokenVerifier = async (token) => {
    const version = await issuerKeys.version()
    const fingerprint = hash('sha256', token, 'base64')
    const cached = verified.get(fingerprint)
    if (cached && cached.until > Date.now() && cached.keys === version) return cached.caller
    verified.delete(fingerprint)
    try {
      const { payload, protectedHeader } = await jwtVerify(token, issuerKeys.keyOf, {
        issuer,
        audience,
        algorithms: ['RS256', 'ES256'],
        requiredClaims: ['exp', 'sub', 'iat'],
        clockTolerance: CLOCK_TOLERANCE,
      })
      if (!isAccessToken(protectedHeader.typ, payload) || !hasAllowedTimes(payload)) return undefined
      const caller = callerFromClaims(payload)
      if (!caller || !isRegisteredSystem(caller, systems)) return undefined
      const oldest = verified.size >= MAX_CACHED_TOKENS ? verified.keys().next().value : undefined
      if (oldest) verified.delete(oldest)
      verified.set(fingerprint, { caller, until: (payload.exp ?? 0) * 1000, keys: version })
      return caller
    } catch (error) {
      if (isIssuerUnreachable(error)) throw error
      return undefined
    }
  }
  return { verify, loadKeys: issuerKeys.version }
}

/** RFC 9068 names the type `at+jwt`; issuers that do not follow it write `JWT` or none, and some name the kind in a claim (Keycloak). */
function isAccessToken(type: string | undefined, payload: JWTPayload): boolean {
  const name = type?.toLowerCase().replace(/^application\//, '')
  if (name === 'at+jwt') return true
  if (name !== undefined && name !== 'jwt') return false
  const kind = payload.typ
  return (
    (kind === undefined || kind === 'Bearer') && CLAIMS_OF_OTHER_TOKENS.every((claim) => payload[claim] === undefined)
  )
}

function hasAllowedTimes({ iat = 0, exp = 0 }: JWTPayload): boolean {
  return iat <= Date.now() / 1000 + CLOCK_TOLERANCE && exp - iat <= MAX_LIFETIME
}

function isIssuerUnreachable(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout) return true
  // jose throws a generic error for a status other than 200, and fetch a TypeError; an invalid token has a specific JOSEError.
  return !(error instanceof errors.JOSEError) || error.code === 'ERR_JOSE_GENERIC'
}
