/** The errors of a file to import, one sentence each. The whole file is refused: nothing was written. */
export class ImportRejected extends Error {
  constructor(readonly errors: readonly string[]) {
    super(errors.join('\n'))
  }
}
