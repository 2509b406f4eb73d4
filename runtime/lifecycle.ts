import { flushCompileCache } from 'node:module'
import { StartupError } from '../shared/errors/startup-error'
import { printLine } from '../shared/logging/logger'

type StartupFailure = Error & { code?: string; port?: number; path?: string }

/** PostgreSQL's code for a full disk. */
const DISK_FULL = '53100'
// The terminal sends Ctrl-C to all of its processes, and a parent may pass it on to its children: two signals within this time are one.
const SIGNAL_DEBOUNCE_MS = 1_000

/** Registers what to close at the end; the last one is closed first. */
export type OnShutdown = (close: () => Promise<void>) => void
/** Ends the running program with an error and exit code 1. */
export type Fail = (error: Error) => void

/**
 * Runs a program: prints one sentence if it can't start, and closes what it opened on SIGINT, SIGTERM or when the process that started
 * it with a channel ends. A second signal ends it at once.
 */
export function runApp(main: (onShutdown: OnShutdown, fail: Fail) => Promise<void>): void {
  const closers: (() => Promise<void>)[] = []
  let stoppingSince: number | null = null
  let opened = () => {}
  const firstOpened = new Promise<void>((resolve) => {
    opened = resolve
  })
  const shutDown = async (code: number) => {
    stoppingSince = performance.now()
    // A resource that is being opened can be closed only once it is open.
    if (closers.length === 0) await Promise.race([firstOpened, started])
    // In reverse order of opening.
    for (const close of closers.reverse())
      await close().catch((error: Error) => printLine(`Shutdown error: ${error.message}`))
    process.exit(code)
  }
  const stop = () => {
    if (stoppingSince === null) return void shutDown(0)
    if (performance.now() - stoppingSince > SIGNAL_DEBOUNCE_MS) process.exit(130)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop)
  if (process.channel) process.once('disconnect', stop)
  const fail = (error: StartupFailure) => {
    // A start that is interrupted may fail because of that.
    if (stoppingSince !== null) return
    process.stderr.write(`${describeFailure(error)}\n`)
    void shutDown(1)
  }
  const started = main((close) => {
    closers.push(close)
    opened()
  }, fail)
    // Where compiled code is kept (compile-cache.ts), also if this process is killed later.
    .then(() => flushCompileCache())
    .catch(fail)
}

function describeFailure(error: StartupFailure): string {
  if (error instanceof StartupError) return error.message
  if (error.code === 'EADDRINUSE')
    return `Port ${error.port} is taken: stop the program that listens there, or choose another: PORT=4001 npm start.`
  if (error.code === 'EACCES' && error.port)
    return `Port ${error.port} needs rights that this user lacks: choose a port above 1023, for example PORT=4000 npm start.`
  if (error.code === 'ENOSPC' || error.code === DISK_FULL)
    return `The disk is full${error.path ? ` (${error.path})` : ''}: make room, then start again.`
  if (error.path && (error.code === 'EACCES' || error.code === 'EPERM' || error.code === 'EROFS'))
    return `${error.path} may not be used by this user: start as the user that made it, or set DATA_FOLDER to a folder of your own.`
  return `Startup failed unexpectedly (please report): ${error.stack}`
}
