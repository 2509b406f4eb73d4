import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  OperationTypeNode,
  print,
} from 'graphql'
import type { RequestContext } from '../../shared/authorization/caller'
import { type HealthCheck, healthCheck } from '../../shared/http/health-check'
import { SubgraphClient, type SubgraphClientOptions } from '../../shared/inter-service/http-client'
import { type ExecutionContext, executeOperation } from '../../shared/subgraph/execute-operation'
import { unavailableIn } from '../../shared/subgraph/unavailable-extension'

/** The context of every subgraph call of one client request. */
export interface CallContext {
  request: RequestContext
  /** Subgraphs that a called subgraph missed (`extensions.unavailable` of its result). */
  unavailable: Set<string>
}

export interface SubgraphCall {
  document: DocumentNode
  variables?: Record<string, unknown>
  request: RequestContext
}

/** Calls one subgraph, in this process or in another one. */
export interface SubgraphTransport {
  call(call: SubgraphCall): Promise<ExecutionResult> | ExecutionResult
  /** Whether the subgraph responds now. */
  isHealthy: HealthCheck
  close(): Promise<void>
}

export interface InProcessSubgraph {
  name: string
  schema: GraphQLSchema
  contextFor(request: RequestContext): ExecutionContext
  isHealthy: HealthCheck
}

/** Executes the planner's document in this process, without printing and parsing it. */
export function inProcessTransport(subgraph: InProcessSubgraph): SubgraphTransport {
  return {
    call: ({ document, variables, request }) =>
      executeOperation(subgraph.schema, document, variables, subgraph.contextFor(request)),
    isHealthy: subgraph.isHealthy,
    close: async () => {},
  }
}

// The planner keeps its documents, so each is printed once; an entry goes when the planner drops the document.
const printedDocuments = new WeakMap<DocumentNode, string>()

/** Calls a subgraph in another process over HTTP. */
export function httpTransport(options: SubgraphClientOptions): SubgraphTransport {
  const client = new SubgraphClient(options)
  return {
    call: ({ document, variables, request }) => {
      let text = printedDocuments.get(document)
      if (!text) {
        text = print(document)
        printedDocuments.set(document, text)
      }
      const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)
      return client.ask(
        text,
        variables,
        request,
        operation?.operation === OperationTypeNode.MUTATION ? 'mutation' : 'query',
      )
    },
    // Also where every connection of the pool is busy, or none can be made.
    isHealthy: healthCheck(() => client.isHealthy()),
    close: () => client.close(),
  }
}

/** Called after every subgraph call with its duration; `failed`: the result has no data. */
export type CallObserver = (subgraph: string, seconds: number, failed: boolean) => void

interface ExecutionRequest {
  document: DocumentNode
  variables?: Record<string, unknown>
  context?: CallContext
}

/** How the planner calls a subgraph, by its name in the supergraph: in capitals (`DECISION`). */
export type CallSubgraph = (name: string, request: ExecutionRequest) => Promise<ExecutionResult>

/** @throws Error (in the returned function) for an unknown subgraph, and for a call without a request context */
export function createSubgraphCaller(
  transports: ReadonlyMap<string, SubgraphTransport>,
  observe: CallObserver = () => {},
): CallSubgraph {
  return async (supergraphName, { document, variables, context }) => {
    const name = supergraphName.toLowerCase()
    const transport = transports.get(name)
    if (!transport) throw new Error(`Unknown subgraph "${name}".`)
    // Without a context the engine could merge the calls of two callers.
    if (!context) throw new Error('Invariant violated: subgraph call without a request context.')
    const start = performance.now()
    const result = await transport.call({ document, variables, request: context.request })
    observe(name, (performance.now() - start) / 1000, !result.data)
    for (const missed of unavailableIn(result)) context.unavailable.add(missed)
    return nullMissingEntities(document, variables, result)
  }
}

/** No type has this name, so the engine returns null for such an object. */
const MISSING_ENTITY = { __typename: '#not-there' }

/**
 * Makes an entity null that its subgraph did not return (it does not exist, the caller may not see it, or the subgraph
 * is unavailable). The engine would keep the key that the referring subgraph returned, and show an object with null in
 * every other field.
 */
function nullMissingEntities(
  document: DocumentNode,
  variables: SubgraphCall['variables'],
  result: ExecutionResult,
): ExecutionResult {
  const entityFields = entityFieldsOf(document)
  if (entityFields.length === 0) return result
  const data: Record<string, unknown> = { ...result.data }
  const subgraphErrors = result.errors ?? []
  const errors = result.data ? [...subgraphErrors] : []
  for (const { key, variable } of entityFields) {
    const representations = (variables?.[variable] as unknown[] | undefined) ?? []
    const entities = data[key] as unknown[] | null | undefined
    data[key] = representations.map((_, index) => entities?.[index] ?? MISSING_ENTITY)
    // If the whole call failed, every entity gets the error.
    const reason = entities ? undefined : (subgraphErrors.find((error) => error.path?.[0] === key) ?? subgraphErrors[0])
    if (reason) errors.push(...representations.map((_, index) => withPath(reason, [key, index])))
  }
  return { data, errors: errors.length > 0 ? errors : undefined }
}

function withPath({ message, extensions, originalError }: GraphQLError, path: (string | number)[]): GraphQLError {
  return new GraphQLError(message, { path, extensions, originalError })
}

interface EntityField {
  /** The alias or name of the `_entities` field. */
  key: string
  /** The variable that holds the representations. */
  variable: string
}
// An entry goes when the planner drops the document.
const entityFieldsByDocument = new WeakMap<DocumentNode, EntityField[]>()

function entityFieldsOf(document: DocumentNode): EntityField[] {
  const known = entityFieldsByDocument.get(document)
  if (known) return known
  const found: EntityField[] = []
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION || definition.operation !== OperationTypeNode.QUERY) continue
    for (const field of definition.selectionSet.selections) {
      if (field.kind !== Kind.FIELD || field.name.value !== '_entities') continue
      const value = field.arguments?.[0]?.value
      if (value?.kind === Kind.VARIABLE)
        found.push({ key: (field.alias ?? field.name).value, variable: value.name.value })
    }
  }
  entityFieldsByDocument.set(document, found)
  return found
}
