import { resolve } from 'node:path'
import { z } from 'zod'
import type { InstallationMode } from '../shared/database/installation-mark'
import { StartupError } from '../shared/errors/startup-error'
import type { ParameterOverride } from '../shared/rules/parameter-overrides'
import { subgraphNames } from '../shared/subgraph/subgraph-name'
import { dataFolderError, makeDataFolder } from './data-folder'
import { installationMode } from './installation-mode'
import { operatorSettings, processSettings, requiredSecret } from './settings'

// The one place that reads the environment (tools/check-imports.mjs). Everything is checked before anything runs.

/** What every process knows of its installation. */
export interface Config {
  mode: InstallationMode
  port: number
  /** Where the embedded database, keys and secrets are. */
  dataFolder: string
  /** An own PostgreSQL instead of the embedded one. */
  databaseUrl: string | null
  /** A server, or a database, of its own for a subgraph: its login, and the login that owns its tables. */
  ownDatabases: ReadonlyMap<string, { url: string; ownerUrl: string }>
  /** A server of its own for the queue of events. */
  bossUrl: string | null
  /** Signs calls between processes; null: the one that is kept in the data folder. */
  internalSecret: string | null
  oidcIssuer: string | null
  oidcAudience: string | null
  /** "Today" or "now" where a request gives none; demo mode only. */
  demoClock: string | null
  /** Persons that the demo begins with; 0 for an empty graph with the CPAS only. */
  demoBeneficiaries: number
  /** Figures of rules that this installation sets. */
  lawAmendments: readonly ParameterOverride[]
  logLevel: string
}

/** The programs that an operator starts. */
export type Program = 'all-in-one' | 'distributed' | 'migrate' | 'seed' | 'import'

/** What is wrong with the settings, one sentence each. */
export class ConfigError extends StartupError {
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'))
  }
}

type Environment = Record<string, string | undefined>

/**
 * Reads and checks the settings of a program; throws a ConfigError with every fault at once. Where there is none, the data
 * folder is made.
 */
export function readConfig(program: Program, environment: Environment = process.env): Config {
  const { values, env, faults } = readSettings(operatorSettings, environment)
  const { mode, config } = judged(env, values, faults, program)
  if (program === 'seed' && mode === 'production' && faults.length === 0)
    faults.push('A production database is never filled with invented persons: remove NODE_ENV=production.')
  if (program === 'distributed' && config.port > 65_530)
    faults.push(`PORT is ${config.port}: the five ports after it are needed too, so 65530 is the highest.`)
  const needsFolder = program === 'import' || mode === 'demo' || !config.internalSecret
  if (needsFolder) faults.push(...dataFolderError(config.dataFolder))
  if (needsFolder && faults.length === 0) faults.push(...makeDataFolder(config.dataFolder))
  if (faults.length > 0) throw new ConfigError(faults)
  return config
}

/** A process of the distributed form. */
export interface ProcessConfig extends Config {
  internalSecret: string
  /** Where the subgraphs listen, by name. */
  subgraphUrls: Readonly<Record<string, string>>
}

const shared = { ...operatorSettings, INTERNAL_SECRET: requiredSecret, SUBGRAPH_URLS: processSettings.SUBGRAPH_URLS }
const { SUBGRAPH, SUBGRAPH_PORT, STORE_URLS, BOSS_URL } = processSettings

/** The settings of the gateway as a process of its own. */
export function readGatewayConfig(environment: Environment = process.env): ProcessConfig {
  return readProcess(shared, environment, 'gateway').config
}

/** The settings of one subgraph as a process of its own. */
export function readSubgraphConfig(environment: Environment = process.env) {
  const shape = { ...shared, SUBGRAPH, SUBGRAPH_PORT, STORE_URLS }
  const { config, values } = readProcess(shape, environment, 'subgraph')
  const storeUrl = values.STORE_URLS[values.SUBGRAPH]
  if (!storeUrl) throw new ConfigError([`STORE_URLS has no database for the subgraph ${values.SUBGRAPH}.`])
  return { ...config, subgraph: values.SUBGRAPH, subgraphPort: values.SUBGRAPH_PORT, storeUrl }
}

/** The settings of the worker as a process of its own. */
export function readWorkerConfig(environment: Environment = process.env) {
  const { config, values } = readProcess({ ...shared, STORE_URLS, BOSS_URL }, environment, 'worker')
  return { ...config, storeUrls: values.STORE_URLS, workerBossUrl: values.BOSS_URL }
}

function readProcess<S extends typeof shared>(shape: S, environment: Environment, program: ProcessName) {
  const { values, env, faults } = readSettings(shape, environment)
  const { config } = judged(env, values as Values<typeof operatorSettings>, faults, program)
  // The demo's keys are there.
  if (program === 'gateway' && config.mode === 'demo') faults.push(...dataFolderError(config.dataFolder))
  if (faults.length > 0) throw new ConfigError(faults)
  const { INTERNAL_SECRET: internalSecret, SUBGRAPH_URLS: subgraphUrls } = values as Values<typeof shared>
  return { values, config: { ...config, internalSecret, subgraphUrls } }
}

/** The environment of a process that this one starts: its own, with what is added. */
export const childEnvironment = (added: Record<string, string>): Environment => ({ ...process.env, ...added })

/** Whether npm took `--commit` for an option of its own: without `--` before it, npm puts it into the environment. */
export const isCommitGivenToNpm = (): boolean => process.env.npm_config_commit === 'true'

type ProcessName = 'gateway' | 'subgraph' | 'worker'
type Values<S extends z.ZodRawShape> = z.output<z.ZodObject<S>>

// Where a value can't be read, its setting is missing in `values`: then there are faults, and the config is not used.
function readSettings<S extends z.ZodRawShape>(shape: S, environment: Environment) {
  const env = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''))
  const faults = unknownSettings(env)
  const entries = Object.entries(shape).flatMap(([name, schema]) => {
    const result = z.safeParse(schema, env[name])
    if (result.success) return [[name, result.data] as const]
    faults.push(env[name] === undefined ? `${name} is missing.` : `${name}${result.error.issues[0]?.message}.`)
    return []
  })
  return { values: Object.fromEntries(entries) as Values<S>, env, faults }
}

/** Beginnings of names that are ours alone: another name that begins so is a typing error. */
const PREFIXES = ['DATABASE_URL', 'OIDC_', 'DEMO_', 'INTERNAL_SECRET', 'LAW_AMENDMENTS', 'DATA_FOLDER', 'LOG_LEVEL']

function unknownSettings(env: Environment): string[] {
  const known = [...Object.keys(operatorSettings), ...Object.keys(processSettings)]
  return Object.keys(env).flatMap((name) => {
    const prefix = PREFIXES.find((one) => name.toUpperCase().startsWith(one))
    if (!prefix || known.includes(name)) return []
    const like = known.filter((one) => one.startsWith(prefix))
    return [`${name} is not a setting. Settings with such a name are ${like.join(', ')}.`]
  })
}

function judged(
  env: Environment,
  values: Values<typeof operatorSettings>,
  faults: string[],
  program: Program | ProcessName,
): { mode: InstallationMode; config: Config } {
  const isOwnProcess = ['gateway', 'subgraph', 'worker'].includes(program)
  const databases = Object.keys(operatorSettings).filter((name) => name.startsWith('DATABASE_URL') && env[name])
  const { NODE_ENV, DEMO, OIDC_ISSUER, OIDC_AUDIENCE } = env
  const judgement = installationMode({
    NODE_ENV,
    DEMO,
    OIDC_ISSUER,
    OIDC_AUDIENCE,
    databases,
    mustAskForDemo: isOwnProcess,
  })
  const { mode } = judgement
  // An import gives nobody access, and writes what is in the operator's file: it works in both modes.
  if (program !== 'import') faults.push(...judgement.faults)
  if (mode === 'production' && judgement.faults.length === 0) faults.push(...faultsOfProduction(env, program))
  const ownDatabases = new Map<string, { url: string; ownerUrl: string }>()
  for (const name of subgraphNames) {
    const variable = `DATABASE_URL_${name.toUpperCase()}` as keyof typeof operatorSettings
    const ownerVariable = `${variable}_OWNER` as keyof typeof operatorSettings
    const [url, ownerUrl] = [values[variable] as string | undefined, values[ownerVariable] as string | undefined]
    if (env[ownerVariable] && !env[variable])
      faults.push(`${ownerVariable} is set without ${variable}: the login that the subgraph works with is needed too.`)
    if (url) ownDatabases.set(name, { url, ownerUrl: ownerUrl ?? url })
  }
  const config: Config = {
    mode,
    port: values.PORT,
    dataFolder: resolve(values.DATA_FOLDER),
    databaseUrl: values.DATABASE_URL ?? null,
    ownDatabases,
    bossUrl: values.DATABASE_URL_BOSS ?? null,
    internalSecret: values.INTERNAL_SECRET ?? null,
    oidcIssuer: values.OIDC_ISSUER ?? null,
    oidcAudience: values.OIDC_AUDIENCE ?? null,
    demoClock: values.DEMO_CLOCK ?? null,
    demoBeneficiaries: values.DEMO_BENEFICIARIES,
    lawAmendments: values.LAW_AMENDMENTS,
    logLevel: values.LOG_LEVEL,
  }
  return { mode, config }
}

function faultsOfProduction(env: Environment, program: Program | ProcessName): string[] {
  const faults: string[] = []
  for (const name of ['DEMO_CLOCK', 'DEMO_BENEFICIARIES'])
    if (env[name]) faults.push(`${name} is for demo mode only: remove it, or remove NODE_ENV=production.`)
  const isAllOwn = subgraphNames.every((name) => env[`DATABASE_URL_${name.toUpperCase()}`]) && env.DATABASE_URL_BOSS
  const opensDatabases = program === 'all-in-one' || program === 'distributed' || program === 'migrate'
  if (opensDatabases && !env.DATABASE_URL && !isAllOwn)
    faults.push(
      'Production mode needs DATABASE_URL: the URL of a PostgreSQL 15 or newer, with a user that may create roles and schemas (or a DATABASE_URL_... for each subgraph and for BOSS).',
    )
  if (!['all-in-one', 'distributed', 'gateway'].includes(program)) return faults
  if (!env.OIDC_ISSUER)
    faults.push('Production mode needs OIDC_ISSUER: the address of your OpenID Connect identity provider.')
  if (!env.OIDC_AUDIENCE)
    faults.push(
      'Production mode needs OIDC_AUDIENCE: the audience of your tokens. Without it, tokens for other services of that provider would be accepted.',
    )
  return faults
}
