import pino, { type Logger } from 'pino'

/** A logger that writes JSON lines to the error output. */
export const createLogger = (level: string): Logger => pino({ level }, pino.destination({ dest: 2, sync: true }))

/** Writes a line for the operator to the standard output. */
export const printLine = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** Prints a line if the work takes longer than a second. */
export async function withSlowNotice<T>(line: string, work: () => Promise<T>): Promise<T> {
  const timer = setTimeout(() => printLine(`${line} ...`), 1000)
  try {
    return await work()
  } finally {
    clearTimeout(timer)
  }
}
