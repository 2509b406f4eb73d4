import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { identityKeys } from './keys'
import { type TokenVerifier, tokenVerifier } from './token-verifier'

export interface Identity {
  verify: TokenVerifier
  /** The demo's own provider; none where an organisation's is used. */
  handle?(request: IncomingMessage, response: ServerResponse): Promise<boolean>
  /** What the console needs to sign people in. */
  settings(origin: string): { issuer: string; clientId: string; demo: boolean }
}

export interface IdentityOptions {
  demo: boolean
  issuer?: string | null
  audience?: string | null
  consoleClientId?: string | null
  dataFolder: string
  log: Logger
}

/** Who may vouch for callers: the demo's own provider at this port, or the issuer that the installation names. */
export async function openIdentity(options: IdentityOptions, port: number): Promise<Identity> {
  const { demo, issuer, audience, consoleClientId, dataFolder, log } = options
  const clientId = consoleClientId || 'console'
  if (!demo && issuer) {
    return {
      verify: tokenVerifier({ issuer, audience: audience || undefined }),
      settings: () => ({ issuer, clientId, demo }),
    }
  }
  // The provider is a third of the gateway's code by weight: a production process never loads it.
  const { DEMO_AUDIENCE, demoProvider } = require('./demo-provider') as typeof import('./demo-provider')
  const keys = await identityKeys(dataFolder)
  const own = `http://localhost:${port}`
  return {
    verify: tokenVerifier({ issuer: own, audience: DEMO_AUDIENCE, keys: keys.checking }),
    handle: demoProvider(own, keys, log).handle,
    settings: (origin) => ({ issuer: origin, clientId, demo }),
  }
}
