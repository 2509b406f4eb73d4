const options = (statement: number, lock: number, idleInTransaction: number): string =>
  `-c statement_timeout=${statement} -c lock_timeout=${lock} -c idle_in_transaction_session_timeout=${idleInTransaction}`

/** For requests: a statement, a wait for a lock or an open transaction that lasts so many milliseconds is ended. */
export const ORDINARY_TIMEOUTS = options(15_000, 5_000, 30_000)

/**
 * For bulk work: seed, imports, migrations and the preparation of a database. On a slow machine they last as long as they
 * last, whatever the server's own defaults are. They wait for requests only, which end by their own timeouts.
 */
export const NO_TIMEOUTS = options(0, 0, 0)
