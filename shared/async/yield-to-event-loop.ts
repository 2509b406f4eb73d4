import { setImmediate } from 'node:timers'
import { requestInHand } from '../database/client-operation'
import { hasShortRequests, waitForRecentRequests } from './recent-requests'

/** The longest piece of work between two yields. */
const MAX_BLOCK_MS = 2
/** A turn of the event loop that takes longer serves other requests. */
const BUSY_TURN_MS = 1
/** How long a work waits for others in all: then it only takes its turns, so that it ends before its deadline on a busy system too. */
const MAX_WAIT_MS = 2_000
/** How long work rests after each piece while there are short requests. */
const REST_MS = 6
/** How long work waits for other requests between two pieces, at most. */
const MAX_PAUSE_MS = 12

/**
 * Yields to the event loop during long synchronous work. Check `shouldYield` often: it costs next to nothing. Long works of several
 * requests take turns: one piece of 2 ms runs in a turn of the event loop, however many wait. Before each piece they wait for the
 * requests of the last 50 ms, 12 ms at most; while there are short requests at all, they rest for 6 ms besides. A work that has waited
 * for 2 s in all only takes its turns.
 */
export class EventLoopYield {
  /** Milliseconds of work since the last yield, and since when they are counted. */
  #used = 0
  #countedFrom = performance.now()
  /** Milliseconds that it has waited for others. */
  #waited = 0

  constructor(private readonly maxWaitMs = MAX_WAIT_MS) {}

  /** Whether the work has used 2 ms since its last yield. */
  get shouldYield(): boolean {
    const now = performance.now()
    this.#used += now - this.#countedFrom
    this.#countedFrom = now
    return this.#used >= MAX_BLOCK_MS
  }

  /** Says that the work goes on after a wait for a client or the database, which is no work. */
  resume(): void {
    this.#countedFrom = performance.now()
  }

  /** Lets pending callbacks run, and the works that began to wait before. */
  async yieldNow(): Promise<void> {
    requestInHand()?.becomeLong()
    const began = performance.now()
    const isPatient = this.#waited < this.maxWaitMs
    await new Promise<void>((resume) => pieces.enter({ resume, isPatient }))
    this.#waited += performance.now() - began
    this.#begin()
  }

  /** Lets pending callbacks run and waits for nobody else: for work that holds locks. */
  async yieldBriefly(): Promise<void> {
    await new Promise<void>((resolve) => setImmediate(resolve))
    this.#begin()
  }

  #begin(): void {
    this.#used = 0
    this.#countedFrom = performance.now()
  }
}

interface WaitingPiece {
  resume: () => void
  /** Whether it waits for short requests, and not for its turn only. */
  isPatient: boolean
}

/** Gives each long work of the process its turn. */
class PieceQueue {
  readonly #waiting: WaitingPiece[] = []
  #isScheduled = false

  enter(piece: WaitingPiece): void {
    this.#waiting.push(piece)
    if (this.#isScheduled) return
    this.#isScheduled = true
    this.#beginPause()
  }

  // The piece before ends within this turn, so the first whole turn of the pause is the next one.
  #beginPause(): void {
    if (!this.#waiting[0]?.isPatient) setImmediate(() => setImmediate(() => this.#runNext()))
    else if (hasShortRequests()) setTimeout(() => this.#beginTurns(), REST_MS)
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
    this.#waiting.shift()?.resume()
    if (this.#waiting.length > 0) this.#beginPause()
    else this.#isScheduled = false
  }
}

const pieces = new PieceQueue()
