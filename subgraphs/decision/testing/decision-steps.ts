import { inTransaction } from '../../../shared/database/transaction'
import type { MutationFacts } from '../../../shared/inter-service/contracts'
import {
  type AnswerData,
  createTestSubgraph,
  requestOf,
  type TestSubgraph,
} from '../../../shared/testing/test-subgraph'
import { newId } from '../../../shared/values/id'
import { suspendDecisions } from '../events/identity-mutated.consumer'
import { registerCpas } from '../imports/cpas/register-cpas'
import { decisionSubgraph } from '../subgraph'
import { cpasList, Scenario } from './scenario'

/** Who calls, and on which day; by default a worker of the CPAS of Ixelles on 12 March 2026. */
export interface CallOptions {
  as?: string
  today?: string
}
export type Answer = AnswerData

/** Starts the decision subgraph with the CPAS of the tests, before the tests of a file. */
export function setUpDecisions() {
  const scenario = new Scenario()
  let graph: TestSubgraph
  beforeAll(async () => {
    graph = await createTestSubgraph(decisionSubgraph, { services: scenario.services })
    await inTransaction(graph.db, (tx) => registerCpas(tx, cpasList))
  })
  afterAll(() => graph?.close())
  return {
    scenario,
    graph: () => graph,
    /** Runs an operation of one root field and returns its value. */
    async ask(query: string, variables: Record<string, unknown>, options: CallOptions = {}): Promise<Answer> {
      const { data, errors } = await graph.run(query, variables, options)
      expect(errors).toBeUndefined()
      return Object.values(data)[0]
    },
    /** Delivers the event of an identity mutation, at 10:00 UTC of a day. */
    handleMutation(mutation: MutationFacts, today: string): Promise<void> {
      const { id, personId, kind, effectiveOn } = mutation
      const event = {
        eventId: newId(),
        topic: 'beneficiary.identity-mutated' as const,
        key: personId,
        payload: { mutationId: id, personId, kind, effectiveOn },
        at: `${today}T10:00:00.000Z`,
      }
      const context = graph.subgraph.contextFor(requestOf('system:decision:worker', today))
      return inTransaction(graph.db, (tx) => suspendDecisions.handle(tx, event, context))
    },
  }
}
