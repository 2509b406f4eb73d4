import { setTimeout as wait } from 'node:timers/promises'
import type { DataSource } from 'typeorm'
import type { OutboxEntity } from '../database/entities/outbox.entity'
import { preparedQuery } from '../database/prepared-statements'
import type { RowOf } from '../database/row-of'
import { inTransaction } from '../database/transaction'
import { listenToOutbox } from './outbox-listener'
import type { Topic } from './topics'

/** An event that waits in an outbox. */
export type OutboxRow = RowOf<OutboxEntity> & { topic: Topic; payload: object }

/** Enqueues events; when it resolves they are stored in their queues. It may receive an event twice. */
export type EnqueueEvents = (rows: readonly OutboxRow[]) => Promise<void>

const BATCH = 500
/** A round without a notification: it moves what was published while another relay held the outbox, or a notification was lost. */
const POLL_MS = 8_000
/** The pause between rounds while no notification can arrive. */
const POLL_DEAF_MS = 500
const RETRY_MS = 1_000
/** A relay whose latest round ended longer ago is stuck. */
const HEARTBEAT_MS = 15_000
const LOCK = 7_304_118

/**
 * Enqueues the oldest events of an outbox, then deletes them; returns how many. In this order, so that a crash in between means
 * a second enqueue and never a lost event. Concurrent relays of one outbox exclude each other, which keeps the order of a key.
 */
async function relayBatch(source: DataSource, enqueue: EnqueueEvents): Promise<number> {
  const waiting = await preparedQuery(source, 'relay.any', 'select from outbox limit 1')
  if (waiting.length === 0) return 0
  return inTransaction(source, async (tx) => {
    const lock = await tx.named<{ acquired: boolean }>(
      'relay.turn',
      'select pg_try_advisory_xact_lock($1, hashtext(current_schema())) as acquired',
      [LOCK],
    )
    if (!lock[0]?.acquired) return 0
    const rows = await tx.named<OutboxRow>(
      'relay.take',
      'select id, event_id, topic, key, payload, at from outbox order by id limit $1 for update skip locked',
      [BATCH],
    )
    if (rows.length === 0) return 0
    await enqueue(rows)
    await tx.named('relay.remove', 'delete from outbox where id = any($1::bigint[])', [rows.map(({ id }) => id)])
    return rows.length
  })
}

/** A running relay. */
export interface Relay {
  /** Whether its latest round succeeded, and not too long ago. */
  isHealthy(): boolean
  /** Ends it; resolves when the last batch is done. */
  stop(): Promise<void>
}

/** Starts to relay an outbox: after each commit that published events, and every few seconds. */
export function startRelay(source: DataSource, enqueue: EnqueueEvents, onError: (error: unknown) => void): Relay {
  const stopping = new AbortController()
  let wake = new AbortController()
  const listener = listenToOutbox(source, () => wake.abort(), onError)
  const pause = (ms: number, ...signals: AbortSignal[]) =>
    wait(ms, undefined, { signal: AbortSignal.any([stopping.signal, ...signals]) }).catch(() => undefined)
  let succeededAt = Number.NEGATIVE_INFINITY
  const run = async () => {
    while (!stopping.signal.aborted) {
      // Before the round: what is published during it wakes the next one.
      wake = new AbortController()
      try {
        const moved = await relayBatch(source, enqueue)
        succeededAt = performance.now()
        if (moved < BATCH) await pause(listener.isListening() ? POLL_MS : POLL_DEAF_MS, wake.signal)
      } catch (error) {
        succeededAt = Number.NEGATIVE_INFINITY
        onError(error)
        await pause(RETRY_MS)
      }
    }
  }
  const running = run()
  return {
    isHealthy: () => performance.now() - succeededAt < HEARTBEAT_MS,
    async stop() {
      stopping.abort()
      await Promise.all([running, listener.close()])
    },
  }
}

/**
 * Splits rows into rounds that contain each key at most once: enqueued round by round, the events of a key keep their order
 * whatever their ids are.
 */
export function splitByKey(rows: readonly OutboxRow[]): OutboxRow[][] {
  const seen = new Map<string, number>()
  const rounds: OutboxRow[][] = []
  for (const row of rows) {
    const round = seen.get(row.key) ?? 0
    seen.set(row.key, round + 1)
    rounds[round] = [...(rounds[round] ?? []), row]
  }
  return rounds
}
