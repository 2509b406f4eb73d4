import type { DataSource } from 'typeorm'
import type { RequestContext } from '../authorization/caller'
import { inTransaction } from '../database/transaction'
import type { SubgraphContext } from '../subgraph/run-subgraph'
import { brusselsDay } from '../values/instant'
import type { Consumer } from './consumer'
import type { Envelope } from './queues'

/** Returns a subgraph's context for a request of the system. */
export type ContextFor = (subgraph: string, request: RequestContext) => SubgraphContext

/** The subgraph of a consumer: the part of its name before the dot. */
export const subgraphOf = (consumer: Pick<Consumer, 'name'>): string => consumer.name.split('.', 1)[0]!

/**
 * Handles an event once: the inbox row and the effect are one transaction of the consuming subgraph. A second delivery finds the
 * row and has no effect.
 */
export async function handleOnce(
  source: DataSource,
  consumer: Consumer,
  eventId: string,
  envelope: Envelope,
  contextFor: ContextFor,
): Promise<void> {
  await inTransaction(source, async (tx) => {
    const inserted = await tx.named(
      'inbox.enter',
      'insert into inbox (event_id, consumer) values ($1, $2) on conflict do nothing returning event_id',
      [eventId, consumer.name],
    )
    if (inserted.length === 0) return
    const { topic, key, payload, at } = envelope
    const event = { eventId, topic, key, payload, at } as Parameters<Consumer['handle']>[1]
    await consumer.handle(tx, event, contextFor(subgraphOf(consumer), requestOf(consumer, eventId, at)))
  })
}

// The effect happens at the instant of the event, also if that instant comes from a demo clock.
const requestOf = (consumer: Consumer, eventId: string, at: string): RequestContext => ({
  caller: { subject: 'system:events', audience: 'SYSTEM', organisation: 'events', role: 'worker' },
  requestId: eventId,
  operation: consumer.name,
  rootFields: [],
  now: at,
  today: brusselsDay(at),
})
