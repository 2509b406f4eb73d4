import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startEmbedded } from '../shared/database/embedded'
import { migrate } from '../shared/database/migrate'
import { type Provisioned, provision, provisionOwn, provisionOwnBoss, withClient } from '../shared/database/provision'
import type { SubgraphDefinition } from '../shared/schema/subgraph-schema'
import type { Configuration } from './configuration'

/** The databases of the subgraphs, made and migrated. */
export interface Stores extends Provisioned {
  stop(): Promise<void>
}

type Log = (line: string) => void

/**
 * Brings the databases up: embedded or the one of DATABASE_URL, and those that subgraphs or the queue have to themselves;
 * roles and schemas, then every migration that has not run yet.
 */
export async function openStores(
  configuration: Configuration,
  definitions: readonly SubgraphDefinition[],
  log: Log,
): Promise<Stores> {
  const { dataFolder, databaseUrl, ownDatabases, bossUrl: ownBossUrl } = configuration
  const names = definitions.map(({ name }) => name)
  const together = names.filter((name) => !ownDatabases.has(name))
  const isAllOwn = together.length === 0 && ownBossUrl !== null
  const embedded = databaseUrl || isAllOwn ? null : await startEmbedded({ folder: dataFolder, log })
  try {
    if (embedded && existsSync(makingDemo(dataFolder))) await forget(embedded.adminUrl(), log)
    const shared = isAllOwn
      ? null
      : await provision({
          adminUrl: embedded ? embedded.adminUrl : (database) => withDatabase(databaseUrl!, database),
          database: embedded ? 'mediprima' : new URL(databaseUrl!).pathname.slice(1) || 'mediprima',
          subgraphs: together,
          secret: secretIn(dataFolder),
        })
    const own = await Promise.all(
      names.flatMap((name) => {
        const { url, ownerUrl } = ownDatabases.get(name) ?? {}
        return url && ownerUrl ? [provisionOwn(name, url, ownerUrl)] : []
      }),
    )
    const subgraphs = [...(shared?.subgraphs ?? []), ...own]
    const bossUrl = ownBossUrl === null ? shared!.bossUrl : await provisionOwnBoss(ownBossUrl)
    await Promise.all(
      definitions.map((definition) =>
        migrate(definition, subgraphs.find(({ name }) => name === definition.name)!, log),
      ),
    )
    return { subgraphs, bossUrl, stop: async () => embedded?.stop() }
  } catch (fault) {
    await embedded?.stop()
    throw fault
  }
}

/** Stands while the demo's country is being made: a start that finds it knows that the last one died half-way. */
export const makingDemo = (dataFolder: string): string => join(dataFolder, 'making-demo')

// Half a country is no country, and rows that are only added to can't be taken out one by one.
async function forget(adminUrl: string, log: Log): Promise<void> {
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
export function secretIn(folder: string): string {
  if (process.env.INTERNAL_SECRET) return process.env.INTERNAL_SECRET
  const file = join(folder, 'secret')
  if (existsSync(file)) return readFileSync(file, 'utf8')
  mkdirSync(folder, { recursive: true })
  const secret = randomBytes(32).toString('base64url')
  // Two starts at once: the one that made the file first wins, the other reads it.
  try {
    writeFileSync(file, secret, { mode: 0o600, flag: 'wx' })
    return secret
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'EEXIST') return readFileSync(file, 'utf8')
    throw fault
  }
}
