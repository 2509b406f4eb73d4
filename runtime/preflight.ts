import {
  type InstallationMode,
  type MarkedDatabase,
  markDatabase,
  readMark,
  refusalOfMark,
} from '../shared/database/installation-mark'
import { refuseNewerMigrations, refuseNewerQueue } from '../shared/database/newer-data'
import { createIfMissing, isMissingDatabase, withClient } from '../shared/database/provision-roles'
import type { SubgraphDatabase } from '../shared/database/subgraph-database'
import { StartupError } from '../shared/errors/startup-error'
import { type Content, contentOf, modeOfContent } from './first-edition'

/** A database of the installation, and the subgraphs that it holds. */
export interface TargetDatabase extends MarkedDatabase {
  stores: readonly SubgraphDatabase[]
  /** The URL of the server's `postgres` database if this start may create the database, else null. */
  createBy: string | null
}

interface Found {
  target: TargetDatabase
  mark: InstallationMode | null
  content: Content
}

/**
 * Checks every database of the installation before anything is written to any of them, then marks those without a mark.
 * @throws StartupError if the mode of this start must not open one of them, or a newer release migrated it
 */
export async function preflight(targets: readonly TargetDatabase[], mode: InstallationMode): Promise<void> {
  const found = await Promise.all(targets.map(inspect))
  const adopted = modeOfContent(found.map(({ content }) => content))
  for (const { target, mark, content } of found) {
    const owner = mark ?? (content.hasData ? adopted : null)
    const refusal = refusalOfMark(mode, owner, target.name)
    if (refusal) throw new StartupError(refusal)
  }
  // In the same order in every process: of two concurrent starts, the one that marks the first database marks them all.
  for (const target of targets.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (target.createBy) await createIfMissing(target.createBy, target.url)
    await markDatabase(target, mode)
  }
}

async function inspect(target: TargetDatabase): Promise<Found> {
  try {
    return await withClient(target.url, async (client) => {
      for (const store of target.stores) await refuseNewerMigrations(client, store)
      await refuseNewerQueue(client)
      return { target, mark: await readMark(client, target.schema), content: await contentOf(client) }
    })
  } catch (error) {
    if (target.createBy && isMissingDatabase(error))
      return { target, mark: null, content: { hasData: false, hasDemoSeed: false } }
    throw error
  }
}
