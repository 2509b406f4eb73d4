import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import type { SystemClient } from '../gateway/auth/system-clients'
import type { InstallationMode } from '../shared/database/installation-mark'
import { StartupError } from '../shared/errors/startup-error'
import type { ParameterOverride } from '../shared/rules/parameter-overrides'
import { subgraphNames } from '../shared/subgraph/subgraph-name'
import { dataFolderError, makeDataFolder } from './data-folder'
import { installationMode } from './installation-mode'
import { operatorSettings, processSettings, requiredSecret, secretSettings } from './settings'

// The only module that reads the environment. Everything is checked before anything runs.

/** The settings of an installation. */
export interface Config {
  mode: InstallationMode
  port: number
  /** The address to listen at; null: every one (gateway), 127.0.0.1 (subgraphs, worker, management). */
  host: string | null
  /** Where health and metrics are served for operators; null: not apart. */
  managementPort: number | null
  /** Seconds from "not ready" to the end of accepting requests, so that a balancer notices. */
  shutdownDelay: number
  /** The folder of the embedded database, keys and secrets. */
  dataFolder: string
  /** The URL of a PostgreSQL; null: the embedded one. */
  databaseUrl: string | null
  /** The dedicated databases by subgraph: the runtime login, and the login that owns the tables. */
  dedicatedDatabases: ReadonlyMap<string, { url: string; ownerUrl: string }>
  /** The dedicated database of the job queue; null: the shared one. */
  bossUrl: string | null
  /** The key that signs calls between processes; null: the one in the data folder. */
  internalSecret: string | null
  /** The secret that replaces it, or that it replaced: accepted while the processes are restarted one after the other. */
  internalSecretAlternate: string | null
  /** The private key that signs the heads of the access log; null: the one in the data folder. */
  auditSigningKey: string | null
  /** The public key that verifies them; null: that of the signing key. */
  auditPublicKey: string | null
  oidcIssuer: string | null
  oidcAudience: string | null
  /** The systems that may call with the audience SYSTEM. */
  systemClients: readonly SystemClient[]
  /** The day or instant of requests without one of their own; demo mode only. */
  demoClock: string | null
  /** The number of persons in the demo data; 0: the CPAS and providers only. */
  demoBeneficiaries: number
  /** Whether reads of persons above the quota are refused: always in production. */
  limitsReads: boolean
  /** Parameters of rules that this installation sets. */
  parameterOverrides: readonly ParameterOverride[]
  /** Whether documents that are not registered run. */
  trustedDocuments: 'off' | 'log' | 'enforce'
  /** The folder of the registered documents of partner systems; null: none are registered. */
  trustedDocumentsFolder: string | null
  logLevel: string
}

/** The entry points that an operator starts. */
export type Program = 'all-in-one' | 'distributed' | 'migrate' | 'seed' | 'import'

/** The errors in the settings, one sentence each. */
export class ConfigError extends StartupError {
  constructor(readonly errors: readonly string[]) {
    super(errors.join('\n'))
  }
}

type Environment = Record<string, string | undefined>

/**
 * Reads and checks the settings of a program, and creates the data folder if it is missing.
 * @throws ConfigError with all errors at once
 */
export function readConfig(program: Program, environment: Environment = process.env): Config {
  const { values, env, errors } = readSettings(operatorSettings, environment)
  const { mode, config } = buildConfig(env, values, errors, program)
  if (program === 'seed' && mode === 'production' && errors.length === 0)
    errors.push('Demo data is never written to a production database: remove NODE_ENV=production.')
  if (program === 'distributed' && config.port > 65_524)
    errors.push(`PORT is ${config.port}: the maximum is 65524, because the eleven ports after it are used too.`)
  const sealsLog = program === 'all-in-one' || program === 'distributed'
  const needsFolder =
    program === 'import' || mode === 'demo' || !config.internalSecret || (sealsLog && !config.auditSigningKey)
  if (needsFolder) errors.push(...dataFolderError(config.dataFolder))
  if (needsFolder && errors.length === 0) errors.push(...makeDataFolder(config.dataFolder))
  if (errors.length > 0) throw new ConfigError(errors)
  return config
}

/** The settings of one process of the distributed form. */
export interface ProcessConfig extends Config {
  internalSecret: string
  /** The URLs of the subgraphs by name. */
  subgraphUrls: Readonly<Record<string, string>>
}

const shared = { ...operatorSettings, INTERNAL_SECRET: requiredSecret, SUBGRAPH_URLS: processSettings.SUBGRAPH_URLS }
const { SUBGRAPH, WORKER_URL } = processSettings

/** The settings of the gateway as a process of its own. */
export function readGatewayConfig(environment: Environment = process.env) {
  const { config, values } = readProcess({ ...shared, WORKER_URL: WORKER_URL.optional() }, environment, 'gateway')
  return { ...config, workerUrl: values.WORKER_URL ?? null }
}

/** The settings of one subgraph as a process of its own. */
export function readSubgraphConfig(environment: Environment = process.env) {
  const { config, values } = readProcess({ ...shared, SUBGRAPH }, environment, 'subgraph')
  return { ...config, subgraph: values.SUBGRAPH, storeUrl: databaseUrlOf(config, values.SUBGRAPH) }
}

/** The settings of the worker as a process of its own. */
export function readWorkerConfig(environment: Environment = process.env) {
  const { config } = readProcess(shared, environment, 'worker')
  if (!config.bossUrl) throw new ConfigError(['DATABASE_URL_BOSS is missing.'])
  if (!config.auditSigningKey) throw new ConfigError(['AUDIT_SIGNING_KEY is missing.'])
  const storeUrls = Object.fromEntries(subgraphNames.map((name) => [name, databaseUrlOf(config, name)]))
  return { ...config, storeUrls, workerBossUrl: config.bossUrl, auditSigningKey: config.auditSigningKey }
}

function databaseUrlOf({ dedicatedDatabases }: Config, name: string): string {
  const url = dedicatedDatabases.get(name)?.url
  if (!url) throw new ConfigError([`DATABASE_URL_${name.toUpperCase()} is missing.`])
  return url
}

function readProcess<S extends typeof shared>(shape: S, environment: Environment, program: ProcessName) {
  const { values, env, errors } = readSettings(shape, environment)
  const { config } = buildConfig(env, values as Values<typeof operatorSettings>, errors, program)
  // The gateway reads the demo's signing keys there.
  if (program === 'gateway' && config.mode === 'demo') errors.push(...dataFolderError(config.dataFolder))
  if (errors.length > 0) throw new ConfigError(errors)
  const { INTERNAL_SECRET: internalSecret, SUBGRAPH_URLS: subgraphUrls } = values as Values<typeof shared>
  return { values, config: { ...config, internalSecret, subgraphUrls } }
}

/** The environment without the secrets, for processes that get their own. */
export const environmentWithoutSecrets = (environment: Environment = process.env): Environment =>
  Object.fromEntries(
    Object.entries(environment).filter(([name]) => !secretSettings.includes(name.replace(/_FILE$/, ''))),
  )

/** The gateway that runs on this machine, by its setting PORT. */
export const localGatewayUrl = (): string => `http://localhost:${process.env.PORT || 4000}`

/** Whether npm took `--commit` for an option of its own: without `--` before it, npm puts it into the environment. */
export const isCommitGivenToNpm = (): boolean => process.env.npm_config_commit === 'true'

type ProcessName = 'gateway' | 'subgraph' | 'worker'
type Values<S extends z.ZodRawShape> = z.output<z.ZodObject<S>>

// A value that can't be read is missing in `values`: then there are errors, and the config is not used.
function readSettings<S extends z.ZodRawShape>(shape: S, environment: Environment) {
  const { env, errors: fileErrors } = withSecretFiles(
    Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== '')),
  )
  const errors = [...fileErrors, ...unknownSettings(env)]
  const entries = Object.entries(shape).flatMap(([name, schema]) => {
    const result = z.safeParse(schema, env[name])
    if (result.success) return [[name, result.data] as const]
    errors.push(env[name] === undefined ? `${name} is missing.` : `${name}${result.error.issues[0]?.message}.`)
    return []
  })
  return { values: Object.fromEntries(entries) as Values<S>, env, errors }
}

/** The environment with the contents of the files that `<NAME>_FILE` names, without a line end at the end. */
function withSecretFiles(env: Environment): { env: Environment; errors: string[] } {
  const errors: string[] = []
  const complete = { ...env }
  for (const name of secretSettings) {
    const path = env[`${name}_FILE`]
    if (path === undefined) continue
    delete complete[`${name}_FILE`]
    if (env[name] !== undefined) {
      errors.push(`${name} and ${name}_FILE exclude each other. Remove one of them.`)
      continue
    }
    try {
      complete[name] = readFileSync(path, 'utf8').trimEnd()
    } catch (error) {
      errors.push(`${name}_FILE: the file can't be read (${(error as NodeJS.ErrnoException).code}).`)
    }
  }
  return { env: complete, errors }
}

/** Prefixes of this project's own settings: another name with one of them is a typing error. */
const PREFIXES = [
  'DATABASE_URL',
  'OIDC_',
  'DEMO_',
  'AUDIT_SIGNING',
  'AUDIT_PUBLIC',
  'INTERNAL_SECRET',
  'LAW_AMENDMENTS',
  'DATA_FOLDER',
  'LOG_LEVEL',
  'TRUSTED_',
  'SYSTEM_CLIENT',
]

function unknownSettings(env: Environment): string[] {
  const known = [...Object.keys(operatorSettings), ...Object.keys(processSettings)]
  return Object.keys(env).flatMap((name) => {
    const prefix = PREFIXES.find((one) => name.toUpperCase().startsWith(one))
    if (!prefix || known.includes(name)) return []
    const like = known.filter((one) => one.startsWith(prefix))
    return [`${name} is not a setting. Similar settings: ${like.join(', ')}.`]
  })
}

function buildConfig(
  env: Environment,
  values: Values<typeof operatorSettings>,
  errors: string[],
  program: Program | ProcessName,
): { mode: InstallationMode; config: Config } {
  const isOwnProcess = ['gateway', 'subgraph', 'worker'].includes(program)
  const databases = Object.keys(operatorSettings).filter((name) => name.startsWith('DATABASE_URL') && env[name])
  const { NODE_ENV, DEMO, OIDC_ISSUER, OIDC_AUDIENCE } = env
  const decided = installationMode({
    NODE_ENV,
    DEMO,
    OIDC_ISSUER,
    OIDC_AUDIENCE,
    databases,
    mustAskForDemo: isOwnProcess,
  })
  const { mode } = decided
  // An import gives access to nobody and writes only the operator's file: it works in both modes.
  if (program !== 'import') errors.push(...decided.errors)
  if (mode === 'production' && decided.errors.length === 0) errors.push(...productionErrors(env, program))
  const dedicatedDatabases = new Map<string, { url: string; ownerUrl: string }>()
  for (const name of subgraphNames) {
    const variable = `DATABASE_URL_${name.toUpperCase()}` as keyof typeof operatorSettings
    const ownerVariable = `${variable}_OWNER` as keyof typeof operatorSettings
    const [url, ownerUrl] = [values[variable] as string | undefined, values[ownerVariable] as string | undefined]
    if (env[ownerVariable] && !env[variable]) errors.push(`${ownerVariable} requires ${variable} (the runtime login).`)
    if (url) dedicatedDatabases.set(name, { url, ownerUrl: ownerUrl ?? url })
  }
  const config: Config = {
    mode,
    port: values.PORT,
    host: values.HOST ?? null,
    managementPort: values.MANAGEMENT_PORT ?? null,
    shutdownDelay: values.SHUTDOWN_DELAY,
    dataFolder: resolve(values.DATA_FOLDER),
    databaseUrl: values.DATABASE_URL ?? null,
    dedicatedDatabases,
    bossUrl: values.DATABASE_URL_BOSS ?? null,
    internalSecret: values.INTERNAL_SECRET ?? null,
    internalSecretAlternate: values.INTERNAL_SECRET_ALTERNATE ?? null,
    auditSigningKey: values.AUDIT_SIGNING_KEY ?? null,
    auditPublicKey: values.AUDIT_PUBLIC_KEY ?? null,
    oidcIssuer: values.OIDC_ISSUER ?? null,
    oidcAudience: values.OIDC_AUDIENCE ?? null,
    systemClients: values.SYSTEM_CLIENTS,
    demoClock: values.DEMO_CLOCK ?? null,
    demoBeneficiaries: values.DEMO_BENEFICIARIES,
    limitsReads: mode === 'production' || values.READ_LIMITS === true,
    parameterOverrides: values.LAW_AMENDMENTS,
    trustedDocuments: values.TRUSTED_DOCUMENTS,
    trustedDocumentsFolder: values.TRUSTED_DOCUMENTS_FOLDER ?? null,
    logLevel: values.LOG_LEVEL,
  }
  return { mode, config }
}

function productionErrors(env: Environment, program: Program | ProcessName): string[] {
  const errors: string[] = []
  for (const name of ['DEMO_CLOCK', 'DEMO_BENEFICIARIES'])
    if (env[name]) errors.push(`${name} is not allowed with NODE_ENV=production. Remove one of them.`)
  const isFullyDedicated =
    subgraphNames.every((name) => env[`DATABASE_URL_${name.toUpperCase()}`]) && env.DATABASE_URL_BOSS
  const opensDatabases = program === 'all-in-one' || program === 'distributed' || program === 'migrate'
  if (opensDatabases && !env.DATABASE_URL && !isFullyDedicated)
    errors.push(
      'Production mode needs DATABASE_URL: the URL of a PostgreSQL 15 or newer, with a user that may create roles and schemas (or a DATABASE_URL_... for each subgraph and for BOSS).',
    )
  if (!['all-in-one', 'distributed', 'gateway'].includes(program)) return errors
  if (!env.OIDC_ISSUER)
    errors.push('Production mode needs OIDC_ISSUER: the address of your OpenID Connect identity provider.')
  if (!env.OIDC_AUDIENCE)
    errors.push(
      'Production mode needs OIDC_AUDIENCE: the audience of your tokens. Without it, tokens for other services of that provider would be accepted.',
    )
  return errors
}
