import { resourceOf } from '../resources'
import { isHolder } from './holders'
import { type Session, session } from './session'

/**
 * Whether the console offers this action of a resource. The permissions are in the definition of the resource (`resources/*.ts`); what is not
 * there is not offered. This hides pages and buttons, it protects nothing: the graph checks every call.
 */
export function can(session: Session | undefined, resource: string, action: string): boolean {
  return isHolder(session, resourceOf(resource)?.permissions[action])
}

/** The same for the person who is signed in. */
export const isOffered = (resource: string, action: string): boolean => can(session.current(), resource, action)
