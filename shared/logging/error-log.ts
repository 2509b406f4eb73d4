import { errorMessage } from '../errors/error-message'
import { type BoundedLog, createBoundedLog } from './bounded-log'

/** Logs an error of work that is tried again, under the name of the work. */
export type ErrorLog = (work: string, error: unknown) => void

/**
 * Logs errors of repeated work in a bounded rate: while a database is away, each loop fails every second. Errors of the same work
 * with the same code, else with the same message, are one kind.
 */
export function createErrorLog(log: (line: string) => void, bounded: BoundedLog = createBoundedLog()): ErrorLog {
  return (work, error) =>
    bounded(`${work} ${kindOf(error)}`, (suppressed) =>
      log(`${work}: ${errorMessage(error)}${suppressed > 0 ? ` (${suppressed} more since the last line)` : ''}`),
    )
}

function kindOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error)
  const { code, message } = error as { code?: unknown; message?: unknown }
  return String(code ?? message)
}
