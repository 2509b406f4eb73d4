import type { Tx } from '../database/transaction'
import { newId } from '../values/id'
import type { Topic, Topics } from './topics'

/**
 * Publishes an event with the transaction: it is delivered at least once after the commit, and never after a rollback.
 * Events of one key arrive in the order of their commits. `now` is the request's instant.
 */
export async function publishEvent<T extends Topic>(
  tx: Pick<Tx, 'named'>,
  topic: T,
  key: string,
  payload: Topics[T],
  now: string,
): Promise<void> {
  await tx.named('outbox.emit', 'insert into outbox (event_id, topic, key, payload, at) values ($1, $2, $3, $4, $5)', [
    newId(),
    topic,
    key,
    JSON.stringify(payload),
    now,
  ])
}
