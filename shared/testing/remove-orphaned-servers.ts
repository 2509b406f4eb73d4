import { existsSync, globSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { isAlive } from '../embedded-postgres/lock'

/** Where the servers of test runs live. */
export const TEST_FOLDER = 'mediprima-test-'

/** Ends the servers of runs that were killed, and removes their folders. */
export function removeOrphanedServers(): void {
  for (const file of globSync(join(tmpdir(), `${TEST_FOLDER}*`, 'server.json'))) {
    const folder = dirname(file)
    if (isAlive(ownerOf(file))) continue
    const note = join(folder, 'pg18', 'postmaster.pid')
    const postmaster = existsSync(note) ? Number(readFileSync(note, 'utf8').split('\n')[0]) : 0
    if (isAlive(postmaster)) process.kill(postmaster, 'SIGQUIT')
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
}

// Another user's server is not ours to end: its file can't be read.
function ownerOf(file: string): number {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as { owner: number }).owner
  } catch {
    return process.pid
  }
}
