import { LRUCache } from 'lru-cache'
import type { DataSource } from 'typeorm'
import type { RequestContext } from '../../../shared/authorization/caller'

const MAX_READS = 20_000
const HOUR_MS = 3_600_000

// One cache for each database: a process of the tests has several.
const caches = new WeakMap<DataSource, LRUCache<string, true>>()

/**
 * The reads that this process knows to be counted in the hour of the request. A count stays for its hour, so a person who is read
 * again by the same reader needs no statement.
 */
export function countedReads(db: DataSource, { caller, now, today }: RequestContext) {
  const cache = caches.get(db) ?? new LRUCache<string, true>({ max: MAX_READS })
  caches.set(db, cache)
  const hour = Math.floor(Date.parse(now) / HOUR_MS)
  const reader = JSON.stringify([hour, today, caller.audience, caller.organisation, caller.subject])
  const keyOf = (person: string) => reader + person
  return {
    /** The persons whose read this process has not counted yet. */
    without: (persons: readonly string[]) => persons.filter((person) => !cache.get(keyOf(person))),
    add(persons: readonly string[]) {
      for (const person of persons) cache.set(keyOf(person), true)
    },
  }
}
