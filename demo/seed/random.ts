import { createHash } from 'node:crypto'

/** A seeded random number generator (mulberry32). */
export class Random {
  private state: number

  constructor(private readonly seed: number) {
    this.state = seed >>> 0
  }

  /** A number from 0 (inclusive) to 1 (exclusive). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let t = this.state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }

  /** An integer between two bounds, both inclusive. */
  between(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1))
  }

  /** True with a probability. */
  chance(probability: number): boolean {
    return this.next() < probability
  }

  /** A random item. */
  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)]!
  }

  /** A random item by weight. */
  weighted<T>(list: readonly (readonly [number, T])[]): T {
    let left = this.next() * list.reduce((sum, [weight]) => sum + weight, 0)
    for (const [weight, item] of list) {
      left -= weight
      if (left < 0) return item
    }
    return list.at(-1)![1]
  }

  /**
   * A pseudo-random UUIDv7 with a given time in milliseconds, so that ids of the demo data are chronological. Generators of other seeds
   * come to the same states at times, and would make the same digits: they are hashed with the seed.
   */
  uuid(at: number): string {
    const time = Math.floor(at).toString(16).padStart(12, '0')
    const digits = Array.from({ length: 18 }, () => this.between(0, 15).toString(16)).join('')
    const hex = createHash('md5').update(`${this.seed} ${digits}`).digest('hex')
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-8${hex.slice(3, 6)}-${hex.slice(6, 18)}`
  }
}
