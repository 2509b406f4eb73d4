import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { migrate } from '../shared/database/migrate'
import {
  type Provisioned,
  provisionDedicated,
  provisionDedicatedQueue,
  provisionRoles,
  withClient,
} from '../shared/database/provision-roles'
import type { SubgraphDatabase } from '../shared/database/subgraph-database'
import { startEmbeddedPostgres } from '../shared/embedded-postgres/embedded-postgres'
import { StartupError } from '../shared/errors/startup-error'
import { attachDatabases } from './attach-databases'
import type { Config } from './config'
import { preflight, type TargetDatabase } from './preflight'
import { readOrCreateSecret } from './secret-file'
import { type SharedDatabase, targetDatabases } from './target-databases'

/** The databases of the subgraphs, created and migrated. */
export interface Databases extends Provisioned {
  stop(): Promise<void>
}

type Log = (line: string) => void

/** Where the databases of an installation are. */
export interface LocatedDatabases {
  /** The database that several subgraphs share; null if each has a database of its own. */
  shared: SharedDatabase | null
  targets: readonly TargetDatabase[]
  /** Ends the embedded server, if it was started. */
  stop(): Promise<void>
}

/** Finds the databases, starting the embedded one if it is used; changes nothing in them, but drops unfinished demo data. */
export async function locateDatabases(
  config: Config,
  definitions: readonly SubgraphDatabase[],
  log: Log,
): Promise<LocatedDatabases> {
  const { dataFolder, databaseUrl, dedicatedDatabases, bossUrl } = config
  const hasDedicatedDatabases = bossUrl !== null && definitions.every(({ name }) => dedicatedDatabases.has(name))
  const embedded =
    databaseUrl || hasDedicatedDatabases ? null : await startEmbeddedPostgres({ folder: dataFolder, log })
  const stop = async () => embedded?.stop()
  try {
    if (embedded && existsSync(demoSeedMarker(dataFolder))) await dropPartialDemo(embedded.adminUrl(), log)
    const shared = hasDedicatedDatabases
      ? null
      : embedded
        ? { adminUrl: embedded.adminUrl, database: EMBEDDED }
        : sharedBy(databaseUrl!)
    return { shared, targets: targetDatabases(config, shared, definitions), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/**
 * Opens the databases: the embedded one or that of DATABASE_URL, and the dedicated ones of subgraphs or the job queue. First all
 * of them are checked and marked (preflight.ts); then roles and schemas are created, then pending migrations run. Without a login in
 * DATABASE_URL nothing is created or changed: `npm run migrate` has done it (attach-databases.ts).
 * @throws StartupError with one sentence if a database can't be used
 */
export async function openDatabases(
  config: Config,
  definitions: readonly SubgraphDatabase[],
  log: Log,
): Promise<Databases> {
  const { dedicatedDatabases, bossUrl: ownBossUrl } = config
  const names = definitions.map(({ name }) => name)
  const onSharedServer = names.filter((name) => !dedicatedDatabases.has(name))
  const { shared, targets, stop } = await locateDatabases(config, definitions, log)
  try {
    const secrets = { secret: internalSecret(config), alternateSecret: config.internalSecretAlternate }
    if (shared && isWithoutLogin(config))
      return { ...(await attachDatabases({ ...shared, ...secrets }, config, definitions)), stop }
    await preflight(targets, config.mode)
    const provisioned = shared && (await provisionRoles({ ...shared, ...secrets, subgraphs: onSharedServer }))
    const dedicated = await Promise.all(
      names.flatMap((name) => {
        const { url, ownerUrl } = dedicatedDatabases.get(name) ?? {}
        return url && ownerUrl ? [provisionDedicated(name, url, ownerUrl)] : []
      }),
    )
    const subgraphs = [...(provisioned?.subgraphs ?? []), ...dedicated]
    const bossUrl = ownBossUrl === null ? provisioned!.bossUrl : await provisionDedicatedQueue(ownBossUrl)
    await Promise.all(
      definitions.map((definition) =>
        migrate(definition, subgraphs.find(({ name }) => name === definition.name)!, log),
      ),
    )
    return { subgraphs, bossUrl, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Whether DATABASE_URL names no login: then the running processes never hold that of the owner. */
const isWithoutLogin = ({ databaseUrl }: Config): boolean =>
  databaseUrl !== null && new URL(databaseUrl).username === ''

const EMBEDDED = 'mediprima'

function sharedBy(databaseUrl: string): SharedDatabase {
  return {
    adminUrl: (database) => withDatabase(databaseUrl, database),
    database: decodeURIComponent(new URL(databaseUrl).pathname.slice(1)) || EMBEDDED,
  }
}

/** The file that exists while the demo data are written: a start that finds it knows that the last one did not finish. */
export const demoSeedMarker = (dataFolder: string): string => join(dataFolder, 'making-demo')

// Append-only rows can't be deleted one by one, so partial demo data goes with its database.
async function dropPartialDemo(adminUrl: string, log: Log): Promise<void> {
  log('The last start ended while it wrote the demo data: starting again from an empty database.')
  await withClient(adminUrl, (admin) => admin.query('drop database if exists mediprima with (force)'))
}

function withDatabase(url: string, database: string | undefined): string {
  if (!database) return url
  const other = new URL(url)
  other.pathname = `/${database}`
  return other.href
}

/** The installation's secret: INTERNAL_SECRET, or one created at the first start in a file that only this user can read. */
export function internalSecret({ internalSecret, dataFolder }: Pick<Config, 'internalSecret' | 'dataFolder'>): string {
  if (internalSecret) return internalSecret
  const file = join(dataFolder, 'secret')
  const secret = readOrCreateSecret(file, () => randomBytes(32).toString('base64url'))
  if (secret.length < 32)
    throw new StartupError(
      `${file} is damaged: delete it, so that the next start creates a new secret, or set INTERNAL_SECRET.`,
    )
  return secret
}
