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

/** A database of the installation, and what is in it. */
export interface TargetDatabase extends MarkedDatabase {
  stores: readonly SubgraphDatabase[]
  /** Whether this start may create the database: the URL of the server's `postgres` database, else null. */
  createBy: string | null
}

interface Found {
  target: TargetDatabase
  mark: InstallationMode | null
  content: Content
}

/**
 * Looks at every database of the installation before anything is written to any of them, refuses what this start must not
 * open, and then marks those that have no mark.
 */
export async function preflight(targets: readonly TargetDatabase[], mode: InstallationMode): Promise<void> {
  const found = await Promise.all(targets.map(inspect))
  const adopted = modeOfContent(found.map(({ content }) => content))
  for (const { target, mark, content } of found) {
    const owner = mark ?? (content.hasData ? adopted : null)
    const refusal = refusalOfMark(mode, owner, target.name)
    if (refusal) throw new StartupError(refusal)
  }
  // One after the other in the same order everywhere: two starts meet at the first database, and one marks them all.
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
