import type { Day } from '../values/day'

/** The five kinds of organisation, as the token's claim `audience_kind` names them. */
export type Audience = 'CAAMI' | 'CPAS' | 'SPP_IS' | 'PROVIDER' | 'SYSTEM'
/** Every audience, in the order of the contract's table of views. */
export const audiences: readonly Audience[] = ['CAAMI', 'CPAS', 'SPP_IS', 'PROVIDER', 'SYSTEM']

/** Who calls: taken from the verified token only. */
export interface Caller {
  /** The token's `sub`: a person or a system. */
  subject: string
  audience: Audience
  /** Enterprise number of a CPAS, INAMI number of a provider, `caami`, `sppis`, or the system's name. */
  organisation: string
  role: string
}

/** What a request carries into every subgraph: who, by which operation, and what "now" is for it. Plain data, so that it can be signed and sent. */
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
  /** The instant of the request (ISO 8601, UTC): the demo clock's where one was sent. */
  now: string
  /** The Belgian day of `now`. */
  today: Day
}
