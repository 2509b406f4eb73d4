import { StartupError } from '../shared/errors/startup-error'
import { printLine } from '../shared/logging/logger'

type StartFault = Error & { code?: string; port?: number; path?: string }

/** PostgreSQL's code for a full disk. */
const DISK_FULL = '53100'
// The terminal sends Ctrl-C to all of its programs, and one that starts others may pass it on: that is one wish, not two.
const SIGNAL_DEBOUNCE_MS = 1_000

/** Runs a program's main work: one clear sentence where it can't start, and an orderly end at Ctrl-C. */
export function runApp(main: (onEnd: (close: () => Promise<void>) => void) => Promise<void>): void {
  const closers: (() => Promise<void>)[] = []
  let endingSince: number | null = null
  let opened = () => {}
  const firstOpened = new Promise<void>((resolve) => {
    opened = resolve
  })
  const end = async (code: number) => {
    endingSince = performance.now()
    // What is being opened at this moment can only be closed once it is there.
    await Promise.race([firstOpened, started])
    // What was opened last is closed first.
    for (const close of closers.reverse())
      await close().catch((error: Error) => printLine(`while stopping: ${error.message}`))
    process.exit(code)
  }
  const stop = () => {
    if (endingSince === null) return void end(0)
    // Who presses it again does not wait.
    if (performance.now() - endingSince > SIGNAL_DEBOUNCE_MS) process.exit(130)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop)
  const started = main((close) => {
    closers.push(close)
    opened()
  }).catch((error: StartFault) => {
    // What ends while it starts may fail for that very reason.
    if (endingSince !== null) return
    process.stderr.write(`${whyNot(error)}\n`)
    void end(1)
  })
}

function whyNot(error: StartFault): string {
  if (error instanceof StartupError) return error.message
  if (error.code === 'EADDRINUSE')
    return `Port ${error.port} is taken: stop the program that listens there, or choose another: PORT=4001 npm start.`
  if (error.code === 'EACCES' && error.port)
    return `Port ${error.port} needs rights that this user lacks: choose one above 1023, for example PORT=4000 npm start.`
  if (error.code === 'ENOSPC' || error.code === DISK_FULL)
    return `The disk is full${error.path ? ` (${error.path})` : ''}: make room, then start again.`
  if (error.path && (error.code === 'EACCES' || error.code === 'EPERM' || error.code === 'EROFS'))
    return `${error.path} may not be used by this user: start as the user that made it, or set DATA_FOLDER to a folder of your own.`
  return `It did not start, and this is a defect: ${error.stack}`
}
