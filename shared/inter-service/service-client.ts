import { unavailable } from '../errors/graphql-errors'
import type { AnswerOf, FactKind, KeyOf } from './contracts'

/** Most keys that one call carries. */
const MAX_KEYS = 1000

/** Asks the owner of facts at this moment, so that what was written a moment ago is seen. */
export interface ServiceClient {
  /** Answers in the order of the keys; SUBGRAPH_UNAVAILABLE where the owner does not answer. */
  fetch<Q extends FactKind>(question: Q, keys: readonly KeyOf<Q>[]): Promise<AnswerOf<Q>[]>
}

/** How one call reaches a subgraph. */
export type ServiceTransport = (subgraph: string, question: FactKind, keys: readonly unknown[]) => Promise<unknown[]>

/** Peers over some way of calling; asks in portions of 1,000 keys. */
export function createServiceClient(call: ServiceTransport): ServiceClient {
  return {
    async fetch<Q extends FactKind>(question: Q, keys: readonly KeyOf<Q>[]): Promise<AnswerOf<Q>[]> {
      const subgraph = question.slice(0, question.indexOf('.'))
      const answers: AnswerOf<Q>[] = []
      for (let i = 0; i < keys.length; i += MAX_KEYS) {
        const portion = keys.slice(i, i + MAX_KEYS)
        const got = (await call(subgraph, question, portion)) as AnswerOf<Q>[]
        if (!Array.isArray(got) || got.length !== portion.length) throw unavailable(subgraph)
        answers.push(...got)
      }
      return answers
    },
  }
}
