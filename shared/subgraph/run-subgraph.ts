import type { DocumentNode, GraphQLSchema } from 'graphql'
import type { DataSource } from 'typeorm'
import { accessLogAnswers } from '../audit/access-log-reader'
import type { RequestContext } from '../authorization/caller'
import type { ServiceClient } from '../inter-service/service-client'
import { createServiceClient, type ServiceTransport } from '../inter-service/service-client'
import { catalogueOn } from '../rules/catalogue'
import { buildSubgraph, collectFacts, type SubgraphDefinition, type SubgraphName } from './build-schema'

/** What every resolver gets: who asks and when, this subgraph's database, the other subgraphs' facts, and things made once per request. */
export interface SubgraphContext extends RequestContext {
  subgraph: SubgraphName
  db: DataSource
  peers: ServiceClient
  /** Makes a thing (a dataloader) at the first call of a request and gives the same one afterwards. */
  once<T>(key: string, make: () => T): T
  /** Drops what `once` keeps: after a write. */
  forget(): void
}

/** A subgraph ready to answer. */
export interface RunningSubgraph {
  name: SubgraphName
  schema: GraphQLSchema
  typeDefs: DocumentNode
  definition: SubgraphDefinition
  /** The subgraph's context of a client's request: the same one for the same request object. */
  contextFor(request: RequestContext): SubgraphContext
}

/** Sets a subgraph on its database; `peerCall` says how it reaches the others in a request. */
export async function runSubgraph(
  definition: SubgraphDefinition,
  db: DataSource,
  peerCall: (request: RequestContext) => ServiceTransport,
): Promise<RunningSubgraph> {
  const complete = withStandardFacts(definition)
  const { name, schema, typeDefs } = await buildSubgraph(complete)
  const contexts = new WeakMap<RequestContext, SubgraphContext>()
  const contextFor = (request: RequestContext): SubgraphContext => {
    const known = contexts.get(request)
    if (known) return known
    const things = new Map<string, unknown>()
    const context: SubgraphContext = {
      caller: request.caller,
      requestId: request.requestId,
      operation: request.operation,
      rootFields: request.rootFields,
      now: request.now,
      today: request.today,
      subgraph: name,
      db,
      peers: createServiceClient(peerCall(request)),
      once<T>(key: string, make: () => T): T {
        if (!things.has(key)) things.set(key, make())
        return things.get(key) as T
      },
      forget: () => things.clear(),
    }
    contexts.set(request, context)
    return context
  }
  return { name, schema, typeDefs, definition: complete, contextFor }
}

// Every subgraph answers for its part of the access log and of the rule catalogue in the same way.
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

/** Calls between subgraphs of one process: straight to the answering function, with the same request. */
export function inProcessServiceTransport(
  subgraphs: () => ReadonlyMap<string, RunningSubgraph>,
): (request: RequestContext) => ServiceTransport {
  return (request) => async (name, question, keys) => {
    const target = subgraphs().get(name)
    if (!target) throw new Error(`no subgraph ${name} in this process`)
    return collectFacts(target.definition, question, keys, target.contextFor(request))
  }
}
