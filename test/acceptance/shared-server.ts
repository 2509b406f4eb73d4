import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TEST_SERVER } from '../../shared/testing/test-database-url'

const root = join(__dirname, '../..')

/** The URL of the built system: ACCEPTANCE_URL, or one system that all acceptance tests of this run share. */
export async function systemUrl(): Promise<string> {
  if (process.env.ACCEPTANCE_URL) return process.env.ACCEPTANCE_URL
  // Each run has its own test server: its URL identifies the run in all workers.
  const run = createHash('sha256')
    .update(process.env[TEST_SERVER] ?? '')
    .digest('hex')
    .slice(0, 16)
  const stateFolder = join(tmpdir(), `mediprima-acceptance-run-${run}`)
  if (createsFolder(stateFolder)) start(stateFolder)
  return addressIn(stateFolder)
}

function createsFolder(folder: string): boolean {
  try {
    mkdirSync(folder)
    return true
  } catch (error) {
    if ((error as { code?: string }).code === 'EEXIST') return false
    throw error
  }
}

function start(stateFolder: string): void {
  if (!existsSync(join(root, 'dist/apps/all-in-one.js')))
    execFileSync(process.execPath, ['tools/build.mjs', '--server'], { cwd: root, stdio: 'ignore' })
  // A worker may end before the other workers need the system, so the process of the run is watched.
  const watched = process.send ? process.ppid : process.pid
  spawn(process.execPath, [join(__dirname, 'server-process.mjs'), stateFolder, String(watched)], {
    cwd: root,
    detached: true,
    stdio: 'ignore',
  }).unref()
}

async function addressIn(stateFolder: string): Promise<string> {
  for (let i = 0; i < 1200; i++) {
    if (existsSync(join(stateFolder, 'error'))) throw new Error(readFileSync(join(stateFolder, 'error'), 'utf8'))
    if (existsSync(join(stateFolder, 'url'))) return readFileSync(join(stateFolder, 'url'), 'utf8')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('the system did not start within two minutes')
}
