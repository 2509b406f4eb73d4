/** A condition that prevents the start, in one sentence that says what to do: not a defect of the program. */
export class StartupError extends Error {
  override readonly name = 'StartupError'
}
