import { unifiedGraphHandler } from '@graphql-hive/router-runtime'
import type { UnifiedGraphHandlerOpts } from '@graphql-mesh/fusion-runtime'
import {
  buildASTSchema,
  type DefinitionNode,
  type DocumentNode,
  type ExecutionResult,
  Kind,
  type OperationTypeNode,
  parse,
  print,
  visit,
} from 'graphql'
import type { SelectedField } from './normalize-operation'
import { findSingleSubgraph } from './single-subgraph'
import type { CallContext, CallSubgraph } from './subgraph-transport'

export interface PlannedOperation {
  document: DocumentNode
  /** The selected fields of the document. */
  fields: readonly SelectedField[]
  variables: Record<string, unknown>
  operationType: OperationTypeNode
  /** A new object for each operation: the engine may merge calls with the same context, never those of two callers. */
  context: CallContext
}

export type QueryPlanner = (operation: PlannedOperation) => Promise<ExecutionResult>

/**
 * Plans operations over a supergraph, calls the subgraphs and merges their results. An operation of one subgraph skips
 * the plan. The schema that the engine sees is prepared and then replaced: docs/adr/0010 lists the engine's behaviour
 * that this relies on, and what to check before an update.
 */
export async function createQueryPlanner(supergraph: string, call: CallSubgraph): Promise<QueryPlanner> {
  const document = withoutDescriptions(parse(supergraph, { noLocation: true }))
  let schema = buildASTSchema(withoutValueDirectives(withOpaqueInputs(document)), {
    assumeValid: true,
    assumeValidSDL: true,
  })
  const { executor } = await unifiedGraphHandler({
    get unifiedGraph() {
      return schema
    },
    getUnifiedGraphSDL: () => print(document),
    onSubgraphExecute: call,
  } satisfies UnifiedGraphHandlerOpts)
  if (!executor) throw new Error('The query planner did not start.')
  // On its first call the engine also stitches the schemas of all subgraphs, only to search for transforms, which we do
  // not use: a third of a second and 30 MB per audience. From here on the getter returns a schema without types.
  schema = buildASTSchema(withoutTypes(document), { assumeValid: true, assumeValidSDL: true })
  const singleSubgraphOf = findSingleSubgraph(document)
  // Bounded by the documents that the preparer keeps; null: the operation needs a plan.
  const singleSubgraphs = new WeakMap<DocumentNode, string | null>()
  return async ({ fields, ...operation }) => {
    let subgraph = singleSubgraphs.get(operation.document)
    if (subgraph === undefined) {
      subgraph = singleSubgraphOf(fields) ?? null
      singleSubgraphs.set(operation.document, subgraph)
    }
    if (subgraph) return call(subgraph, operation)
    const result = await executor(operation)
    if (Symbol.asyncIterator in result) throw new Error('Incremental delivery is not supported.')
    return result
  }
}

function withoutDescriptions(document: DocumentNode): DocumentNode {
  return visit(document, {
    enter: (node) => ('description' in node && node.description ? { ...node, description: undefined } : undefined),
  })
}

/** The gateway has coerced the variables already; the engine coerces them again, and a custom scalar lets each input pass unchanged. */
function withOpaqueInputs(document: DocumentNode): DocumentNode {
  return visit(document, {
    InputObjectTypeDefinition: ({ name, directives }) => ({ kind: Kind.SCALAR_TYPE_DEFINITION, name, directives }),
  })
}

/**
 * The engine evaluates all directives of an enum value for each value of a result, in search of `@inaccessible`. The supergraph says
 * of each value which subgraphs have it, which only the plan needs, and the plan has the whole document.
 */
function withoutValueDirectives(document: DocumentNode): DocumentNode {
  return visit(document, {
    EnumValueDefinition: (node) => ({
      ...node,
      directives: node.directives?.filter(({ name }) => name.value === 'inaccessible'),
    }),
  })
}

/** The supergraph's federation directives and enums, and a Query type with one field in every subgraph. */
function withoutTypes(document: DocumentNode): DocumentNode {
  const definitions = document.definitions.flatMap((definition): DefinitionNode[] => {
    if (definition.kind === Kind.SCHEMA_DEFINITION) {
      return [
        { ...definition, operationTypes: definition.operationTypes.filter(({ operation }) => operation === 'query') },
      ]
    }
    const name = 'name' in definition ? (definition.name?.value ?? '') : ''
    if (definition.kind === Kind.DIRECTIVE_DEFINITION || /^(join|link|core)__/.test(name)) return [definition]
    if (name !== 'Query' || definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return []
    const subgraphs = definition.directives?.filter((directive) => directive.name.value === 'join__type')
    return [{ ...definition, directives: subgraphs, fields: placeholderFields }]
  })
  return { kind: Kind.DOCUMENT, definitions }
}

const placeholderQuery = parse('type Query { placeholder: Boolean }', { noLocation: true }).definitions[0]
const placeholderFields = placeholderQuery?.kind === Kind.OBJECT_TYPE_DEFINITION ? placeholderQuery.fields : undefined
