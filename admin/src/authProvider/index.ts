import type { AuthProvider } from 'react-admin'
import { toRequestError } from '../graphql/GraphQLRequestError'
import { i18nProvider } from '../i18n/i18nProvider'
import { can } from './permissions'
import { session } from './session'

/** React-admin's questions about who is here, answered from the token. */
export const authProvider: AuthProvider = {
  async login() {
    // Signing in leaves the page: see sign-in-page.tsx.
  },
  async logout() {
    session.end()
    return '/login'
  },
  async checkAuth() {
    if (!session.current()) throw new Error('nobody is signed in')
  },
  async checkError(error) {
    // A session that ended is renewed where the call is made; a right that is missing is said on the page.
    if (toRequestError(error).code === 'UNAUTHENTICATED' && !session.current()) throw error
  },
  async getIdentity() {
    const who = session.current()
    if (!who) throw new Error('nobody is signed in')
    return {
      id: who.subject,
      fullName: `${i18nProvider.translate(`audience.${who.audience}.short`)} · ${i18nProvider.translate(`audience.${who.audience}.roles.${who.role}`)}`,
      audience: who.audience,
      organisation: who.organisation,
      role: who.role,
    }
  },
  async canAccess({ resource, action }) {
    return can(session.current(), resource, ACTIONS[action] ?? action)
  },
}

const ACTIONS: Record<string, string> = { export: 'list', read: 'show' }
