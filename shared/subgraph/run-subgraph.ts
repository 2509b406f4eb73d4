import type { DocumentNode, GraphQLSchema } from 'graphql'
import type { DataSource } from 'typeorm'
import { accessLogAnswers } from '../audit/access-log-reader'
import { logIntegrityAnswers } from '../audit/log-integrity'
import { PersonReads } from '../audit/person-reads'
import { logRefusedObjects, type NamedReference, type PersonsOfObjects } from '../audit/refused-references'
import type { RequestContext } from '../authorization/caller'
import { hasSchemaOfRelease } from '../database/newer-data'
import { type HealthCheck, healthCheck } from '../http/health-check'
import type { AnswerOf, PersonKey } from '../inter-service/contracts'
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
  /** The public key that the heads of the access log must be signed with; null: this process knows none. */
  auditPublicKey: string | null
  /** Whether a worker handles events elsewhere: requests leave long work, as the checking of a large file, to it. */
  hasWorker: boolean
  services: ServiceClient
  /** Subgraphs that did not answer although the result does not need them: named in `extensions.unavailable` of the response. */
  unavailable: Set<SubgraphName>
  /** The persons whom the request reads or asks about, in all subgraphs of this process, for the quota of the caller. */
  reads: PersonReads
  /** Counts persons in the quota of the caller. */
  countReads: (persons: readonly string[]) => Promise<unknown>
  /** The root fields that name objects of this subgraph by number or id. */
  references: NamedReference[]
  personsOfObjects: PersonsOfObjects | undefined
  /** Creates a value (a DataLoader) at the first call of a request and returns the same one at every later call. */
  memo<T>(key: string, create: () => T): T
  /** Clears the memo: after a write. */
  clearMemo(): void
}

/** What handles events and answers other subgraphs. */
export interface SubgraphRuntime {
  name: SubgraphName
  definition: SubgraphDefinition
  /** The subgraph's context for a request: the same object for the same request. */
  contextFor(request: RequestContext): SubgraphContext
}

/** A running subgraph. */
export interface RunningSubgraph extends SubgraphRuntime {
  schema: GraphQLSchema
  typeDefs: DocumentNode
  /** Whether the database answers and has the schema of this release. */
  isHealthy: HealthCheck
}

/** How a subgraph runs. */
export interface SubgraphOptions {
  /** Verifies the heads of the access log; default null: this process knows no key. */
  auditPublicKey?: string | null
  /** Whether a worker handles events in another process or thread; default false. */
  hasWorker?: boolean
}

/** Runs a subgraph on its database; `transportFor` returns the transport by which a request reaches the other subgraphs. */
export async function runSubgraph(
  definition: SubgraphDefinition,
  db: DataSource,
  transportFor: (request: RequestContext) => ServiceTransport,
  options: SubgraphOptions = {},
): Promise<RunningSubgraph> {
  const runtime = createRuntime(definition, db, transportFor, options)
  const { schema, typeDefs } = await buildSubgraph(runtime.definition)
  return { ...runtime, schema, typeDefs, isHealthy: healthCheck(() => hasSchemaOfRelease(db, definition)) }
}

/** A subgraph without its GraphQL schema, as the worker needs it. */
export function createRuntime(
  definition: SubgraphDefinition,
  db: DataSource,
  transportFor: (request: RequestContext) => ServiceTransport,
  options: SubgraphOptions = {},
): SubgraphRuntime {
  const complete = withStandardFacts(definition)
  return {
    name: definition.name,
    definition: complete,
    contextFor: createContexts(complete, db, transportFor, options),
  }
}

/** Creates the contexts of a subgraph on a database: the same object for the same request. */
export function createContexts(
  definition: SubgraphDefinition,
  db: DataSource,
  transportFor: (request: RequestContext) => ServiceTransport,
  { auditPublicKey = null, hasWorker = false }: SubgraphOptions = {},
): (request: RequestContext) => SubgraphContext {
  const contexts = new WeakMap<RequestContext, SubgraphContext>()
  const contextFor = (request: RequestContext): SubgraphContext => {
    const known = contexts.get(request)
    if (known) return known
    const memo = new Map<string, unknown>()
    const reads = readsOf(request)
    const services = createServiceClient(
      withOwnFacts(definition, contextFor, request, countingTransport(reads, transportFor(request))),
    )
    const context: SubgraphContext = {
      caller: request.caller,
      requestId: request.requestId,
      operation: request.operation,
      rootFields: request.rootFields,
      purpose: request.purpose,
      emergency: request.emergency ?? null,
      limitsReads: request.limitsReads ?? true,
      readsPersonIds: request.readsPersonIds ?? true,
      now: request.now,
      today: request.today,
      subgraph: definition.name,
      db,
      auditPublicKey,
      hasWorker,
      services,
      unavailable: new Set(),
      reads,
      // Feeds and events read for nobody.
      countReads: async (persons) =>
        request.caller.audience === 'SYSTEM' ? undefined : services.fetch('beneficiary.reads', persons),
      references: [],
      personsOfObjects: definition.personsOfObjects,
      memo<T>(key: string, create: () => T): T {
        if (!memo.has(key)) memo.set(key, create())
        return memo.get(key) as T
      },
      clearMemo: () => memo.clear(),
    }
    contexts.set(request, context)
    return context
  }
  return contextFor
}

const readsByRequest = new WeakMap<RequestContext, PersonReads>()

/** The reads of a request: the same for all subgraphs of this process. */
function readsOf(request: RequestContext): PersonReads {
  const known = readsByRequest.get(request) ?? new PersonReads()
  readsByRequest.set(request, known)
  return known
}

/** Remembers whom the owner of the persons counted when it was asked. */
function countingTransport(reads: PersonReads, transport: ServiceTransport): ServiceTransport {
  return async (name, kind, keys) => {
    const answers = await transport(name, kind, keys)
    if (kind === 'beneficiary.reads') reads.markCounted(keys as readonly string[])
    if (kind === 'beneficiary.fileReads') reads.markCounted((keys as readonly (readonly string[])[]).flat())
    if (kind === 'beneficiary.persons')
      (keys as readonly PersonKey[]).forEach((key, index) => {
        const person = answers[index] as AnswerOf<'beneficiary.persons'>
        if ('niss' in key && key.read) reads.markCounted([key.niss, ...(person?.ids ?? [])])
      })
    return answers
  }
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
      [`${name}.accessIntegrity`]: logIntegrityAnswers,
      [`${name}.refusedObjects`]: logRefusedObjectsOf,
      [`${name}.rules`]: async (keys: readonly { on: Parameters<typeof catalogueOn>[1] }[]) =>
        keys.map(({ on }) => catalogueOn(definition.rules, on)),
    },
  }
}

async function logRefusedObjectsOf(
  keys: readonly { id: string; kind: 'READ' | 'WRITE' }[],
  context: SubgraphContext,
): Promise<true[]> {
  for (const kind of ['READ', 'WRITE'] as const) {
    const ids = keys.filter((key) => key.kind === kind).map(({ id }) => id)
    await logRefusedObjects(context, ids, kind)
  }
  return keys.map(() => true)
}

/** Calls between subgraphs of one process: a direct call of the answering function, with the same request. */
export function inProcessServiceTransport(
  subgraphs: () => ReadonlyMap<string, SubgraphRuntime>,
): (request: RequestContext) => ServiceTransport {
  return (request) => async (name, kind, keys) => {
    const target = subgraphs().get(name)
    if (!target) throw new Error(`The subgraph ${name} does not run in this process`)
    return collectFacts(target.definition, kind, keys, target.contextFor(request))
  }
}
