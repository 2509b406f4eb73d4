import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TEST_SERVER } from '../../shared/testing/test-database-url'

const root = join(__dirname, '../..')

/** The address of the built system: the one told, or one that all acceptance tests of this run share. */
export async function systemUrl(): Promise<string> {
  if (process.env.ACCEPTANCE_URL) return process.env.ACCEPTANCE_URL
  // Every run has a test server of its own: its address names the run in all workers.
  const run = createHash('sha256')
    .update(process.env[TEST_SERVER] ?? '')
    .digest('hex')
    .slice(0, 16)
  const told = join(tmpdir(), `mediprima-acceptance-run-${run}`)
  if (isFirst(told)) start(told)
  return addressIn(told)
}

function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder)
    return true
  } catch (error) {
    if ((error as { code?: string }).code === 'EEXIST') return false
    throw error
  }
}

function start(told: string): void {
  if (!existsSync(join(root, 'dist/apps/all-in-one.js')))
    execFileSync(process.execPath, ['tools/build.mjs', '--server'], { cwd: root, stdio: 'ignore' })
  // A worker ends before the others need the system: the run's own process is the one to watch.
  const watched = process.send ? process.ppid : process.pid
  spawn(process.execPath, [join(__dirname, 'server-process.mjs'), told, String(watched)], {
    cwd: root,
    detached: true,
    stdio: 'ignore',
  }).unref()
}

async function addressIn(told: string): Promise<string> {
  for (let i = 0; i < 1200; i++) {
    if (existsSync(join(told, 'fault'))) throw new Error(readFileSync(join(told, 'fault'), 'utf8'))
    if (existsSync(join(told, 'url'))) return readFileSync(join(told, 'url'), 'utf8')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('the system did not start within two minutes')
}
