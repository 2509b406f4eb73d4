import { StartError } from '../shared/database/start-error'
import { say } from './log'

/** Runs a program's main work: one clear sentence where it can't start, and an orderly end at Ctrl-C. */
export function runProgram(main: (onEnd: (close: () => Promise<void>) => void) => Promise<void>): void {
  const closers: (() => Promise<void>)[] = []
  let ending = false
  const end = async (code: number) => {
    // A second Ctrl-C does not wait.
    if (ending) process.exit(130)
    ending = true
    // What was opened last is closed first.
    for (const close of closers.reverse())
      await close().catch((fault: Error) => say(`while stopping: ${fault.message}`))
    process.exit(code)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end(0))
  main((close) => closers.push(close)).catch((fault: Error & { code?: string; port?: number }) => {
    process.stderr.write(`${whyNot(fault)}\n`)
    void end(1)
  })
}

function whyNot(fault: Error & { code?: string; port?: number }): string {
  if (fault instanceof StartError) return fault.message
  if (fault.code === 'EADDRINUSE')
    return `Port ${fault.port} is taken: stop the program that listens there, or choose another: PORT=4001 npm start.`
  if (fault.code === 'EACCES' && fault.port)
    return `Port ${fault.port} needs rights that this user lacks: choose one above 1023, for example PORT=4000 npm start.`
  return `It did not start, and this is a defect: ${fault.stack}`
}
