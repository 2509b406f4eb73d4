/** Frees the slots of the work; a second call does nothing. */
export type ReleaseSlot = () => void

interface Work {
  slots: number
  start: (release: ReleaseSlot) => void
}

interface Client {
  /** Slots that it holds. */
  held: number
  running: number
  /** In order of arrival. */
  waiting: Work[]
}

/**
 * Shares a number of slots among clients. One client never holds more than `slotsPerClient`, and free slots go to the
 * waiting client that holds the fewest, so that a client with much work delays only its own. Work that needs more slots than are
 * free lets the work of others pass.
 */
export class FairQueue {
  // A client is in the map while it runs or waits. The order of the map is that of the last grant: equal clients take turns.
  readonly #clients = new Map<string, Client>()
  #free: number

  constructor(
    private readonly slots: number,
    private readonly slotsPerClient: number,
  ) {
    this.#free = slots
  }

  /** Pieces of work of a client that hold slots or wait for them. */
  load(key: string): number {
    const client = this.#clients.get(key)
    return client ? client.running + client.waiting.length : 0
  }

  /**
   * Calls `start` when the slots that the work needs are free: at once, or when others have released theirs. Work never needs more
   * than a client may hold. Returns a function that stops waiting.
   */
  enter(key: string, start: Work['start'], slots = 1): () => void {
    const client = this.#clients.get(key) ?? { held: 0, running: 0, waiting: [] }
    const work = { slots: Math.min(slots, this.slotsPerClient, this.slots), start }
    this.#clients.set(key, client)
    client.waiting.push(work)
    this.#grant()
    return () => {
      const position = client.waiting.indexOf(work)
      if (position >= 0) client.waiting.splice(position, 1)
      this.#forgetIdle(key, client)
    }
  }

  #grant(): void {
    while (this.#free > 0) {
      const next = this.#next()
      if (!next) return
      const [key, client] = next
      const { slots, start } = client.waiting.shift()!
      client.running += 1
      client.held += slots
      this.#free -= slots
      this.#clients.delete(key)
      this.#clients.set(key, client)
      start(this.#releaseOnce(key, client, slots))
    }
  }

  #next(): [string, Client] | undefined {
    let next: [string, Client] | undefined
    for (const entry of this.#clients) {
      const [, client] = entry
      const needed = client.waiting[0]?.slots
      if (needed === undefined || needed > this.#free || client.held + needed > this.slotsPerClient) continue
      if (!next || client.held < next[1].held) next = entry
    }
    return next
  }

  #releaseOnce(key: string, client: Client, slots: number): ReleaseSlot {
    let isHeld = true
    return () => {
      if (!isHeld) return
      isHeld = false
      client.running -= 1
      client.held -= slots
      this.#free += slots
      this.#forgetIdle(key, client)
      this.#grant()
    }
  }

  #forgetIdle(key: string, client: Client): void {
    if (client.running > 0 || client.waiting.length > 0) return
    if (this.#clients.get(key) === client) this.#clients.delete(key)
  }
}
