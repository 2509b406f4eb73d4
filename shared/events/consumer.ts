import type { Tx } from '../database/transaction'
import type { SubgraphContext } from '../subgraph/run-subgraph'
import type { Topic, Topics } from './topics'

/** An event as it arrives: at least once, in the order of its key. */
export interface ReceivedEvent<T extends Topic> {
  eventId: string
  topic: T
  key: string
  payload: Topics[T]
  /** The instant of the request that caused it: the consumer's "now". */
  at: string
}

/**
 * What a subgraph does when something happened elsewhere. `handle` runs in one transaction of the consuming subgraph,
 * with the inbox row that makes the effect happen once; `context` is the system's, with the event's instant as its now.
 */
export interface Consumer<T extends Topic = Topic> {
  /** Unique in the system: subgraph, dot, what it does. */
  name: string
  topic: T
  handle(tx: Tx, event: ReceivedEvent<T>, context: SubgraphContext): Promise<void>
}

/** Makes a consumer of one topic fit a list of consumers of several. */
export const defineConsumer = <T extends Topic>(it: Consumer<T>): Consumer => it as unknown as Consumer
