import { unavailable } from '../schema/errors'
import type { AnswerOf, KeyOf, Question } from './questions'

/** Most keys that one call carries. */
export const MAX_KEYS = 1000

/** Asks the owner of facts at this moment, so that what was written a moment ago is seen. */
export interface Peers {
  /** Answers in the order of the keys; SUBGRAPH_UNAVAILABLE where the owner does not answer. */
  ask<Q extends Question>(question: Q, keys: readonly KeyOf<Q>[]): Promise<AnswerOf<Q>[]>
}

/** How one call reaches a subgraph. */
export type PeerCall = (subgraph: string, question: Question, keys: readonly unknown[]) => Promise<unknown[]>

/** Peers over some way of calling; asks in portions of 1,000 keys. */
export function peersOver(call: PeerCall): Peers {
  return {
    async ask<Q extends Question>(question: Q, keys: readonly KeyOf<Q>[]): Promise<AnswerOf<Q>[]> {
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
