import type { AuthProvider } from 'react-admin'
import { toRequestError } from '../graphql/GraphQLRequestError'
import { i18nProvider } from '../i18n/i18nProvider'
import { can } from './permissions'
import { session } from './session'

/** React-admin's questions about who is here, answered from the token. */
export const authProvider: AuthProvider = {
  async login() {
    // Signing in leaves the page: see LoginPage.
  },
  async logout() {
    session.end()
    return '/login'
  },
  async handleCallback() {
    const { finishSignIn } = await import('./oidc')
    const path = await finishSignIn().catch(() => Promise.reject(new Error('signIn.problem')))
    // The page is loaded again: react-admin has decided by now that nobody is signed in.
    if (path) location.replace(path)
    return { redirectTo: false }
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
    const names = [`audience.${who.audience}.short`, `audience.${who.audience}.roles.${who.role}`]
    return { id: who.subject, fullName: names.map((key) => i18nProvider.translate(key)).join(' · ') }
  },
  async canAccess({ resource, action }) {
    return can(session.current(), resource, ACTIONS[action] ?? action)
  },
}

const ACTIONS: Record<string, string> = { export: 'list', read: 'show' }
