/** What is wrong in a file, line by line: the whole file is refused. */
export class ImportRejected extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'))
  }
}
