import type { Audience, Caller } from '../../shared/authorization/caller'
import { roles } from '../../shared/authorization/permissions'
import { isEnterpriseNumber } from '../../shared/values/enterprise-number'
import { isInamiNumber } from '../../shared/values/inami-number'

const isAudience = (text: unknown): text is Audience => typeof text === 'string' && Object.hasOwn(roles, text)

const isOrganisationOf: Record<Audience, (organisation: string) => boolean> = {
  CAAMI: (organisation) => organisation === 'caami',
  CPAS: (organisation) => /^\d{10}$/.test(organisation) && isEnterpriseNumber(organisation),
  SPP_IS: (organisation) => organisation === 'sppis',
  // A provider by its INAMI number, or an organisation that invoices under mandates by its enterprise number.
  PROVIDER: (organisation) =>
    /^\d+$/.test(organisation) && (isInamiNumber(organisation) || isEnterpriseNumber(organisation)),
  SYSTEM: (organisation) => /^[a-z0-9-]{1,40}$/.test(organisation),
}

/** The caller in a token's claims; undefined if a claim is missing, unknown or inconsistent with the others. */
export function callerFromClaims(claims: Record<string, unknown>): Caller | undefined {
  const { audience_kind: audience, organisation, role, sub: subject } = claims
  if (!isAudience(audience) || typeof organisation !== 'string' || typeof role !== 'string') return undefined
  if (typeof subject !== 'string' || subject === '' || subject.length > 255) return undefined
  if (!roles[audience].includes(role) || !isOrganisationOf[audience](organisation)) return undefined
  return { audience, organisation, role, subject, client: clientOf(claims) }
}

/** The application of a token: `client_id` (RFC 9068), or `azp` (OpenID Connect) of issuers that do not write it. */
function clientOf({ client_id: id, azp }: Record<string, unknown>): string | null {
  const client = [id, azp].find((claim) => typeof claim === 'string' && claim !== '')
  return typeof client === 'string' ? client.slice(0, 255) : null
}

/** The audiences as demo client ids spell them. */
const demoAudiences: Record<string, Audience> = {
  caami: 'CAAMI',
  cpas: 'CPAS',
  sppis: 'SPP_IS',
  spp_is: 'SPP_IS',
  provider: 'PROVIDER',
  system: 'SYSTEM',
}

/** The caller that a demo client id `AUDIENCE:ORGANISATION:ROLE` represents; undefined if the id is not valid. */
export function callerFromClientId(clientId: string): Caller | undefined {
  const [audience, organisation, role, ...rest] = clientId.split(':')
  if (rest.length > 0 || !audience || !Object.hasOwn(demoAudiences, audience.toLowerCase())) return undefined
  return callerFromClaims({ audience_kind: demoAudiences[audience.toLowerCase()], organisation, role, sub: clientId })
}

/** The claims from which the gateway reads a caller. */
export function claimsOfCaller({ audience, organisation, role }: Caller): {
  audience_kind: string
  organisation: string
  role: string
} {
  return { audience_kind: audience, organisation, role }
}
