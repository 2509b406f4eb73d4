import type { DocumentNode, GraphQLSchema } from 'graphql'
import type { DataSource } from 'typeorm'
import { accessLogAnswers } from '../audit/access-log-reader'
import type { RequestContext } from '../authorization/caller'
import { hasSchemaOfRelease } from '../database/newer-data'
import { type HealthCheck, healthCheck } from '../http/health-check'
import { createServiceClient, type ServiceClient, type ServiceTransport } from '../inter-service/service-client'
import { catalogueOn } from '../rules/catalogue'
import { buildSubgraph, collectFacts, type SubgraphDefinition } from './build-schema'
import type { SubgraphName } from './subgraph-name'

/** What every resolver gets: the caller and the instant, this subgraph's database, the other subgraphs' facts, and a memo for the request. */
export interface SubgraphContext extends RequestContext {
  emergency: string | null
  limitsReads: boolean
  subgraph: SubgraphName
  db: DataSource
  services: ServiceClient
  /** Subgraphs that did not answer although the result does not need them: named in `extensions.unavailable` of the response. */
  unavailable: Set<SubgraphName>
  /** Creates a value (a DataLoader) at the first call of a request and returns the same one at every later call. */
  memo<T>(key: string, create: () => T): T
  /** Clears the memo: after a write. */
  clearMemo(): void
}

/** A running subgraph. */
export interface RunningSubgraph {
  name: SubgraphName
  schema: GraphQLSchema
  typeDefs: DocumentNode
  definition: SubgraphDefinition
  /** The subgraph's context for a request: the same object for the same request. */
  contextFor(request: RequestContext): SubgraphContext
  /** Whether the database answers and has the schema of this release. */
  isHealthy: HealthCheck
}

/** Runs a subgraph on its database; `transportFor` returns the transport by which a request reaches the other subgraphs. */
export async function runSubgraph(
  definition: SubgraphDefinition,
  db: DataSource,
  transportFor: (request: RequestContext) => ServiceTransport,
): Promise<RunningSubgraph> {
  const complete = withStandardFacts(definition)
  const { name, schema, typeDefs } = await buildSubgraph(complete)
  const contexts = new WeakMap<RequestContext, SubgraphContext>()
  const contextFor = (request: RequestContext): SubgraphContext => {
    const known = contexts.get(request)
    if (known) return known
    const memo = new Map<string, unknown>()
    const context: SubgraphContext = {
      caller: request.caller,
      requestId: request.requestId,
      operation: request.operation,
      rootFields: request.rootFields,
      purpose: request.purpose,
      emergency: request.emergency ?? null,
      limitsReads: request.limitsReads ?? true,
      now: request.now,
      today: request.today,
      subgraph: name,
      db,
      services: createServiceClient(withOwnFacts(complete, contextFor, request, transportFor(request))),
      unavailable: new Set(),
      memo<T>(key: string, create: () => T): T {
        if (!memo.has(key)) memo.set(key, create())
        return memo.get(key) as T
      },
      clearMemo: () => memo.clear(),
    }
    contexts.set(request, context)
    return context
  }
  const isHealthy = healthCheck(() => hasSchemaOfRelease(db, definition))
  return { name, schema, typeDefs, definition: complete, contextFor, isHealthy }
}

// A subgraph asks itself without a call.
function withOwnFacts(
  definition: SubgraphDefinition,
  contextFor: (request: RequestContext) => SubgraphContext,
  request: RequestContext,
  others: ServiceTransport,
): ServiceTransport {
  return (name, kind, keys) =>
    name === definition.name ? collectFacts(definition, kind, keys, contextFor(request)) : others(name, kind, keys)
}

// Every subgraph answers its part of the access log and of the rule catalogue in the same manner.
function withStandardFacts(definition: SubgraphDefinition): SubgraphDefinition {
  const { name } = definition
  return {
    ...definition,
    facts: {
      ...definition.facts,
      [`${name}.access`]: accessLogAnswers,
      [`${name}.rules`]: async (keys: readonly { on: Parameters<typeof catalogueOn>[1] }[]) =>
        keys.map(({ on }) => catalogueOn(definition.rules, on)),
    },
  }
}

/** Calls between subgraphs of one process: a direct call of the answering function, with the same request. */
export function inProcessServiceTransport(
  subgraphs: () => ReadonlyMap<string, RunningSubgraph>,
): (request: RequestContext) => ServiceTransport {
  return (request) => async (name, kind, keys) => {
    const target = subgraphs().get(name)
    if (!target) throw new Error(`The subgraph ${name} does not run in this process`)
    return collectFacts(target.definition, kind, keys, target.contextFor(request))
  }
}
