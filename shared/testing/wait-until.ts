import { setTimeout as wait } from 'node:timers/promises'

/**
 * Reads until a condition is met, and returns the last value after half a minute. A change feed needs it: while a transaction of
 * another test on the same server is open, later events are not in the feed yet.
 */
export async function waitUntil<T>(read: () => Promise<T>, isMet: (value: T) => boolean): Promise<T> {
  for (let tries = 1; ; tries++) {
    const value = await read()
    if (isMet(value) || tries === 300) return value
    await wait(100)
  }
}
