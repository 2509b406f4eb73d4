import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  OperationTypeNode,
  print,
} from 'graphql'
import type { RequestContext } from '../../shared/authorization/caller'
import { SubgraphClient, type SubgraphClientOptions } from '../../shared/inter-service/http-client'

/** What travels with every subgraph call of one client request. */
export interface CallContext {
  request: RequestContext
}

export interface SubgraphCall {
  document: DocumentNode
  variables?: Record<string, unknown>
  request: RequestContext
}

/** A way to reach a subgraph. */
export interface SubgraphTransport {
  call(call: SubgraphCall): Promise<ExecutionResult> | ExecutionResult
  /** Whether it answers now. */
  isHealthy(): Promise<boolean>
  close(): Promise<void>
}

export interface InProcessSubgraph {
  name: string
  schema: GraphQLSchema
  contextFor(request: RequestContext): object
}

/** A subgraph of this process: the planner's document is executed as it is, without text in between. */
export function inProcessTransport(subgraph: InProcessSubgraph): SubgraphTransport {
  return {
    call: ({ document, variables, request }) =>
      execute({
        schema: subgraph.schema,
        document,
        variableValues: variables,
        contextValue: subgraph.contextFor(request),
      }),
    isHealthy: async () => true,
    close: async () => {},
  }
}

const texts = new WeakMap<DocumentNode, string>()

/** A subgraph elsewhere. The planner keeps its documents, so each is written out once. */
export function httpTransport(options: SubgraphClientOptions): SubgraphTransport {
  const client = new SubgraphClient(options)
  return {
    call: ({ document, variables, request }) => {
      let text = texts.get(document)
      if (!text) {
        text = print(document)
        texts.set(document, text)
      }
      const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)
      return client.ask(
        text,
        variables,
        request,
        operation?.operation === OperationTypeNode.MUTATION ? 'mutation' : 'query',
      )
    },
    isHealthy: () => client.isHealthy(),
    close: () => client.close(),
  }
}

/** Told of every call: how long it took, and whether it gave data. */
export type CallObserver = (subgraph: string, seconds: number, failed: boolean) => void

interface ExecutionRequest {
  document: DocumentNode
  variables?: Record<string, unknown>
  context?: CallContext
}

/** How the planner calls a subgraph, by the name that the supergraph has for it: in capitals. */
export type CallSubgraph = (name: string, request: ExecutionRequest) => Promise<ExecutionResult>

export function createSubgraphCaller(
  links: ReadonlyMap<string, SubgraphTransport>,
  observe: CallObserver = () => {},
): CallSubgraph {
  return async (capitals, { document, variables, context }) => {
    const name = capitals.toLowerCase()
    const link = links.get(name)
    if (!link) throw new Error(`The graph names a subgraph ${name}, and none is linked.`)
    if (!context) throw new Error('A subgraph is never called without a request: the engine might merge two callers.')
    const start = performance.now()
    const result = await link.call({ document, variables, request: context.request })
    observe(name, (performance.now() - start) / 1000, !result.data)
    return nullMissingEntities(document, variables, result)
  }
}

/** No type has this name, so that the engine shows an object that bears it as null. */
const MISSING_ENTITY = { __typename: '#not-there' }

/**
 * An entity that its owner does not give (not there, not the caller's, or the owner is away) is null as a whole. The
 * engine would keep the key that the other subgraph wrote and show an object with empty fields, or break a promise.
 */
function nullMissingEntities(
  document: DocumentNode,
  variables: SubgraphCall['variables'],
  result: ExecutionResult,
): ExecutionResult {
  const lists = entityLists(document)
  if (lists.length === 0) return result
  const data: Record<string, unknown> = { ...result.data }
  const told = result.errors ?? []
  const errors = result.data ? [...told] : []
  for (const { key, variable } of lists) {
    const asked = (variables?.[variable] as unknown[] | undefined) ?? []
    const given = data[key] as unknown[] | null | undefined
    data[key] = asked.map((_, index) => given?.[index] ?? MISSING_ENTITY)
    // Where the whole call failed, each place that waited for it gets the reason.
    const reason = given ? undefined : (told.find((error) => error.path?.[0] === key) ?? told[0])
    if (reason) errors.push(...asked.map((_, index) => at(reason, [key, index])))
  }
  return { data, errors: errors.length > 0 ? errors : undefined }
}

function at({ message, extensions, originalError }: GraphQLError, path: (string | number)[]): GraphQLError {
  return new GraphQLError(message, { path, extensions, originalError })
}

const listsOf = new WeakMap<DocumentNode, { key: string; variable: string }[]>()

/** The `_entities` fields of a call, by alias, and the variable that holds their keys. */
function entityLists(document: DocumentNode): { key: string; variable: string }[] {
  const known = listsOf.get(document)
  if (known) return known
  const found: { key: string; variable: string }[] = []
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION || definition.operation !== OperationTypeNode.QUERY) continue
    for (const field of definition.selectionSet.selections) {
      if (field.kind !== Kind.FIELD || field.name.value !== '_entities') continue
      const value = field.arguments?.[0]?.value
      if (value?.kind === Kind.VARIABLE)
        found.push({ key: (field.alias ?? field.name).value, variable: value.name.value })
    }
  }
  listsOf.set(document, found)
  return found
}
