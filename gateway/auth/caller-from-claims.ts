import type { Audience, Caller } from '../../shared/authorization/caller'
import { roles } from '../../shared/authorization/permissions'
import { isEnterpriseNumber } from '../../shared/values/enterprise-number'
import { isInamiNumber } from '../../shared/values/inami-number'

const isAudience = (text: unknown): text is Audience => typeof text === 'string' && Object.hasOwn(roles, text)

const isOrganisationOf: Record<Audience, (organisation: string) => boolean> = {
  CAAMI: (organisation) => organisation === 'caami',
  CPAS: (organisation) => /^\d{10}$/.test(organisation) && isEnterpriseNumber(organisation),
  SPP_IS: (organisation) => organisation === 'sppis',
  PROVIDER: (organisation) => /^\d+$/.test(organisation) && isInamiNumber(organisation),
  SYSTEM: (organisation) => /^[a-z0-9-]{1,40}$/.test(organisation),
}

/** The caller that a token's claims name; none where a claim is missing, unknown or does not fit the others. */
export function callerFromClaims(claims: Record<string, unknown>): Caller | undefined {
  const { audience_kind: audience, organisation, role, sub: subject } = claims
  if (!isAudience(audience) || typeof organisation !== 'string' || typeof role !== 'string') return undefined
  if (typeof subject !== 'string' || subject === '' || subject.length > 255) return undefined
  if (!roles[audience].includes(role) || !isOrganisationOf[audience](organisation)) return undefined
  return { audience, organisation, role, subject }
}

/** The demo's audiences, as its client ids write them. */
const demoAudiences: Record<string, Audience> = {
  caami: 'CAAMI',
  cpas: 'CPAS',
  sppis: 'SPP_IS',
  spp_is: 'SPP_IS',
  provider: 'PROVIDER',
  system: 'SYSTEM',
}

/** Who a demo client id `AUDIENCE:ORGANISATION:ROLE` stands for; none where it does not name such a one. */
export function callerFromClientId(clientId: string): Caller | undefined {
  const [audience, organisation, role, ...more] = clientId.split(':')
  if (more.length > 0 || !audience || !Object.hasOwn(demoAudiences, audience.toLowerCase())) return undefined
  return callerFromClaims({ audience_kind: demoAudiences[audience.toLowerCase()], organisation, role, sub: clientId })
}

/** The claims that tell the graph who someone is. */
export function claimsOfCaller({ audience, organisation, role }: Caller): {
  audience_kind: string
  organisation: string
  role: string
} {
  return { audience_kind: audience, organisation, role }
}
