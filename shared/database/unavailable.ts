/**
 * SQLSTATE classes of a server that can't serve: no connection (08), no resources such as disk or connections (53), an operator's
 * intervention or the end of a statement's time (57), the end of the wait for a lock (55P03).
 */
const UNAVAILABLE = /^(08|53|57|55P03)/
/** Errors of the network, and the messages of the driver and its pool, which have no code. */
const NETWORK_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EHOSTUNREACH', 'EPIPE', 'ETIMEDOUT'])
const DRIVER_MESSAGES =
  /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|Driver not Connected|Cannot use a pool after)/i

/** Whether the error says that the database can't be reached or can't serve now, so that the same request may succeed later. */
export function isDatabaseUnavailable(error: unknown): error is Error {
  if (!(error instanceof Error)) return false
  const { code, severity, driverError } = error as Error & { code?: unknown; severity?: unknown; driverError?: unknown }
  if (driverError !== undefined && driverError !== error) return isDatabaseUnavailable(driverError)
  // FATAL ends the connection: the database accepts none, or the role may not log in now.
  if (severity === 'FATAL' || severity === 'PANIC') return true
  if (typeof code === 'string' && (NETWORK_CODES.has(code) || (severity !== undefined && UNAVAILABLE.test(code))))
    return true
  return DRIVER_MESSAGES.test(error.message)
}
