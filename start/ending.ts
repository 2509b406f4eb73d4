import { StartError } from '../shared/database/start-error'
import { say } from './log'

type StartFault = Error & { code?: string; port?: number; path?: string }

/** PostgreSQL's code for a full disk. */
const DISK_FULL = '53100'
// The terminal sends Ctrl-C to all of its programs, and one that starts others may pass it on: that is one wish, not two.
const SAME_WISH_MS = 1_000

/** Runs a program's main work: one clear sentence where it can't start, and an orderly end at Ctrl-C. */
export function runProgram(main: (onEnd: (close: () => Promise<void>) => void) => Promise<void>): void {
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
      await close().catch((fault: Error) => say(`while stopping: ${fault.message}`))
    process.exit(code)
  }
  const stop = () => {
    if (endingSince === null) return void end(0)
    // Who presses it again does not wait.
    if (performance.now() - endingSince > SAME_WISH_MS) process.exit(130)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop)
  const started = main((close) => {
    closers.push(close)
    opened()
  }).catch((fault: StartFault) => {
    // What ends while it starts may fail for that very reason.
    if (endingSince !== null) return
    process.stderr.write(`${whyNot(fault)}\n`)
    void end(1)
  })
}

function whyNot(fault: StartFault): string {
  if (fault instanceof StartError) return fault.message
  if (fault.code === 'EADDRINUSE')
    return `Port ${fault.port} is taken: stop the program that listens there, or choose another: PORT=4001 npm start.`
  if (fault.code === 'EACCES' && fault.port)
    return `Port ${fault.port} needs rights that this user lacks: choose one above 1023, for example PORT=4000 npm start.`
  if (fault.code === 'ENOSPC' || fault.code === DISK_FULL)
    return `The disk is full${fault.path ? ` (${fault.path})` : ''}: make room, then start again.`
  if (fault.path && (fault.code === 'EACCES' || fault.code === 'EPERM' || fault.code === 'EROFS'))
    return `${fault.path} may not be used by this user: start as the user that made it, or set DATA_FOLDER to a folder of your own.`
  return `It did not start, and this is a defect: ${fault.stack}`
}
