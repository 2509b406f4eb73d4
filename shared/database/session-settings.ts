const options = (statement: number, lock: number, idleInTransaction: number): string =>
  `-c statement_timeout=${statement} -c lock_timeout=${lock} -c idle_in_transaction_session_timeout=${idleInTransaction}`

/** For requests: timeouts in milliseconds of a statement, a lock wait and an idle transaction. */
export const ORDINARY_TIMEOUTS = options(15_000, 5_000, 30_000)

/**
 * For bulk work (seed, imports, migrations, preparation of a database): no timeouts, whatever the defaults of the server. It waits
 * for requests only, and these have timeouts.
 */
export const NO_TIMEOUTS = options(0, 0, 0)
