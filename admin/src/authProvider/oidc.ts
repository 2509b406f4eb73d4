import { UserManager, WebStorageStateStore } from 'oidc-client-ts'
import { session } from './session'
import { settings } from './settings'

let manager: Promise<UserManager> | undefined

function userManager(): Promise<UserManager> {
  manager ??= settings().then(
    ({ issuer, clientId }) =>
      new UserManager({
        authority: issuer,
        client_id: clientId,
        redirect_uri: `${location.origin}/auth/callback`,
        popup_redirect_uri: `${location.origin}/auth/callback`,
        silent_redirect_uri: `${location.origin}/auth/callback`,
        post_logout_redirect_uri: `${location.origin}/`,
        response_type: 'code',
        scope: 'openid offline_access',
        automaticSilentRenew: false,
        loadUserInfo: false,
        userStore: new WebStorageStateStore({ store: sessionStorage }),
        stateStore: new WebStorageStateStore({ store: sessionStorage }),
      }),
  )
  return manager
}

/** Leaves for the identity provider; `hint` names the demo persona. */
export async function signIn(hint: string | undefined, returnTo: string): Promise<void> {
  await (await userManager()).signinRedirect({ login_hint: hint, state: { returnTo } })
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
  if (!user) return undefined
  session.start(user.access_token, (user.expires_at ?? 0) * 1000)
  return (user.state as { returnTo?: string } | undefined)?.returnTo ?? '/'
}

/** A new token for the old session, without a word; false where that cannot be. */
export async function renewSilently(): Promise<boolean> {
  try {
    const user = await (await userManager()).signinSilent()
    if (!user) return false
    session.start(user.access_token, (user.expires_at ?? 0) * 1000)
    return true
  } catch {
    return false
  }
}

/** A window beside the page: the page keeps what was typed. */
export async function signInWithPopup(hint: string | undefined): Promise<void> {
  const user = await (await userManager()).signinPopup({ login_hint: hint })
  session.start(user.access_token, (user.expires_at ?? 0) * 1000)
}

/** Ends the session here and at the identity provider. */
export async function signOut(): Promise<void> {
  // What this browser holds goes first, whether or not the identity provider can be reached.
  session.end()
  await (await userManager()).signoutRedirect()
}
