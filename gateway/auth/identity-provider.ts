import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { type HealthCheck, healthCheck } from '../../shared/http/health-check'
import { loadSigningKeys } from './demo-signing-keys'
import type { SystemClient } from './system-clients'
import { createTokenVerifier, type TokenVerifier } from './token-verifier'

export interface IdentityProvider {
  verify: TokenVerifier
  /** Whether the keys of the issuer are there, so that tokens can be verified. */
  isHealthy: HealthCheck
  /** Handles the routes of the demo's own provider; resolves to false for other paths. Undefined with an external issuer. */
  handle?(request: IncomingMessage, response: ServerResponse): Promise<boolean>
  /** The settings with which the console signs users in. */
  settings(origin: string): { issuer: string; clientId: string; demo: boolean }
}

/** The client id of the console at each issuer. */
const CONSOLE = 'console'

export interface IdentityProviderOptions {
  demo: boolean
  issuer?: string | null
  audience?: string | null
  /** Who may call as SYSTEM; by default the Crossroads Bank. */
  systemClients?: readonly SystemClient[]
  dataFolder: string
  log: Logger
}

/** Opens the demo's own identity provider at this port, or uses the issuer that is configured. */
export async function openIdentityProvider(options: IdentityProviderOptions, port: number): Promise<IdentityProvider> {
  const { demo, issuer, audience, systemClients: systems, dataFolder, log } = options
  if (!demo && issuer) {
    const { verify, loadKeys } = createTokenVerifier({ issuer, audience: audience || undefined, systems })
    return {
      verify,
      isHealthy: healthCheck(loadKeys),
      settings: () => ({ issuer, clientId: CONSOLE, demo }),
    }
  }
  // Loaded lazily: oidc-provider is a third of the gateway's loaded code, and production does not use it.
  const { DEMO_AUDIENCE, demoProvider } =
    require('./demo-provider/demo-provider') as typeof import('./demo-provider/demo-provider')
  const keys = await loadSigningKeys(dataFolder)
  const demoIssuer = `http://localhost:${port}`
  return {
    verify: createTokenVerifier({ issuer: demoIssuer, audience: DEMO_AUDIENCE, keys: keys.verification, systems })
      .verify,
    isHealthy: async () => true,
    handle: demoProvider(demoIssuer, keys, log).handle,
    settings: (origin) => ({ issuer: origin, clientId: CONSOLE, demo }),
  }
}
