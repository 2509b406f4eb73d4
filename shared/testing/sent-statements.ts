import { Client } from 'pg'

/** The texts of the statements that this process sends to databases during the work. */
export async function sentStatements(work: () => Promise<unknown>): Promise<string[]> {
  const sent = jest.spyOn(Client.prototype, 'query')
  try {
    await work()
    return sent.mock.calls.map(([given]: readonly unknown[]) =>
      typeof given === 'string' ? given : String((given as { text?: string }).text),
    )
  } finally {
    sent.mockRestore()
  }
}

const RUNS = 10

/**
 * The lowest number of statements of several runs: on a busy machine a list pauses between two of its rows, and the loader of their
 * fields then sends a statement for each part.
 */
export async function fewestStatements(work: () => Promise<unknown>, containing = ''): Promise<number> {
  let fewest = Number.POSITIVE_INFINITY
  for (let run = 0; run < RUNS; run++) {
    const texts = await sentStatements(work)
    fewest = Math.min(fewest, texts.filter((text) => text.includes(containing)).length)
  }
  return fewest
}
