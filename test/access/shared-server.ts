import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TEST_SERVER } from '../../shared/testing/test-database-url'

const root = join(__dirname, '../..')

/** The running system that all access tests of a run attack: one process per subgraph over HTTP, so that every entry point is real. */
export interface AttackedServer {
  url: string
  /** The URL of each subgraph. */
  subgraphs: Record<string, string>
  /** INTERNAL_SECRET of the system: the tests forge almost valid service tokens with it. */
  secret: string
  /** The output of all processes so far. */
  output(): string
  /** A value that the first caller creates for all test files of the run. */
  shared<T>(name: string, make: () => Promise<T>): Promise<T>
}

const NAMES = ['beneficiary', 'decision', 'provider', 'attestation', 'invoice']

/** The system of this run; the first test file starts it. */
export async function attackedServer(): Promise<AttackedServer> {
  // Each run has its own test server: its URL identifies the run in all workers.
  const run = createHash('sha256')
    .update(process.env[TEST_SERVER] ?? '')
    .digest('hex')
    .slice(0, 32)
  // ACCESS_FOLDER keeps one system for several runs.
  const stateFolder = process.env.ACCESS_FOLDER ?? join(tmpdir(), `mediprima-access-run-${run.slice(0, 16)}`)
  if (createsFolder(stateFolder)) start(stateFolder, run)
  const url = await read(stateFolder, 'url')
  const { port } = new URL(url)
  return {
    url,
    subgraphs: Object.fromEntries(NAMES.map((name, i) => [name, `http://127.0.0.1:${Number(port) + 1 + i}/graphql`])),
    secret: readFileSync(join(stateFolder, 'secret'), 'utf8'),
    output: () => readFileSync(join(stateFolder, 'output'), 'utf8'),
    async shared(name, make) {
      if (createsFolder(join(stateFolder, `${name}.lock`))) {
        try {
          writeState(stateFolder, name, JSON.stringify(await make()))
        } catch (error) {
          writeState(stateFolder, 'error', `${name}: ${(error as Error).stack}`)
        }
      }
      return JSON.parse(await read(stateFolder, name))
    },
  }
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

function start(stateFolder: string, secret: string): void {
  writeFileSync(join(stateFolder, 'secret'), secret)
  if (!existsSync(join(root, 'dist/apps/distributed.js')))
    execFileSync(process.execPath, ['tools/build.mjs', '--server'], { cwd: root, stdio: 'ignore' })
  // A worker may end before the other workers need the system, so the process of the run is watched.
  const watched = process.send ? process.ppid : process.pid
  spawn(process.execPath, [join(__dirname, 'server-process.mjs'), stateFolder, String(watched)], {
    cwd: root,
    detached: true,
    stdio: 'ignore',
  }).unref()
}

function writeState(stateFolder: string, name: string, text: string): void {
  writeFileSync(join(stateFolder, `${name}.new`), text)
  renameSync(join(stateFolder, `${name}.new`), join(stateFolder, name))
}

async function read(stateFolder: string, name: string): Promise<string> {
  for (let i = 0; i < 1800; i++) {
    if (existsSync(join(stateFolder, 'error'))) throw new Error(readFileSync(join(stateFolder, 'error'), 'utf8'))
    if (existsSync(join(stateFolder, name))) return readFileSync(join(stateFolder, name), 'utf8')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`"${name}" was not available within three minutes`)
}
