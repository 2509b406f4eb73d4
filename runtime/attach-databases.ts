import { readMark, refusalOfMark } from '../shared/database/installation-mark'
import { migrationStatus, refuseNewerMigrations, refuseNewerQueue } from '../shared/database/newer-data'
import { loginUrls, type Provisioned, type ProvisionOptions, withClient } from '../shared/database/provision-roles'
import type { SubgraphDatabase } from '../shared/database/subgraph-database'
import { StartupError } from '../shared/errors/startup-error'
import type { Config } from './config'

type SharedDatabaseWithSecrets = Pick<ProvisionOptions, 'adminUrl' | 'database' | 'secret' | 'alternateSecret'>

/**
 * Opens prepared databases under the logins of the subgraphs only: nothing is created, marked or migrated.
 * @throws StartupError if they are not prepared, not of this release, or belong to an installation of another mode
 */
export async function attachDatabases(
  shared: SharedDatabaseWithSecrets,
  { mode, dedicatedDatabases, bossUrl }: Config,
  definitions: readonly SubgraphDatabase[],
): Promise<Provisioned> {
  const names = definitions.map(({ name }) => name).filter((name) => !dedicatedDatabases.has(name))
  const logins = await loginUrls({ ...shared, subgraphs: names })
  const subgraphs = definitions.map(({ name }) => {
    const dedicated = dedicatedDatabases.get(name)
    return dedicated ? { name, ...dedicated } : logins.subgraphs.find((one) => one.name === name)!
  })
  await Promise.all(
    definitions.map((store, index) =>
      withClient(subgraphs[index]!.url, async (client) => {
        const refusal = refusalOfMark(mode, await readMark(client, 'shared'), shared.database)
        if (refusal) throw new StartupError(refusal)
        await refuseNewerMigrations(client, store)
        const { pending } = await migrationStatus(client, store)
        if (pending.length > 0) throw notMigrated(store.name, pending.length)
      }),
    ),
  )
  const queue = bossUrl ?? logins.bossUrl
  await withClient(queue, refuseNewerQueue)
  return { subgraphs, bossUrl: queue }
}

const notMigrated = (name: string, count: number): StartupError =>
  new StartupError(
    `The data of ${name} lack ${count} ${count === 1 ? 'migration' : 'migrations'} of this release: run "npm run migrate" with the owner's login in DATABASE_URL, then start again.`,
  )
