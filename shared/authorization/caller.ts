import type { Day } from '../values/day'

/** The five kinds of organisation, as the token's claim `audience_kind` names them. */
export type Audience = 'CAAMI' | 'CPAS' | 'SPP_IS' | 'PROVIDER' | 'SYSTEM'
/** Every audience, in the order of the schema views. */
export const audiences: readonly Audience[] = ['CAAMI', 'CPAS', 'SPP_IS', 'PROVIDER', 'SYSTEM']

/** The caller, from the verified token only. */
export interface Caller {
  /** The token's `sub`: a person or a system. */
  subject: string
  audience: Audience
  /** Enterprise number of a CPAS, INAMI number of a provider, enterprise number of an organisation that invoices for providers, `caami`, `sppis`, or the system's name. */
  organisation: string
  role: string
  /** The application that the token was issued to (`client_id` or `azp`); absent: the token does not say, or no client asked. */
  client?: string | null
}

/** One client for limits and turns: a person or system of an organisation. */
export const clientKey = ({ audience, organisation, subject }: Caller): string =>
  `${audience}:${organisation}:${subject}`

/** The context of a request in every subgraph: the caller, the operation and its instant. Plain data, so that it can be signed and sent. */
export interface RequestContext {
  caller: Caller
  requestId: string
  /** Name of the operation that the client sent, or its root field. */
  operation: string
  /**
   * The root fields that the gateway executes for this request, in the order of the operation, each once. The gateway takes
   * them from the operation itself: a client chooses the operation's name, but not these. Empty for work that no client asked for.
   */
  rootFields: readonly string[]
  /** What the caller says that the data are for (header X-Purpose), at most 100 characters; absent: the caller said nothing. */
  purpose?: string | null
  /** Why the client reads beyond its rights (header `X-Emergency`); null: it does not. */
  emergency?: string | null
  /** Whether reads above the quota are refused; alerts are raised in any case. */
  limitsReads?: boolean
  /** False: the client reads no id of a person, so a reference may keep any id that the person has or had. */
  readsPersonIds?: boolean
  /** The instant of the request (ISO 8601, UTC); in demo mode that of the demo clock, if the client sent one. */
  now: string
  /** The Belgian day of `now`. */
  today: Day
}
