/** Why the database can't be started, in one sentence that says what to do; nothing of it is a fault of the program. */
export class StartupError extends Error {
  override readonly name = 'StartError'
}
