import { setImmediate as nextTurn } from 'node:timers/promises'

const LONGEST_MS = 10

/** Lets the other requests of the process go on during long work: to be asked often, costs next to nothing where little time went by. */
export class EventLoopYield {
  private last = performance.now()

  /** Whether the work has gone on for long enough to let others go first. */
  get shouldYield(): boolean {
    return performance.now() - this.last >= LONGEST_MS
  }

  /** Gives the others their turn. */
  async yieldNow(): Promise<void> {
    await nextTurn()
    this.last = performance.now()
  }
}
