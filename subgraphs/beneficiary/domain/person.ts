import type { Identity } from './identity'
import type { IdentityEvent } from './identity-event'

/** A registered person: all its ids, its recorded events and the identity that they give. */
export interface Person {
  /** The canonical id. */
  id: string
  /** Every id that leads to this person, the canonical one first. */
  ids: string[]
  events: IdentityEvent[]
  identity: Identity
}
