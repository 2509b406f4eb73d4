import pino, { type Logger } from 'pino'

/** Faults and warnings as JSON lines on the error output; the terminal's own lines stay few. */
export const createLogger = (level: string): Logger => pino({ level }, pino.destination({ dest: 2, sync: true }))

/** A line for the person who started this. */
export const printLine = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** Says that something is under way where it takes longer than a second. */
export async function withSlowNotice<T>(line: string, work: () => Promise<T>): Promise<T> {
  const timer = setTimeout(() => printLine(`${line} ...`), 1000)
  try {
    return await work()
  } finally {
    clearTimeout(timer)
  }
}
