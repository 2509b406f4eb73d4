import type { RequestContext } from '../authorization/caller'
import type { AccessRecord } from './access-log-writer'

/** Counts persons (by id or number) in the quota of the caller. Rejects if the quota refuses the read. */
export type CountPersons = (persons: readonly string[]) => Promise<unknown>

/** Whether the quota can refuse a read: it limits CPAS and providers, where this installation limits reads. */
export const isLimitedByQuota = ({ caller, limitsReads = true }: RequestContext): boolean =>
  limitsReads && (caller.audience === 'CPAS' || caller.audience === 'PROVIDER')

/** Persons that are counted by one call. */
interface Batch {
  persons: Set<string>
  counted: Promise<void>
}

/**
 * The persons whom one request reads or asks about, in all subgraphs of the process: each is counted once in the quota of the caller.
 * Persons of fields that are resolved at the same moment are counted together; `settle` waits before the answer leaves.
 */
export class PersonReads {
  readonly #counted = new Set<string>()
  readonly #running = new Set<Promise<void>>()
  #waiting: Batch | null = null
  #failure: { cause: unknown } | null = null

  /** Persons whom the caller reads: counted beside the other statements of the request. A failure is that of `settle`. */
  add(persons: readonly AccessRecord[], count: CountPersons): void {
    this.#remember(this.count(persons, count))
  }

  /** Numbers that the caller asks about, also if nobody has them. A failure is that of `settle`. */
  addNumbers(numbers: readonly string[], count: CountPersons): void {
    this.#remember(this.countNumbers(numbers, count))
  }

  /** Counts persons before the caller gets anything of them. @throws what the count rejected with */
  async count(persons: readonly AccessRecord[], count: CountPersons): Promise<void> {
    const open = persons.filter(({ personId, niss }) => !this.#counted.has(personId) && !this.#counted.has(niss))
    await this.countNumbers(
      open.map(({ personId }) => personId),
      count,
    )
  }

  /** Counts numbers before the caller learns whether somebody has them. @throws what the count rejected with */
  async countNumbers(numbers: readonly string[], count: CountPersons): Promise<void> {
    const open = this.uncounted(numbers)
    if (open.length === 0) return
    this.#waiting ??= this.#startBatch(count)
    for (const person of open) this.#waiting.persons.add(person)
    await this.#waiting.counted
  }

  /** Those that were not counted yet. */
  uncounted(persons: readonly string[]): string[] {
    return [...new Set(persons)].filter((person) => !this.#counted.has(person))
  }

  /** Remembers persons, by id or number, as counted. */
  markCounted(persons: readonly string[]): void {
    for (const person of persons) this.#counted.add(person)
  }

  /** Waits until everybody is counted. @throws what a count rejected with for which no field waited */
  async settle(): Promise<void> {
    while (this.#running.size > 0) await Promise.allSettled([...this.#running])
    if (this.#failure) throw this.#failure.cause
  }

  #remember(counted: Promise<void>): void {
    const remembered = counted
      .catch((cause: unknown) => {
        this.#failure ??= { cause }
      })
      .finally(() => this.#running.delete(remembered))
    this.#running.add(remembered)
  }

  #startBatch(count: CountPersons): Batch {
    const persons = new Set<string>()
    const counted = this.#countBatch(persons, count).finally(() => this.#running.delete(counted))
    this.#running.add(counted)
    return { persons, counted }
  }

  async #countBatch(persons: ReadonlySet<string>, count: CountPersons): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve))
    this.#waiting = null
    // Some may have been counted by another call in the meantime.
    const open = this.uncounted([...persons])
    if (open.length === 0) return
    await count(open)
    this.markCounted(open)
  }
}
