import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TEST_SERVER } from '../../shared/testing/test-database-url'

const root = join(__dirname, '../..')

/** The running system that all access tests of a run attack: processes over HTTP, so that every door is a real one. */
export interface AttackedServer {
  url: string
  /** Where each subgraph listens. */
  subgraphs: Record<string, string>
  /** What proves the gateway to the subgraphs: known here so that proofs can be forged nearly right. */
  secret: string
  /** All that the processes wrote on their outputs so far. */
  output(): string
  /** What was made once for all test files of the run: the first one that asks makes it. */
  shared<T>(name: string, make: () => Promise<T>): Promise<T>
}

const NAMES = ['beneficiary', 'decision', 'provider', 'attestation', 'invoice']

/** The system of this run; the first test file that asks starts it. */
export async function attackedServer(): Promise<AttackedServer> {
  // Every run has a test server of its own: its address names the run in all workers.
  const run = createHash('sha256')
    .update(process.env[TEST_SERVER] ?? '')
    .digest('hex')
    .slice(0, 32)
  // Who works on these tests may keep one system for many runs.
  const told = process.env.ACCESS_FOLDER ?? join(tmpdir(), `mediprima-access-run-${run.slice(0, 16)}`)
  if (isFirst(told)) start(told, run)
  const url = await read(told, 'url')
  const { port } = new URL(url)
  return {
    url,
    subgraphs: Object.fromEntries(NAMES.map((name, i) => [name, `http://127.0.0.1:${Number(port) + 1 + i}/graphql`])),
    secret: readFileSync(join(told, 'secret'), 'utf8'),
    output: () => readFileSync(join(told, 'output'), 'utf8'),
    async shared(name, make) {
      if (isFirst(join(told, `${name}.lock`))) {
        try {
          tell(told, name, JSON.stringify(await make()))
        } catch (error) {
          tell(told, 'fault', `${name}: ${(error as Error).stack}`)
        }
      }
      return JSON.parse(await read(told, name))
    },
  }
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

function start(told: string, secret: string): void {
  writeFileSync(join(told, 'secret'), secret)
  if (!existsSync(join(root, 'dist/apps/distributed.js')))
    execFileSync(process.execPath, ['tools/build.mjs', '--server'], { cwd: root, stdio: 'ignore' })
  // A worker ends before the others need the system: the run's own process is the one to watch.
  const watched = process.send ? process.ppid : process.pid
  spawn(process.execPath, [join(__dirname, 'server-process.mjs'), told, String(watched)], {
    cwd: root,
    detached: true,
    stdio: 'ignore',
  }).unref()
}

function tell(told: string, name: string, text: string): void {
  writeFileSync(join(told, `${name}.new`), text)
  renameSync(join(told, `${name}.new`), join(told, name))
}

async function read(told: string, name: string): Promise<string> {
  for (let i = 0; i < 1800; i++) {
    if (existsSync(join(told, 'fault'))) throw new Error(readFileSync(join(told, 'fault'), 'utf8'))
    if (existsSync(join(told, name))) return readFileSync(join(told, name), 'utf8')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`"${name}" was not there within three minutes`)
}
