import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { loadSigningKeys } from './demo-signing-keys'
import { createTokenVerifier, type TokenVerifier } from './token-verifier'

export interface IdentityProvider {
  verify: TokenVerifier
  /** The demo's own provider; none where an organisation's is used. */
  handle?(request: IncomingMessage, response: ServerResponse): Promise<boolean>
  /** What the console needs to sign people in. */
  settings(origin: string): { issuer: string; clientId: string; demo: boolean }
}

export interface IdentityProviderOptions {
  demo: boolean
  issuer?: string | null
  audience?: string | null
  consoleClientId?: string | null
  dataFolder: string
  log: Logger
}

/** Who may vouch for callers: the demo's own provider at this port, or the issuer that the installation names. */
export async function openIdentityProvider(options: IdentityProviderOptions, port: number): Promise<IdentityProvider> {
  const { demo, issuer, audience, consoleClientId, dataFolder, log } = options
  const clientId = consoleClientId || 'console'
  if (!demo && issuer) {
    return {
      verify: createTokenVerifier({ issuer, audience: audience || undefined }),
      settings: () => ({ issuer, clientId, demo }),
    }
  }
  // The provider is a third of the gateway's code by weight: a production process never loads it.
  const { DEMO_AUDIENCE, demoProvider } =
    require('./demo-provider/demo-provider') as typeof import('./demo-provider/demo-provider')
  const keys = await loadSigningKeys(dataFolder)
  const own = `http://localhost:${port}`
  return {
    verify: createTokenVerifier({ issuer: own, audience: DEMO_AUDIENCE, keys: keys.checking }),
    handle: demoProvider(own, keys, log).handle,
    settings: (origin) => ({ issuer: origin, clientId, demo }),
  }
}
