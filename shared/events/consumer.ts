import type { Tx } from '../database/transaction'
import type { SubgraphContext } from '../subgraph/run-subgraph'
import type { Topic, Topics } from './topics'

/** A delivered event: at least once, in the order of its key. */
export interface ReceivedEvent<T extends Topic> {
  eventId: string
  topic: T
  key: string
  payload: Topics[T]
  /** The instant of the request that caused it: the consumer's "now". */
  at: string
}

/**
 * The reaction of a subgraph to events of a topic. `handle` runs in one transaction of the consuming subgraph, together with the
 * inbox row that makes the effect happen once; `context` is that of the system, at the instant of the event.
 */
export interface Consumer<T extends Topic = Topic> {
  /** Unique: the subgraph, a dot, what the consumer does. */
  name: string
  topic: T
  /** Whether it computes for seconds: where requests are served, it is handled in a thread. Default false. */
  isLong?: boolean
  handle(tx: Tx, event: ReceivedEvent<T>, context: SubgraphContext): Promise<void>
}

/** Types a consumer of one topic as an element of a list of consumers. */
export const defineConsumer = <T extends Topic>(it: Consumer<T>): Consumer => it
