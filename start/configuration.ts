import { join, resolve } from 'node:path'
import { StartError } from '../shared/database/start-error'
import { type Day, isDay } from '../shared/values/day'
import { isInstant } from '../shared/values/instant'
import { subgraphNames } from './subgraphs'

/** What the environment says of this installation. */
export interface Configuration {
  port: number
  production: boolean
  /** Where the embedded database, keys and secrets live. */
  dataFolder: string
  /** An own PostgreSQL in place of the embedded one. */
  databaseUrl: string | null
  /** A server, or a database, of its own for a subgraph: its login, and the login that owns its tables. */
  ownDatabases: ReadonlyMap<string, { url: string; ownerUrl: string }>
  /** A server of its own for the queue of events. */
  bossUrl: string | null
  oidcIssuer: string | null
  oidcAudience: string | null
  /** "Today" or "now" where a request tells none; demo mode only. */
  demoClock: Day | string | null
  /** Persons that the demo begins with; 0 for an empty graph with the CPAS only. */
  demoBeneficiaries: number
}

/** Reads the environment; throws one clear sentence where it can't be. */
export function readConfiguration(env: NodeJS.ProcessEnv): Configuration {
  const production = env.NODE_ENV === 'production'
  const demoClock = env.DEMO_CLOCK || null
  if (demoClock && !isDay(demoClock) && !isInstant(demoClock))
    throw new StartError(`DEMO_CLOCK is "${demoClock}": a day (2026-03-12) or an instant with an offset is expected.`)
  if (production && demoClock)
    throw new StartError('DEMO_CLOCK is for demo mode only: take it out, or leave NODE_ENV=production out.')
  const ownDatabases = ownDatabasesIn(env)
  const isAllOwn = ownDatabases.size === subgraphNames.length && Boolean(env.DATABASE_URL_BOSS)
  if (production && !env.DATABASE_URL && !isAllOwn)
    throw new StartError(
      'Production mode needs DATABASE_URL: the URL of a PostgreSQL 15 or newer, with a user that may create roles and schemas (or a DATABASE_URL_... for each subgraph and for BOSS).',
    )
  if (production && !env.OIDC_ISSUER)
    throw new StartError('Production mode needs OIDC_ISSUER: the address of your OpenID Connect identity provider.')
  return {
    port: wholeNumber('PORT', env.PORT, 4000, 65_535),
    production,
    dataFolder: resolve(env.DATA_FOLDER || join(process.cwd(), '.data')),
    databaseUrl: env.DATABASE_URL || null,
    ownDatabases,
    bossUrl: env.DATABASE_URL_BOSS || null,
    oidcIssuer: env.OIDC_ISSUER || null,
    oidcAudience: env.OIDC_AUDIENCE || null,
    demoClock,
    demoBeneficiaries: wholeNumber('DEMO_BENEFICIARIES', env.DEMO_BENEFICIARIES, 2000, 5_000_000),
  }
}

function ownDatabasesIn(env: NodeJS.ProcessEnv): Configuration['ownDatabases'] {
  const own = new Map<string, { url: string; ownerUrl: string }>()
  for (const name of subgraphNames) {
    const variable = `DATABASE_URL_${name.toUpperCase()}`
    const [url, ownerUrl] = [env[variable], env[`${variable}_OWNER`]]
    if (ownerUrl && !url)
      throw new StartError(`${variable}_OWNER is given without ${variable}: the login that works is needed too.`)
    if (url) own.set(name, { url, ownerUrl: ownerUrl || url })
  }
  return own
}

function wholeNumber(name: string, text: string | undefined, byDefault: number, most: number): number {
  if (text === undefined || text === '') return byDefault
  const value = Number(text)
  if (!Number.isInteger(value) || value < 0 || value > most)
    throw new StartError(`${name} is "${text}": a whole number from 0 to ${most} is expected.`)
  return value
}
