import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { migrate } from '../shared/database/migrate'
import {
  type Provisioned,
  provisionDedicated,
  provisionDedicatedQueue,
  provisionRoles,
  withClient,
} from '../shared/database/provision-roles'
import { startEmbeddedPostgres } from '../shared/embedded-postgres/embedded-postgres'
import { StartupError } from '../shared/errors/startup-error'
import type { SubgraphDefinition } from '../shared/subgraph/build-schema'
import type { Config } from './config'
import { preflight } from './preflight'
import { type SharedDatabase, targetDatabases } from './target-databases'

/** The databases of the subgraphs, made and migrated. */
export interface Databases extends Provisioned {
  stop(): Promise<void>
}

type Log = (line: string) => void

/**
 * Brings the databases up: embedded or the one of DATABASE_URL, and those that subgraphs or the queue have to themselves.
 * First all of them are checked and marked (preflight.ts); then come roles and schemas, then every migration that has not
 * run yet.
 */
export async function openDatabases(
  config: Config,
  definitions: readonly SubgraphDefinition[],
  log: Log,
): Promise<Databases> {
  const { dataFolder, databaseUrl, ownDatabases, bossUrl: ownBossUrl } = config
  const names = definitions.map(({ name }) => name)
  const onSharedServer = names.filter((name) => !ownDatabases.has(name))
  const hasDedicatedDatabases = onSharedServer.length === 0 && ownBossUrl !== null
  const embedded =
    databaseUrl || hasDedicatedDatabases ? null : await startEmbeddedPostgres({ folder: dataFolder, log })
  try {
    if (embedded && existsSync(demoSeedMarker(dataFolder))) await dropPartialDemo(embedded.adminUrl(), log)
    const shared = hasDedicatedDatabases
      ? null
      : embedded
        ? { adminUrl: embedded.adminUrl, database: EMBEDDED }
        : sharedBy(databaseUrl!)
    await preflight(targetDatabases(config, shared, definitions), config.mode)
    const provisioned =
      shared && (await provisionRoles({ ...shared, subgraphs: onSharedServer, secret: internalSecret(config) }))
    const own = await Promise.all(
      names.flatMap((name) => {
        const { url, ownerUrl } = ownDatabases.get(name) ?? {}
        return url && ownerUrl ? [provisionDedicated(name, url, ownerUrl)] : []
      }),
    )
    const subgraphs = [...(provisioned?.subgraphs ?? []), ...own]
    const bossUrl = ownBossUrl === null ? provisioned!.bossUrl : await provisionDedicatedQueue(ownBossUrl)
    await Promise.all(
      definitions.map((definition) =>
        migrate(definition, subgraphs.find(({ name }) => name === definition.name)!, log),
      ),
    )
    return { subgraphs, bossUrl, stop: async () => embedded?.stop() }
  } catch (error) {
    await embedded?.stop()
    throw error
  }
}

const EMBEDDED = 'mediprima'

function sharedBy(databaseUrl: string): SharedDatabase {
  return {
    adminUrl: (database) => withDatabase(databaseUrl, database),
    database: decodeURIComponent(new URL(databaseUrl).pathname.slice(1)) || EMBEDDED,
  }
}

/** Stands while the demo's country is being made: a start that finds it knows that the last one died half-way. */
export const demoSeedMarker = (dataFolder: string): string => join(dataFolder, 'making-demo')

// Half a country is no country, and rows that are only added to can't be taken out one by one.
async function dropPartialDemo(adminUrl: string, log: Log): Promise<void> {
  log('The last start ended while it made the demo: making it anew.')
  await withClient(adminUrl, (admin) => admin.query('drop database if exists mediprima with (force)'))
}

function withDatabase(url: string, database: string | undefined): string {
  if (!database) return url
  const other = new URL(url)
  other.pathname = `/${database}`
  return other.href
}

/** The installation's secret: INTERNAL_SECRET, or one made at the first start and kept readable by us alone. */
export function internalSecret({ internalSecret, dataFolder }: Pick<Config, 'internalSecret' | 'dataFolder'>): string {
  if (internalSecret) return internalSecret
  const file = join(dataFolder, 'secret')
  mkdirSync(dataFolder, { recursive: true })
  if (!existsSync(file)) {
    // Complete before it has its name. Two starts at once: the one that made the file first wins, the other reads it.
    const unfinished = `${file}.${process.pid}`
    writeFileSync(unfinished, randomBytes(32).toString('base64url'), { mode: 0o600 })
    try {
      linkSync(unfinished, file)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    } finally {
      rmSync(unfinished)
    }
  }
  const secret = readFileSync(file, 'utf8')
  if (secret.length < 32)
    throw new StartupError(
      `${file} is damaged: delete it, and the next start makes a new secret, or set INTERNAL_SECRET.`,
    )
  return secret
}
