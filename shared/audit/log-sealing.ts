import { setTimeout as wait } from 'node:timers/promises'
import type { DataSource } from 'typeorm'
import { query } from '../database/prepared-statements'
import type { LogCheck } from './log-check'
import { checkAndRecord, lastCheckAt } from './log-check-record'
import { sealAccessLog } from './seal-access-log'
import type { SigningKey } from './signing-key'
import type { TreeHead } from './tree-head'

export interface LogSealingOptions {
  /** By subgraph. */
  sources: ReadonlyMap<string, DataSource>
  key: SigningKey
  /** Publishes a head where others keep it: in the log output. */
  publish: (head: TreeHead) => void
  /** Reports a log that is not intact. */
  onProblems: (check: LogCheck) => void
  onError: (error: unknown) => void
  /** The time of this machine in milliseconds: a head says when it was signed, whatever a demo clock says. */
  now?: () => number
}

const INTERVAL_MS = 2_000
/** After a round that found nothing to seal. */
const IDLE_INTERVAL_MS = 6_000
const RETRY_MS = 10_000
const PUBLISH_INTERVAL_MS = 5 * 60_000
const PARTITION_INTERVAL_MS = 6 * 3_600_000
const MONTHS_AHEAD = 2
const CHECK_INTERVAL_MS = 6 * 3_600_000

/**
 * Starts to seal the access log of each subgraph, to check it as a whole every few hours and to create the partitions of the coming
 * months; returns how to stop.
 */
export function startLogSealing({
  sources,
  key,
  publish,
  onProblems,
  onError,
  now = Date.now,
}: LogSealingOptions): () => Promise<void> {
  const stopping = new AbortController()
  const { signal } = stopping
  const pause = (ms: number) => wait(ms, undefined, { signal }).catch(() => undefined)

  const sealUntilStopped = async (subgraph: string, source: DataSource) => {
    const publisher = createPublisher(publish, now)
    let partitionsDueAt = 0
    let checkDueAt = 0
    while (!signal.aborted) {
      try {
        if (now() >= partitionsDueAt) {
          await createPartitions(source, new Date(now()))
          partitionsDueAt = now() + PARTITION_INTERVAL_MS
        }
        const head = await sealAccessLog(source, subgraph, key, now)
        publisher.add(head)
        // An empty log is checked once it has a row.
        if (head && checkDueAt === Number.POSITIVE_INFINITY) checkDueAt = 0
        if (now() >= checkDueAt) checkDueAt = await checkIfDue(subgraph, source)
        await pause(head ? INTERVAL_MS : IDLE_INTERVAL_MS)
      } catch (error) {
        onError(error)
        await pause(RETRY_MS)
      }
    }
    publisher.flush()
  }
  /** Returns when the next check is due: infinity while nothing is sealed. Another worker, or this one before its restart, may have made the last one. */
  const checkIfDue = async (subgraph: string, source: DataSource) => {
    const last = await lastCheckAt(source)
    if (last !== null && now() < last + CHECK_INTERVAL_MS) return last + CHECK_INTERVAL_MS
    const check = await checkAndRecord(source, subgraph, key, now)
    if (check && check.problems.length > 0) onProblems(check)
    return check ? now() + CHECK_INTERVAL_MS : Number.POSITIVE_INFINITY
  }
  const running = Promise.all([...sources].map(([subgraph, source]) => sealUntilStopped(subgraph, source)))
  return async () => {
    stopping.abort()
    await running
  }
}

/** Publishes the newest head at most once in five minutes; what is published can't be rewritten unnoticed. */
function createPublisher(publish: (head: TreeHead) => void, now: () => number) {
  let newest: TreeHead | null = null
  let publishedAt = Number.NEGATIVE_INFINITY
  const flush = () => {
    if (newest) publish(newest)
    newest = null
    publishedAt = now()
  }
  return {
    add(head: TreeHead | null) {
      newest = head ?? newest
      if (newest && now() - publishedAt >= PUBLISH_INTERVAL_MS) flush()
    },
    flush,
  }
}

async function createPartitions(source: DataSource, today: Date): Promise<void> {
  for (let ahead = 0; ahead <= MONTHS_AHEAD; ahead++) {
    const month = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + ahead, 1))
    await query(source, 'select create_access_partition($1::date)', [month.toISOString().slice(0, 10)])
  }
}
