import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../embedded-postgres/embedded-postgres'
import { removeOrphanedServers, TEST_FOLDER } from './remove-orphaned-servers'
import { TEST_SERVER } from './test-database-url'

/** What the global setup leaves for the teardown, which runs in the same process. */
export interface StartedTestServer {
  server: EmbeddedPostgres
  folder: string
}

declare global {
  var mediprimaTestServer: StartedTestServer | undefined
}

/** One server for the whole run, in a folder that goes away; none where TEST_DATABASE_URL names one. */
export default async function setup(): Promise<void> {
  if (process.env[TEST_SERVER]) return
  removeOrphanedServers()
  const folder = mkdtempSync(join(tmpdir(), TEST_FOLDER))
  // As root, the server's own account has to enter it.
  chmodSync(folder, 0o711)
  const server = await startEmbeddedPostgres({
    folder,
    isEphemeral: true,
    log: (line) => process.stderr.write(`${line}\n`),
  })
  globalThis.mediprimaTestServer = { server, folder }
  process.env[TEST_SERVER] = server.adminUrl()
}
