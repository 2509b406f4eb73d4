import { setImmediate } from 'node:timers'
import { currentOperation } from '../database/client-operation'
import { hasShortRequests, waitForRecentRequests } from './recent-requests'

/** The longest piece of work between two yields. */
const MAX_BLOCK_MS = 3
/** A turn of the event loop that takes longer serves other requests. */
const BUSY_TURN_MS = 1
/** How long work rests after each piece while there are requests. */
const REST_MS = 3
/** How long work waits for other requests between two pieces, at most. */
const MAX_PAUSE_MS = 12

/**
 * Yields to the event loop during long synchronous work. Check `shouldYield` often: it costs next to nothing. Long works of several
 * requests take turns: one piece of 3 ms runs in a turn of the event loop, however many wait. Before each piece they wait for the
 * requests of the last 50 ms, 12 ms at most; while there are short requests at all, they rest for 3 ms besides.
 */
export class EventLoopYield {
  constructor() {
    beginOfWork()
  }

  /** Whether long work has blocked the current turn of the event loop for 3 ms. What waits for others blocks nothing. */
  get shouldYield(): boolean {
    return performance.now() - beginOfWork() >= MAX_BLOCK_MS
  }

  /** Lets pending callbacks run, and the works that began to wait before. */
  async yieldNow(): Promise<void> {
    currentOperation()?.request.becomeLong()
    await new Promise<void>((resolve) => pieces.enter(resolve))
  }

  /** Lets pending callbacks run and waits for nobody else: for work that holds locks. */
  async yieldBriefly(): Promise<void> {
    await new Promise<void>((resolve) => setImmediate(resolve))
    endTurn()
  }
}

let workBegan: number | null = null

/** When long work began in the current turn of the event loop. */
function beginOfWork(): number {
  if (workBegan === null) {
    workBegan = performance.now()
    setImmediate(endTurn)
  }
  return workBegan
}

function endTurn(): void {
  workBegan = null
}

/** Gives each long work of the process its turn. */
class PieceQueue {
  readonly #waiting: (() => void)[] = []
  #isScheduled = false

  enter(resume: () => void): void {
    this.#waiting.push(resume)
    if (this.#isScheduled) return
    this.#isScheduled = true
    this.#beginPause()
  }

  // The piece before ends within this turn, so the first whole turn of the pause is the next one.
  #beginPause(): void {
    if (hasShortRequests()) setTimeout(() => this.#beginTurns(), REST_MS)
    else this.#beginTurns()
  }

  #beginTurns(): void {
    setImmediate(() => {
      const began = performance.now()
      this.#waitForOthers(began, began)
    })
  }

  #waitForOthers(began: number, turnBegan: number): void {
    setImmediate(() => {
      const now = performance.now()
      const rest = MAX_PAUSE_MS - (now - began)
      if (rest <= 0) return this.#runNext()
      if (now - turnBegan >= BUSY_TURN_MS) return this.#waitForOthers(began, now)
      waitForRecentRequests(rest, () => this.#runNext())
    })
  }

  #runNext(): void {
    endTurn()
    beginOfWork()
    this.#waiting.shift()?.()
    if (this.#waiting.length > 0) this.#beginPause()
    else this.#isScheduled = false
  }
}

const pieces = new PieceQueue()
