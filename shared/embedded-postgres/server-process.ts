import { spawn } from 'node:child_process'
import { existsSync, readFileSync, statfsSync, statSync, writeFileSync } from 'node:fs'
import { totalmem } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { StartupError } from '../errors/startup-error'
import type { Binaries } from './binaries'
import { freePort, isFree } from './free-port'
import { isAlive } from './lock'
import { endOrphanedBackends } from './orphaned-backends'
import type { OsUser } from './os-user'

/** The location of a server, and the account that it runs as. */
export interface ServerLocation {
  home: string
  data: string
  account: OsUser | null
  binaries: Binaries
  isEphemeral: boolean
}

/** The exit code and the output of a program. */
export interface ProcessResult {
  code: number | null
  text: string
}

const TRIES = 10
const MEGABYTE = 1024 * 1024

/** Runs a program of the server as the server's account, until it exits. */
export function runServerTool(
  { account, home }: ServerLocation,
  program: string,
  args: string[],
  input = '',
): Promise<ProcessResult> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name)))
  return new Promise((done, fail) => {
    const child = spawn(program, args, {
      cwd: home,
      env: { ...env, LC_ALL: 'C' },
      windowsHide: true,
      ...(account && { uid: account.uid, gid: account.gid }),
    })
    let text = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
    child.on('error', fail)
    child.on('close', (code) => done({ code, text }))
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}

/** The port of a server that starts: where it ran before, if it is free; or the one that its clients know (`isKept`). */
export interface ServerPort {
  port: number | null
  isKept: boolean
}

/**
 * Starts the server and waits until it accepts connections; returns its port.
 * @throws StartupError if it does not start
 */
export async function startServer(place: ServerLocation, { port: wanted, isKept }: ServerPort): Promise<number> {
  const logFile = join(place.data, 'server.log')
  let output = ''
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const canTake = wanted !== null && (isKept || (attempt === 1 && (await isFree(wanted))))
    const port = canTake ? wanted : await freePort()
    writeFileSync(join(place.data, 'mediprima.conf'), settings(port, place.isEphemeral), { mode: 0o644 })
    const before = existsSync(logFile) ? statSync(logFile).size : 0
    const { code, text } = await runServerTool(place, place.binaries.control, [
      'start',
      ...['-D', place.data],
      ...['-l', logFile],
      ...['-t', '120', '-w', '-s'],
    ])
    if (code === 0) return port
    output = (existsSync(logFile) ? readFileSync(logFile).subarray(before).toString() : '') + text
    if (/still in use/.test(output)) {
      // Children of a killed server usually end by themselves at once.
      await wait(500)
      endOrphanedBackends(place.data)
    } else if (!/could not bind|already in use/.test(output)) break
    else if (isKept) await wait(500)
  }
  throw new StartupError(explainFailure(output, place))
}

/** Stops the server and waits for its end; does nothing if it is not running. */
export async function stopServer(place: ServerLocation): Promise<void> {
  if (!existsSync(join(place.data, 'postmaster.pid'))) return
  const mode = place.isEphemeral ? 'immediate' : 'fast'
  const { code, text } = await runServerTool(place, place.binaries.control, [
    'stop',
    ...['-D', place.data],
    ...['-m', mode],
    ...['-t', '120', '-w', '-s'],
  ])
  if (code !== 0 && existsSync(join(place.data, 'postmaster.pid'))) throw new StartupError(explainFailure(text, place))
}

const NO_PROCESS = 2_147_483_646

/**
 * The running server of the folder, else null. If the pid file of a dead server has the id of another process, the id is replaced;
 * PostgreSQL then still checks that nothing uses the old shared memory.
 */
export function runningServer({ data }: ServerLocation): { port: number; pid: number } | null {
  const file = join(data, 'postmaster.pid')
  if (!existsSync(file)) return null
  const [pidLine = '', ...rest] = readFileSync(file, 'utf8').split('\n')
  const pid = Number(pidLine)
  if (!isAlive(pid)) return null
  if (isPostgres(pid)) return { pid, port: Number(rest[2]) }
  writeFileSync(file, [String(NO_PROCESS), ...rest].join('\n'))
  return null
}

function isPostgres(pid: number): boolean {
  if (process.platform !== 'linux') return true
  try {
    const [program = ''] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
    return basename(program) === 'postgres'
  } catch {
    return false
  }
}

// Values of a failed statement may be personal data: the server's log has starts, stops and crashes, but no statements.
function settings(port: number, isEphemeral: boolean): string {
  const buffers = Math.max(64, Math.min(1024, Math.floor(totalmem() / MEGABYTE / 8)))
  return [
    `port = ${port}`,
    `listen_addresses = '127.0.0.1'`,
    `unix_socket_directories = ''`,
    'max_connections = 200',
    'max_locks_per_transaction = 256',
    `shared_buffers = '${isEphemeral ? 128 : buffers}MB'`,
    `max_wal_size = '2GB'`,
    'random_page_cost = 1.1',
    'jit = off',
    `timezone = 'UTC'`,
    `log_timezone = 'UTC'`,
    'password_encryption = scram-sha-256',
    'log_min_messages = log',
    'log_min_error_statement = panic',
    'log_error_verbosity = terse',
    'log_checkpoints = off',
    ...(sharedMemoryIsSmall() ? [MEMORY_IN_FILES.join(' = ')] : []),
    ...(isEphemeral ? ['fsync = off', 'synchronous_commit = off', 'full_page_writes = off', 'autovacuum = off'] : []),
    '',
  ].join('\n')
}

/** The setting for shared memory in files of the data folder instead of /dev/shm. */
export const MEMORY_IN_FILES = ['dynamic_shared_memory_type', 'mmap'] as const

/** Whether /dev/shm is too small. Containers often have 64 MB, which a parallel query exceeds, or less, with which no server starts. */
export function sharedMemoryIsSmall(): boolean {
  if (process.platform !== 'linux') return false
  try {
    const { bsize, blocks } = statfsSync('/dev/shm')
    return bsize * blocks < 512 * MEGABYTE
  } catch {
    return true
  }
}

/** One sentence about the output of a failed program of the server. */
export function explainFailure(output: string, { data, home }: ServerLocation): string {
  if (/shared memory[^\n]*No space left on device/i.test(output))
    return 'The shared memory of this machine (/dev/shm) is too small: give it 64 MB or more (docker run --shm-size=64m), then start again.'
  if (/No space left on device/i.test(output))
    return `The disk of ${home} is full: make room, or set DATA_FOLDER to a folder elsewhere.`
  if (/could not bind|already in use/i.test(output))
    return 'No free port was found on 127.0.0.1 for the database: stop what takes them, then start again.'
  if (/incompatible with server|not compatible with this version/i.test(output))
    return `The data in ${data} were made by another PostgreSQL: start with the release that made them, or set DATA_FOLDER to a new folder.`
  if (/permission denied|must have permissions|wrong ownership/i.test(output))
    return `The rights on ${data} do not let the database use it: make it owned by the account that created it, mode 0700, or set DATA_FOLDER to a new folder.`
  if (/error while loading shared libraries|GLIBC_|not found \(required by/i.test(output))
    return 'The embedded PostgreSQL does not fit this machine (it needs glibc 2.27 or newer): set DATABASE_URL to a PostgreSQL 15 or newer.'
  if (/could not create shared memory|Cannot allocate memory/i.test(output))
    return 'This machine has too little free memory for the database: free some, then start again.'
  const last = output.trim().split('\n').slice(-3).join(' ').trim()
  return `The database did not start. Its output: ${last || 'none'} (log file: ${join(data, 'server.log')}).`
}
