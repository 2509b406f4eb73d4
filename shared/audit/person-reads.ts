import type { AccessRecord } from './access-log-writer'

/** Counts persons (by id or number) in the quota of the caller. Rejects if the quota refuses the read. */
export type CountPersons = (persons: readonly string[]) => Promise<unknown>

/**
 * The persons whom one request reads or asks about, in all subgraphs of the process: each is counted once in the quota of the caller.
 * Persons are collected while the request runs and counted together, beside its other statements; `settle` waits before the answer
 * leaves.
 */
export class PersonReads {
  readonly #counted = new Set<string>()
  readonly #waiting = new Set<string>()
  readonly #running = new Set<Promise<void>>()
  #refusal: { cause: unknown } | null = null
  #isScheduled = false

  /** Persons whom the caller reads. */
  add(persons: readonly AccessRecord[], count: CountPersons): void {
    const open = persons.filter(({ personId, niss }) => !this.#counted.has(personId) && !this.#counted.has(niss))
    this.#wait(
      open.map(({ personId }) => personId),
      count,
    )
    if (this.#waiting.size === 0 || this.#isScheduled) return
    this.#isScheduled = true
    setImmediate(() => this.#flush())
  }

  /** Numbers that the caller asks about, also if nobody has them. Counted at the end, unless a field counts them before. */
  addNumbers(numbers: readonly string[], count: CountPersons): void {
    this.#wait(numbers, count)
  }

  /** Those that were not counted yet. */
  uncounted(persons: readonly string[]): string[] {
    return [...new Set(persons)].filter((person) => !this.#counted.has(person))
  }

  /** Remembers persons, by id or number, as counted. */
  markCounted(persons: readonly string[]): void {
    for (const person of persons) this.#counted.add(person)
  }

  /** Waits until everybody is counted. @throws what a count rejected with */
  async settle(): Promise<void> {
    this.#flush()
    while (this.#running.size > 0) {
      await Promise.all(this.#running)
      this.#flush()
    }
    if (this.#refusal) throw this.#refusal.cause
  }

  #count: CountPersons = async () => {}

  #wait(persons: readonly string[], count: CountPersons): void {
    this.#count = count
    for (const person of persons) this.#waiting.add(person)
  }

  #flush(): void {
    this.#isScheduled = false
    const persons = this.uncounted([...this.#waiting])
    this.#waiting.clear()
    if (persons.length === 0) return
    const running = this.#count(persons)
      .then(() => this.markCounted(persons))
      .catch((cause: unknown) => {
        this.#refusal ??= { cause }
      })
      .finally(() => this.#running.delete(running))
    this.#running.add(running)
  }
}
