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
  /** A server of its own for a subgraph. */
  ownDatabases: ReadonlyMap<string, string>
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
  if (production && !env.DATABASE_URL)
    throw new StartError(
      'Production mode needs DATABASE_URL: the URL of a PostgreSQL 15 or newer, with a user that may create roles and schemas.',
    )
  if (production && !env.OIDC_ISSUER)
    throw new StartError('Production mode needs OIDC_ISSUER: the address of your OpenID Connect identity provider.')
  return {
    port: wholeNumber('PORT', env.PORT, 4000, 65_535),
    production,
    dataFolder: resolve(env.DATA_FOLDER || join(process.cwd(), '.data')),
    databaseUrl: env.DATABASE_URL || null,
    ownDatabases: new Map(
      subgraphNames.flatMap((name) =>
        env[`DATABASE_URL_${name.toUpperCase()}`] ? [[name, env[`DATABASE_URL_${name.toUpperCase()}`]!] as const] : [],
      ),
    ),
    oidcIssuer: env.OIDC_ISSUER || null,
    oidcAudience: env.OIDC_AUDIENCE || null,
    demoClock,
    demoBeneficiaries: wholeNumber('DEMO_BENEFICIARIES', env.DEMO_BENEFICIARIES, 2000, 5_000_000),
  }
}

function wholeNumber(name: string, text: string | undefined, byDefault: number, most: number): number {
  if (text === undefined || text === '') return byDefault
  const value = Number(text)
  if (!Number.isInteger(value) || value < 0 || value > most)
    throw new StartError(`${name} is "${text}": a whole number from 0 to ${most} is expected.`)
  return value
}
