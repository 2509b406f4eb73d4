import { unavailable } from '../errors/graphql-errors'
import type { AnswerOf, FactKind, KeyOf } from './contracts'

/** The maximum number of keys of one call. */
const MAX_KEYS = 1000

/** Fetches facts from the subgraph that owns them at each request: who asks keeps nothing. The owner may keep what it can forget at each change. */
export interface ServiceClient {
  /**
   * The facts in the order of the keys.
   * @throws GraphQLError SUBGRAPH_UNAVAILABLE if the owner does not answer
   */
  fetch<Kind extends FactKind>(kind: Kind, keys: readonly KeyOf<Kind>[]): Promise<AnswerOf<Kind>[]>
}

/** How one call reaches a subgraph. */
export type ServiceTransport = (subgraph: string, kind: FactKind, keys: readonly unknown[]) => Promise<unknown[]>

/** A client over a transport; a call has at most 1,000 keys, so a long list becomes several calls. */
export function createServiceClient(call: ServiceTransport): ServiceClient {
  return {
    async fetch<Kind extends FactKind>(kind: Kind, keys: readonly KeyOf<Kind>[]): Promise<AnswerOf<Kind>[]> {
      const subgraph = kind.slice(0, kind.indexOf('.'))
      const answers: AnswerOf<Kind>[] = []
      for (let i = 0; i < keys.length; i += MAX_KEYS) {
        const batch = keys.slice(i, i + MAX_KEYS)
        const received = (await call(subgraph, kind, batch)) as AnswerOf<Kind>[]
        if (!Array.isArray(received) || received.length !== batch.length) throw unavailable(subgraph)
        answers.push(...received)
      }
      return answers
    },
  }
}
