import { setImmediate as nextTurn } from 'node:timers/promises'

const MAX_BLOCK_MS = 3

/** Yields to the event loop during long synchronous work. Check `shouldYield` often: it costs next to nothing. */
export class EventLoopYield {
  private last = performance.now()

  /** Whether the work has blocked the event loop for 3 ms. */
  get shouldYield(): boolean {
    return performance.now() - this.last >= MAX_BLOCK_MS
  }

  /** Lets pending callbacks run. */
  async yieldNow(): Promise<void> {
    await nextTurn()
    this.last = performance.now()
  }
}
