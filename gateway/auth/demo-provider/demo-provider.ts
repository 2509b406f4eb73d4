import type { IncomingMessage, ServerResponse } from 'node:http'
import Provider, { interactionPolicy, type KoaContextWithOIDC } from 'oidc-provider'
import { createMemoryAdapter } from 'oidc-provider/lib/adapters/memory_adapter.js'
import type { Logger } from 'pino'
import { toLogError } from '../../../shared/errors/to-client-error'
import { callerFromClientId, claimsOfCaller } from '../caller-from-claims'
import type { SigningKeys } from '../demo-signing-keys'
import { errorPage, preferredLanguage, signedOutPage, signInPage, signOutPage } from './sign-in-pages'

/** The `aud` claim of demo tokens. */
export const DEMO_AUDIENCE = 'urn:mediprima:graph'
const SECRET = 'demo'
const CONSOLE = 'console'
const HOUR = 3600

export interface DemoProvider {
  /** Handles the provider's routes; resolves to false for every other path. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>
}

const routes = {
  authorization: '/oauth/authorize',
  token: '/oauth/token',
  jwks: '/oauth/jwks',
  userinfo: '/oauth/userinfo',
  end_session: '/oauth/end-session',
  revocation: '/oauth/revoke',
}
/** Confirms the sign-out page for users of the console, who have confirmed there. */
const SIGN_OUT_SCRIPT = '/oauth/sign-out.js'
const signOutScript = `document.querySelector('button[name="logout"]').click()\n`
const SIGN_IN = /^\/oauth\/sign-in\/([\w-]+)$/

/** The demo's identity provider. It trusts the organisation and role in a client id without authentication. */
export function demoProvider(issuer: string, keys: SigningKeys, log: Logger): DemoProvider {
  const provider = new Provider(issuer, {
    adapter: createAdapter(),
    jwks: keys.signing,
    cookies: { keys: keys.cookies, long: { signed: true }, short: { signed: true } },
    routes,
    scopes: ['openid', 'offline_access'],
    claims: { openid: ['sub', 'audience_kind', 'organisation', 'role'] },
    // The console reads organisation and role from the ID token.
    conformIdTokenClaims: false,
    // Browsers send an Origin header to the same origin too, and anyone may request a demo token.
    clientBasedCORS: () => true,
    responseTypes: ['code'],
    pkce: { required: () => true },
    clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'none'],
    clients: [
      {
        client_id: CONSOLE,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: [`${issuer}/`],
        post_logout_redirect_uris: [`${issuer}/`],
      },
    ],
    features: {
      devInteractions: { enabled: false },
      // Enabled by default; the gateway does not serve its endpoint, so discovery must not advertise it.
      pushedAuthorizationRequests: { enabled: false },
      clientCredentials: { enabled: true },
      revocation: { enabled: true },
      userinfo: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context: KoaContextWithOIDC, form: string) =>
          renderPage(
            context,
            signOutPage(languageOf(context), form, context.oidc.params?.id_token_hint ? SIGN_OUT_SCRIPT : undefined),
          ),
        postLogoutSuccessSource: (context: KoaContextWithOIDC) =>
          renderPage(context, signedOutPage(languageOf(context))),
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => DEMO_AUDIENCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: '',
          audience: DEMO_AUDIENCE,
          accessTokenFormat: 'jwt',
          accessTokenTTL: HOUR,
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    extraTokenClaims: (_, token) => {
      const caller = callerFromClientId(('accountId' in token ? token.accountId : undefined) ?? token.clientId ?? '')
      return caller && claimsOfCaller(caller)
    },
    findAccount: (_: KoaContextWithOIDC, id: string) => {
      const caller = callerFromClientId(id)
      return caller && { accountId: id, claims: () => ({ sub: id, ...claimsOfCaller(caller) }) }
    },
    // The console belongs to the same system, so a signed-in user is not asked for consent.
    loadExistingGrant: async ({ oidc }: KoaContextWithOIDC) => {
      const accountId = oidc.session?.accountId
      if (!accountId || !oidc.client) return undefined
      const grant = new provider.Grant({ accountId, clientId: oidc.client.clientId })
      grant.addOIDCScope('openid offline_access')
      grant.addResourceScope(DEMO_AUDIENCE, '')
      await grant.save()
      return grant
    },
    issueRefreshToken: () => true,
    rotateRefreshToken: true,
    expiresWithSession: () => false,
    ttl: {
      AccessToken: HOUR,
      ClientCredentials: HOUR,
      AuthorizationCode: 60,
      IdToken: HOUR,
      Interaction: HOUR,
      RefreshToken: 14 * 24 * HOUR,
      Session: 14 * 24 * HOUR,
      Grant: 14 * 24 * HOUR,
    },
    interactions: {
      policy: signInPolicy(),
      url: (_: KoaContextWithOIDC, { uid }: { uid: string }) => `/oauth/sign-in/${uid}`,
    },
    renderError: (context: KoaContextWithOIDC, out: { error: string; error_description?: string }) =>
      renderPage(context, errorPage(languageOf(context), out.error_description ?? out.error)),
  })
  allowConsoleRedirects(provider, issuer)
  explainRejections(provider)
  provider.on('server_error', (_, cause) =>
    log.error({ error: toLogError(cause) }, 'unhandled error in demo identity provider'),
  )

  const providerCallback = provider.callback()
  const paths = new Set(['/.well-known/openid-configuration', ...Object.values(routes)])
  return {
    async handle(request, response) {
      const path = (request.url ?? '').split('?')[0] ?? ''
      if (path === SIGN_OUT_SCRIPT) {
        response.writeHead(200, {
          'content-type': 'text/javascript; charset=utf-8',
          'cache-control': 'public, max-age=3600',
        })
        response.end(signOutScript)
        return true
      }
      if (SIGN_IN.test(path)) await signIn(provider, request, response)
      else if (
        paths.has(path) ||
        path.startsWith(`${routes.authorization}/`) ||
        path.startsWith(`${routes.end_session}/`)
      ) {
        if (path === routes.token) encodeBasicCredentials(request)
        await providerCallback(request, response)
      } else return false
      return true
    },
  }
}

/** Signs in again if the request names another persona (login_hint) than the session's. */
function signInPolicy() {
  const policy = interactionPolicy.base()
  policy.get('login')?.checks.push(
    new interactionPolicy.Check('other_persona', 'the request names another persona', ({ oidc }) => {
      const hint = oidc.params?.login_hint
      return hint !== undefined && oidc.session?.accountId !== undefined && hint !== oidc.session.accountId
    }),
  )
  return policy
}

/** Treats every valid `AUDIENCE:ORGANISATION:ROLE` as a registered client. */
function createAdapter() {
  const memory = createMemoryAdapter()
  return (model: string) => {
    const adapter = memory(model)
    if (model !== 'Client') return adapter
    const client = (id: string) =>
      callerFromClientId(id) && {
        client_id: id,
        client_secret: SECRET,
        grant_types: ['client_credentials'],
        response_types: [],
        redirect_uris: [],
        token_endpoint_auth_method: 'client_secret_post',
      }
    return Object.assign(adapter, { find: async (id: string) => client(id) })
  }
}

/** Allows redirects to every page of the demo's host and of this machine: the console's development server has another port. */
function allowConsoleRedirects(provider: Provider, issuer: string): void {
  const { host } = new URL(issuer)
  const isAllowed = (uri: string) => {
    const url = URL.parse(uri)
    // A native or local client may use any port of the loopback interface: RFC 8252, section 7.3.
    const isLoopback = url !== null && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
    return isLoopback || url?.host === host
  }
  provider.Client.prototype.redirectUriAllowed = isAllowed
  provider.Client.prototype.postLogoutRedirectUriAllowed = isAllowed
}

/** Explains to a developer why the token endpoint rejected the client. */
function explainRejections(provider: Provider): void {
  provider.use(async (context, next) => {
    await next()
    if (context.path !== routes.token || context.status !== 401) return
    const body = context.body as { error?: string; error_description?: string }
    const id = context.oidc?.params?.client_id
    const isDemoClient = typeof id === 'string' && callerFromClientId(id) !== undefined
    body.error_description = isDemoClient
      ? 'The secret of every demo client is "demo".'
      : 'A demo client id is AUDIENCE:ORGANISATION:ROLE, for example cpas:0299990019:worker. The check digits of the organisation number must be correct, and the role must exist for the audience.'
  })
}

/**
 * Client ids contain colons. RFC 6749, section 2.3.1, requires clients to encode them for basic authentication; for a
 * client that does not, the last colon is taken as the separator of id and secret.
 */
function encodeBasicCredentials(request: IncomingMessage): void {
  const [scheme, credentials] = (request.headers.authorization ?? '').split(' ')
  if (scheme?.toLowerCase() !== 'basic' || !credentials) return
  const text = Buffer.from(credentials, 'base64').toString('utf8')
  const colon = text.lastIndexOf(':')
  if (colon < 0 || text.indexOf(':') === colon) return
  const encoded = `${encodeURIComponent(text.slice(0, colon))}:${encodeURIComponent(text.slice(colon + 1))}`
  request.headers.authorization = `Basic ${Buffer.from(encoded).toString('base64')}`
}

async function signIn(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost')
  try {
    const interaction = await provider.interactionDetails(request, response)
    const persona =
      request.method === 'POST'
        ? new URLSearchParams(await readBody(request)).get('persona')
        : String(interaction.params.login_hint ?? '')
    // A persona in login_hint is trusted without a page, like a client id.
    if (persona && callerFromClientId(persona)) {
      const result = { login: { accountId: persona } }
      await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
      return
    }
    const requestedLanguage = url.searchParams.get('lang') ?? String(interaction.params.ui_locales ?? '')
    const language = preferredLanguage(requestedLanguage || request.headers['accept-language'])
    sendHtml(response, 200, signInPage(language, url.pathname))
  } catch {
    // The interaction's cookie is missing or expired; the user starts again from the console.
    sendHtml(response, 400, errorPage(preferredLanguage(request.headers['accept-language']), 'session not found'))
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) {
    text += String(chunk)
    if (text.length > 10_000) break
  }
  return text
}

const languageOf = (context: KoaContextWithOIDC) => preferredLanguage(context.get('accept-language'))

function renderPage(context: KoaContextWithOIDC, page: string): void {
  context.type = 'html'
  context.body = page
}

function sendHtml(response: ServerResponse, status: number, page: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
  response.end(page)
}
