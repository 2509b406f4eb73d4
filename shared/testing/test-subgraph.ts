import { type DocumentNode, type ExecutionResult, execute, parse } from 'graphql'
import type { Audience, Caller, RequestContext } from '../authorization/caller'
import { analyzeTables } from '../database/analyze'
import { withClient } from '../database/provision-roles'
import type { AnswerOf, FactKind, KeyOf } from '../inter-service/contracts'
import type { ServiceTransport } from '../inter-service/service-client'
import type { SubgraphDefinition } from '../subgraph/build-schema'
import { type RunningSubgraph, runSubgraph } from '../subgraph/run-subgraph'
import { day } from '../values/day'
import { newId } from '../values/id'
import { brusselsDay, brusselsNoon, isInstant } from '../values/instant'
import { createTestDatabase } from './test-database'

/** Answers that a test gives in place of the other subgraphs. */
export type ServiceAnswers = { [Q in FactKind]?: (keys: readonly KeyOf<Q>[]) => Promise<AnswerOf<Q>[]> | AnswerOf<Q>[] }

/** A caller by the demo client's id: `cpas:0299990019:worker`. */
function callerOf(clientId: string): Caller {
  const [kind, organisation, role] = clientId.split(':') as [string, string, string]
  const audience = (kind === 'sppis' ? 'SPP_IS' : kind.toUpperCase()) as Audience
  return { subject: clientId, audience, organisation, role }
}

/** The request of a caller on a day (noon in Brussels) or at an instant. */
export function requestOf(clientId: string, at: string, operation = 'Test'): RequestContext {
  const now = isInstant(at) ? new Date(at).toISOString() : brusselsNoon(day(at))
  return {
    caller: callerOf(clientId),
    requestId: newId(),
    operation,
    rootFields: [],
    emergency: null,
    limitsReads: true,
    now,
    today: brusselsDay(now),
  }
}

/** The data of an answer. They have the shape of the query that a test sends, which no type describes. */
// biome-ignore lint/suspicious/noExplicitAny: the only place where the tests of subgraphs say so.
export type AnswerData = any
type Answer = ExecutionResult<AnswerData>

/** One subgraph alone on a fresh database. */
export interface TestSubgraph {
  subgraph: RunningSubgraph
  db: Awaited<ReturnType<Awaited<ReturnType<typeof createTestDatabase>>['source']>>
  run(
    query: string,
    variables?: Record<string, unknown>,
    who?: { as?: string; today?: string; emergency?: string },
  ): Promise<Answer>
  /** Updates the planner's statistics, as bulk loads do. */
  analyze(): Promise<void>
  /** Runs SQL as the administrator: what the subgraph's own login may not do. */
  administer(text: string): Promise<void>
  close(): Promise<void>
}

/** The other subgraphs, as a test describes them. What it leaves out has a plain answer, or is an error. */
export function transportOf(services: ServiceAnswers): ServiceTransport {
  return async (_name, question, keys) => {
    const answer = services[question] as ((keys: readonly unknown[]) => unknown[] | Promise<unknown[]>) | undefined
    if (answer) return answer(keys)
    // No two persons became one.
    if (question === 'beneficiary.ids') return [...keys]
    // No centre merged into another one.
    if (question === 'decision.centres') return (keys as readonly KeyOf<'decision.centres'>[]).map(({ cpas }) => [cpas])
    // No person is registered, and every organisation is.
    if (question === 'beneficiary.persons') return keys.map(() => null)
    if (question === 'decision.registrations') return keys.map(() => ({ merger: null }))
    if (question === 'provider.registrations') return keys.map(() => ({ activeUntil: null }))
    // No quota is used up.
    if (question === 'beneficiary.reads' || question === 'beneficiary.fileReads') return keys.map(() => true)
    throw new Error(`the test gives no answer to ${question}`)
  }
}

/** Sets a subgraph on a fresh database, with the other subgraphs' facts given by the test. */
export async function createTestSubgraph(
  definition: SubgraphDefinition,
  options: { services?: ServiceAnswers } = {},
): Promise<TestSubgraph> {
  const database = await createTestDatabase([definition])
  const db = await database.source(definition.name)
  const subgraph = await runSubgraph(definition, db, () => transportOf(options.services ?? {}))
  const documents = new Map<string, DocumentNode>()
  return {
    subgraph,
    db,
    async run(query, variables = {}, who = {}) {
      const document = documents.get(query) ?? parse(query)
      documents.set(query, document)
      const request = {
        ...requestOf(who.as ?? 'cpas:0299990019:worker', who.today ?? '2026-03-12'),
        emergency: who.emergency ?? null,
      }
      return execute({
        schema: subgraph.schema,
        document,
        variableValues: variables,
        contextValue: subgraph.contextFor(request),
      })
    },
    analyze: () => analyzeTables([database.urls(definition.name)]),
    administer: (text) =>
      withClient(database.adminUrl, async (admin) => {
        await admin.query(`set search_path = ${definition.name}, shared; ${text}`)
      }),
    async close() {
      await database.drop()
    },
  }
}
