import type { InstallationMode } from '../shared/database/installation-mark'

/** The settings that decide the mode. An empty text counts as unset. */
export interface ModeSettings {
  NODE_ENV?: string | undefined
  DEMO?: string | undefined
  OIDC_ISSUER?: string | undefined
  OIDC_AUDIENCE?: string | undefined
  /** Names of the database settings that are set: DATABASE_URL, DATABASE_URL_BOSS ... */
  databases: readonly string[]
  /** Whether demo mode needs DEMO=1 even without a database setting: a process that is started alone. */
  mustAskForDemo?: boolean
}

const DEMO_ENVIRONMENTS = ['development', 'test']

/**
 * The mode of an installation, and one sentence for each reason why it may not run in it. Every doubt is a refusal: a demo
 * issues a token to everybody who asks, so a typing error must never make it open a database.
 */
export function installationMode(settings: ModeSettings): { mode: InstallationMode; errors: string[] } {
  const { NODE_ENV, DEMO } = settings
  const errors: string[] = []
  if (NODE_ENV && NODE_ENV !== 'production' && !DEMO_ENVIRONMENTS.includes(NODE_ENV))
    errors.push(
      `NODE_ENV is ${JSON.stringify(NODE_ENV)}: set it to production for production mode; for demo mode remove it, or set it to development or test.`,
    )
  if (DEMO && DEMO !== '1' && DEMO !== '0') errors.push(`DEMO is ${JSON.stringify(DEMO)}: 1 or 0 is expected.`)
  // Without a mode there is nothing more to check.
  if (errors.length > 0) return { mode: 'production', errors }
  return NODE_ENV === 'production'
    ? { mode: 'production', errors: productionErrors(settings) }
    : { mode: 'demo', errors: demoErrors(settings) }
}

function productionErrors({ DEMO }: ModeSettings): string[] {
  return DEMO === '1'
    ? ['DEMO=1 and NODE_ENV=production exclude each other: remove DEMO for production mode, or NODE_ENV for demo mode.']
    : []
}

function demoErrors({ DEMO, OIDC_ISSUER, OIDC_AUDIENCE, databases, mustAskForDemo }: ModeSettings): string[] {
  const errors: string[] = []
  for (const [name, value] of Object.entries({ OIDC_ISSUER, OIDC_AUDIENCE }))
    if (value)
      errors.push(
        `${name} is set, but demo mode has an identity provider of its own: set NODE_ENV=production, or remove ${name}.`,
      )
  if (DEMO === '0') errors.push('DEMO=0 needs NODE_ENV=production: without it, the installation is a demo.')
  else if (DEMO !== '1' && databases.length > 0)
    errors.push(
      `${databases.join(', ')} ${databases.length === 1 ? 'is' : 'are'} set without NODE_ENV=production: set it for production mode, or set DEMO=1 if the database is for a demo.`,
    )
  else if (DEMO !== '1' && mustAskForDemo)
    errors.push('This process needs NODE_ENV=production for production mode, or DEMO=1 for demo mode.')
  return errors
}
