import type { DataSource } from 'typeorm'
import { createDataSource } from '../shared/database/data-source'
import { type InstallationMode, readMark } from '../shared/database/installation-mark'
import { withClient } from '../shared/database/provision-roles'
import { printLine } from '../shared/logging/logger'
import type { Config } from './config'
import { locateDatabases } from './databases'
import { loadDefinitions } from './subgraph-registry'

/**
 * Opens the databases of all subgraphs with the logins that own their tables, for commands on the access log. The mode is that of
 * the mark in the database: a demo clock sets the instants of a demo.
 */
export async function withAuditDatabases<T>(
  config: Config,
  work: (sources: ReadonlyMap<string, DataSource>, mode: InstallationMode | null) => Promise<T>,
): Promise<T> {
  const located = await locateDatabases(config, loadDefinitions(config.parameterOverrides), printLine)
  const sources = new Map<string, DataSource>()
  try {
    const { url = null } = located.targets.find(({ stores }) => stores.length > 0) ?? {}
    const mode = url === null ? null : await withClient(url, (client) => readMark(client, 'shared'))
    for (const target of located.targets)
      for (const { name, entities } of target.stores)
        sources.set(name, await createDataSource(name, target.url, entities, [], { isBulk: true }).initialize())
    return await work(sources, mode)
  } finally {
    for (const source of sources.values()) await source.destroy()
    await located.stop()
  }
}
