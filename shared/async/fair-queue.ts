/** Frees the slot; a second call does nothing. */
export type ReleaseSlot = () => void

interface Client {
  running: number
  /** In order of arrival. */
  waiting: ((release: ReleaseSlot) => void)[]
}

/**
 * Shares a number of slots among clients. One client never holds more than `slotsPerClient`, and a free slot goes to the
 * waiting client that holds the fewest, so that a client with much work delays only its own.
 */
export class FairQueue {
  // A client is in the map while it runs or waits. The order of the map is that of the last grant: equal clients take turns.
  readonly #clients = new Map<string, Client>()
  #free: number

  constructor(
    slots: number,
    private readonly slotsPerClient: number,
  ) {
    this.#free = slots
  }

  /** Work of a client that holds a slot or waits for one. */
  load(key: string): number {
    const client = this.#clients.get(key)
    return client ? client.running + client.waiting.length : 0
  }

  /** Calls `start` when a slot is free: at once, or when others have released theirs. Returns a function that stops waiting. */
  enter(key: string, start: (release: ReleaseSlot) => void): () => void {
    const client = this.#clients.get(key) ?? { running: 0, waiting: [] }
    this.#clients.set(key, client)
    client.waiting.push(start)
    this.#grant()
    return () => {
      const position = client.waiting.indexOf(start)
      if (position >= 0) client.waiting.splice(position, 1)
      this.#forgetIdle(key, client)
    }
  }

  #grant(): void {
    while (this.#free > 0) {
      const next = this.#next()
      if (!next) return
      const [key, client] = next
      const start = client.waiting.shift()!
      client.running += 1
      this.#free -= 1
      this.#clients.delete(key)
      this.#clients.set(key, client)
      start(this.#releaseOnce(key, client))
    }
  }

  #next(): [string, Client] | undefined {
    let next: [string, Client] | undefined
    for (const entry of this.#clients) {
      const [, client] = entry
      if (client.waiting.length === 0 || client.running >= this.slotsPerClient) continue
      if (!next || client.running < next[1].running) next = entry
    }
    return next
  }

  #releaseOnce(key: string, client: Client): ReleaseSlot {
    let isHeld = true
    return () => {
      if (!isHeld) return
      isHeld = false
      client.running -= 1
      this.#free += 1
      this.#forgetIdle(key, client)
      this.#grant()
    }
  }

  #forgetIdle(key: string, client: Client): void {
    if (client.running > 0 || client.waiting.length > 0) return
    if (this.#clients.get(key) === client) this.#clients.delete(key)
  }
}
