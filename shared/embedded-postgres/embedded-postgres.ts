import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { StartupError } from '../errors/startup-error'
import { postgresBinaries } from './binaries'
import { isAlive, withFileLock } from './lock'
import { canEnter, type OsUser, userToRunAs } from './os-user'
import {
  explainFailure,
  MEMORY_IN_FILES,
  runningServer,
  runServerTool,
  type ServerLocation,
  sharedMemoryIsSmall,
  startServer,
  stopServer,
} from './server-process'
import { superviseServer } from './supervisor'

/** A running embedded server. */
export interface EmbeddedPostgres {
  /** The administrator's URL of a database; `postgres` where none is named. */
  adminUrl(database?: string): string
  /** Stops the server, unless another process started it and still runs. */
  stop(): Promise<void>
}

/** How to start it. */
export interface EmbeddedPostgresOptions {
  /** The data folder; the data of the server are in its folder `pg18`. */
  folder: string
  /** Receives a line about work that takes longer than a second. */
  log: (line: string) => void
  /** For tests: faster, but the data may be lost when the machine stops. */
  isEphemeral?: boolean
}

/** The state file beside the data, which only this user can read. */
interface State {
  port: number
  password: string
  /** The process that stops the server. */
  owner: number
}

const MAJOR = 18
const NEEDED_MEGABYTES = 200
const ADMIN = 'mediprima'
const READY_WITHIN_MS = 120_000
// Homes of servers that this process stops: a second start in this process attaches to them.
const ownedServers = new Set<string>()

/**
 * Starts PostgreSQL 18 from its npm package on a free port of this machine, creates its data the first time, or attaches to the
 * folder's server if it is running (it survives a killed parent). Started by root, the server runs as an ordinary account.
 * @throws StartupError with one sentence if the server can't run
 */
export async function startEmbeddedPostgres({
  folder,
  log,
  isEphemeral = false,
}: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  try {
    const ordinary = userToRunAs()
    const home = dataHome(resolve(folder), ordinary, log)
    return await withFileLock(join(home, 'start.lock'), async () => {
      const data = join(home, `pg${MAJOR}`)
      refuseOtherVersions(home, data)
      const account = ordinary && ownerOf(data, ordinary)
      const binaries = await postgresBinaries(home, account)
      const place: ServerLocation = { home, data, account, isEphemeral, binaries }
      if (!existsSync(join(data, 'PG_VERSION')))
        await withSlowNotice(log, `Making the database in ${data}`, create(place))
      const state = readState(home) ?? (await newPassword(place))
      return withSlowNotice(log, 'Starting the database', run(place, state, log))
    })
  } catch (error) {
    throw toStartupError(error, folder)
  }
}

async function run(
  place: ServerLocation,
  state: State,
  log: EmbeddedPostgresOptions['log'],
): Promise<EmbeddedPostgres> {
  const found = await attach(place, state)
  const port = found ?? (await startServer(place, { port: state.port || null, isKept: false }))
  const isAttached =
    found !== null && (ownedServers.has(place.home) || (state.owner !== process.pid && isAlive(state.owner)))
  if (!isAttached) {
    ownedServers.add(place.home)
    writeState(place.home, { ...state, port, owner: process.pid })
  }
  const release = isAttached || place.isEphemeral ? async () => undefined : superviseServer(place, port, log)
  return {
    adminUrl: (database = 'postgres') => urlOf(state.password, port, database),
    stop: async () => {
      await release()
      if (isAttached) return
      ownedServers.delete(place.home)
      await stopServer(place)
    },
  }
}

// The port of the running server of this folder; null if there is none.
async function attach(place: ServerLocation, state: State): Promise<number | null> {
  const until = performance.now() + READY_WITHIN_MS
  for (let server = runningServer(place); server; server = runningServer(place)) {
    try {
      await checkLogin(urlOf(state.password, server.port, 'postgres'))
      return server.port
    } catch (error) {
      if ((error as { code?: string }).code === '28P01' || performance.now() > until)
        throw new StartupError(
          `The PostgreSQL of process ${server.pid} uses ${place.data} and refuses the password: stop that process, then start again.`,
          { cause: error },
        )
      await wait(100)
    }
  }
  return null
}

async function checkLogin(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
  } finally {
    await client.end().catch(() => undefined)
  }
}

// Created under a temporary name: an interrupted start leaves nothing that could pass for data.
async function create(place: ServerLocation): Promise<void> {
  const { home, data, account, binaries, isEphemeral } = place
  const { bavail, bsize } = statfsSync(home)
  if ((bavail * bsize) / 1024 / 1024 < NEEDED_MEGABYTES)
    throw new StartupError(
      `The disk of ${home} has less than ${NEEDED_MEGABYTES} MB left: make room, or set DATA_FOLDER to a folder elsewhere.`,
    )
  const unfinished = `${data}.new`
  const passwordFile = join(home, 'password.new')
  rmSync(unfinished, { recursive: true, force: true })
  rmSync(passwordFile, { force: true })
  mkdirSync(unfinished, { mode: 0o700 })
  const password = randomBytes(24).toString('base64url')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (account) for (const path of [unfinished, passwordFile]) chownSync(path, account.uid, account.gid)
  const { code, text } = await runServerTool(place, binaries.initdb, [
    ...['-D', unfinished],
    ...['-U', ADMIN],
    ...['-E', 'UTF8'],
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
    ...['--auth=scram-sha-256', `--pwfile=${passwordFile}`],
    ...(isEphemeral ? ['--no-sync'] : []),
    ...(sharedMemoryIsSmall() ? ['-c', MEMORY_IN_FILES.join('=')] : []),
  ])
  rmSync(passwordFile, { force: true })
  if (code !== 0) throw new StartupError(explainFailure(text, place))
  writeFileSync(join(unfinished, 'postgresql.conf'), `include_if_exists = 'mediprima.conf'\n`, { flag: 'a' })
  writeState(home, { port: 0, password, owner: process.pid })
  renameSync(unfinished, data)
}

// If the state file with the password is lost, single-user mode sets a new one without a password.
async function newPassword(place: ServerLocation): Promise<State> {
  if (runningServer(place)) await stopServer(place)
  const state = { port: 0, password: randomBytes(24).toString('base64url'), owner: process.pid }
  const command = `alter role ${ADMIN} password '${state.password}'\n`
  const { code, text } = await runServerTool(
    place,
    place.binaries.server,
    ['--single', '-D', place.data, 'postgres'],
    command,
  )
  if (code !== 0) throw new StartupError(explainFailure(text, place))
  writeState(place.home, state)
  return state
}

const stateFile = (home: string): string => join(home, 'server.json')

function readState(home: string): State | null {
  if (!existsSync(stateFile(home))) return null
  return JSON.parse(readFileSync(stateFile(home), 'utf8')) as State
}

function writeState(home: string, state: State): void {
  const file = stateFile(home)
  writeFileSync(`${file}.new`, JSON.stringify(state), { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

// If the account may not enter the folder (a project in /root), the data are in /var/lib, under a hash of the folder's path.
function dataHome(folder: string, account: OsUser | null, log: (line: string) => void): string {
  let existing = folder
  while (!existsSync(existing)) existing = dirname(existing)
  const reachable = canEnter(existing, account)
  const home = reachable
    ? folder
    : join('/var/lib', `mediprima-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`)
  if (!reachable) log(`The account ${account?.name} may not enter ${folder}: the database is kept in ${home}`)
  if (!existsSync(home)) {
    mkdirSync(home, { recursive: true })
    if (account) chmodSync(home, 0o711)
  }
  return home
}

function ownerOf(data: string, ordinary: OsUser): OsUser {
  if (!existsSync(data)) return ordinary
  const { uid, gid } = statSync(data)
  return uid === 0 ? ordinary : { name: String(uid), uid, gid }
}

// Data of another major version must not be hidden by an empty database.
function refuseOtherVersions(home: string, data: string): void {
  const others = readdirSync(home).filter((name) => /^pg\d+$/.test(name) && name !== `pg${MAJOR}`)
  const folder = existsSync(data) && readdirSync(data).length > 0 ? data : others.map((name) => join(home, name))[0]
  if (folder && versionOf(folder) !== String(MAJOR)) throw otherVersion(folder, versionOf(folder))
}

function versionOf(data: string): string {
  const file = join(data, 'PG_VERSION')
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
}

const otherVersion = (data: string, version: string): StartupError =>
  new StartupError(
    `The data in ${data} were made by PostgreSQL ${version || 'of an unknown version'} and this release runs ${MAJOR}: start with the release that made them, or set DATA_FOLDER to a new folder.`,
  )

async function withSlowNotice<T>(log: (line: string) => void, line: string, work: Promise<T>): Promise<T> {
  const timer = setTimeout(() => log(`${line} ...`), 1_000)
  return work.finally(() => clearTimeout(timer))
}

const urlOf = (password: string, port: number, database: string): string =>
  `postgres://${ADMIN}:${password}@127.0.0.1:${port}/${database}`

function toStartupError(error: unknown, folder: string): unknown {
  const { code, path } = error as NodeJS.ErrnoException
  if (code === 'EACCES' || code === 'EPERM')
    return new StartupError(
      `${path ?? folder} may not be used by this user: start as the user that made it, or set DATA_FOLDER to a folder of your own.`,
      { cause: error },
    )
  if (code === 'EROFS')
    return new StartupError(`${path ?? folder} can't be written: set DATA_FOLDER to a folder that can.`, {
      cause: error,
    })
  if (code === 'ENOSPC')
    return new StartupError(`The disk of ${folder} is full: make room, or set DATA_FOLDER to a folder elsewhere.`, {
      cause: error,
    })
  return error
}
