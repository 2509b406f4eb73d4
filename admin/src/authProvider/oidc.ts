import { type User, UserManager, WebStorageStateStore } from 'oidc-client-ts'
import { session } from './session'

let manager: Promise<UserManager> | undefined

/** Where to sign in: the gateway's own settings, else the same origin as issuer. */
async function settings(): Promise<{ issuer: string; clientId: string }> {
  const response = await fetch('/auth/settings.json')
  const isJson = response.headers.get('content-type')?.includes('json')
  return { issuer: location.origin, clientId: 'console', ...(response.ok && isJson && (await response.json())) }
}

function userManager(): Promise<UserManager> {
  const back = `${location.origin}/auth/callback`
  manager ??= settings().then(
    ({ issuer, clientId }) =>
      new UserManager({
        authority: issuer,
        client_id: clientId,
        redirect_uri: back,
        popup_redirect_uri: back,
        silent_redirect_uri: back,
        post_logout_redirect_uri: `${location.origin}/`,
        scope: 'openid offline_access',
        automaticSilentRenew: false,
        userStore: new WebStorageStateStore({ store: sessionStorage }),
        stateStore: new WebStorageStateStore({ store: sessionStorage }),
      }),
  )
  return manager
}

/** Leaves for the identity provider, whose page is in the same language. */
export async function signIn(returnTo: string, locale: string): Promise<void> {
  await (await userManager()).signinRedirect({ ui_locales: locale, state: { returnTo } })
}

/** Back from the identity provider: starts the session and tells where the person wanted to go; a window beside the page tells its page instead. */
export async function finishSignIn(): Promise<string | undefined> {
  const users = await userManager()
  // The window beside has no copy of what the page remembers of its request: it only hands the answer over.
  if (window.opener && window.opener !== window) {
    await users.signinPopupCallback()
    return undefined
  }
  const user = await users.signinCallback()
  if (!started(user)) return undefined
  return (user.state as { returnTo?: string } | undefined)?.returnTo ?? '/'
}

/** Starts the session of a user, if there is one. */
function started(user: User | null | undefined): user is User {
  if (user) session.start(user.access_token)
  return !!user
}

/** A new token for the old session, without a word; false where that cannot be. */
export async function renewSilently(): Promise<boolean> {
  try {
    return started(await (await userManager()).signinSilent())
  } catch {
    return false
  }
}

/** A window beside the page: the page keeps what was typed. */
export async function signInWithPopup(hint: string | undefined): Promise<void> {
  started(await (await userManager()).signinPopup({ login_hint: hint }))
}

/** Ends the session here and at the identity provider. */
export async function signOut(): Promise<void> {
  // What this browser holds goes first, whether or not the identity provider can be reached.
  session.end()
  await (await userManager()).signoutRedirect()
}
