import { setTimeout as wait } from 'node:timers/promises'
import type { DataSource } from 'typeorm'
import { preparedQuery } from '../database/prepared-statements'
import { inTransaction } from '../database/transaction'
import type { Topic } from './topics'

/** An event that waits in an outbox. */
export interface OutboxRow {
  id: string
  event_id: string
  topic: Topic
  key: string
  payload: object
  at: Date
}

/** Takes events over; once it has answered they are safe where it put them. May get an event twice. */
export type EnqueueEvents = (rows: readonly OutboxRow[]) => Promise<void>

const BATCH = 500
const EVERY_MS = 100
const AFTER_TROUBLE_MS = 1_000
const LOCK = 7_304_118

/**
 * Hands the oldest events of an outbox over, then removes them; answers how many. Handed over first: a death in between
 * means twice, never not at all. Two relays of one outbox take turns, so that the order of a key holds.
 */
async function relayBatch(source: DataSource, deliver: EnqueueEvents): Promise<number> {
  const waiting = await preparedQuery(source, 'relay.any', 'select from outbox limit 1')
  if (waiting.length === 0) return 0
  return inTransaction(source, async (tx) => {
    const turn = await tx.named<{ mine: boolean }>(
      'relay.turn',
      'select pg_try_advisory_xact_lock($1, hashtext(current_schema())) as mine',
      [LOCK],
    )
    if (!turn[0]?.mine) return 0
    const rows = await tx.named<OutboxRow>(
      'relay.take',
      'select id, event_id, topic, key, payload, at from outbox order by id limit $1 for update skip locked',
      [BATCH],
    )
    if (rows.length === 0) return 0
    await deliver(rows)
    await tx.named('relay.remove', 'delete from outbox where id = any($1::bigint[])', [rows.map(({ id }) => id)])
    return rows.length
  })
}

/** Relays an outbox until it is told to stop; the promise ends when the last batch is done. */
export function startRelay(
  source: DataSource,
  deliver: EnqueueEvents,
  onError: (error: unknown) => void,
): () => Promise<void> {
  const stopping = new AbortController()
  const pause = (ms: number) => wait(ms, undefined, { signal: stopping.signal }).catch(() => undefined)
  const run = async () => {
    while (!stopping.signal.aborted) {
      try {
        const moved = await relayBatch(source, deliver)
        if (moved < BATCH) await pause(EVERY_MS)
      } catch (error) {
        onError(error)
        await pause(AFTER_TROUBLE_MS)
      }
    }
  }
  const running = run()
  return async () => {
    stopping.abort()
    await running
  }
}

/**
 * The rows in rounds, each key at most once in a round: put away round by round, the events of a key keep their order
 * whatever their identifiers are.
 */
export function splitByKey(rows: readonly OutboxRow[]): OutboxRow[][] {
  const seen = new Map<string, number>()
  const list: OutboxRow[][] = []
  for (const row of rows) {
    const round = seen.get(row.key) ?? 0
    seen.set(row.key, round + 1)
    list[round] = [...(list[round] ?? []), row]
  }
  return list
}
