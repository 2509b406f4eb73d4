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
  /** What the document asks, laid out. */
  fields: readonly SelectedField[]
  variables: Record<string, unknown>
  operationType: OperationTypeNode
  /** Made for this operation: the engine may merge the calls of one context, never those of two. */
  context: CallContext
}

export type QueryPlanner = (operation: PlannedOperation) => Promise<ExecutionResult>

/** Plans operations over a supergraph, calls the subgraphs and merges what they give. */
export async function createQueryPlanner(supergraph: string, call: CallSubgraph): Promise<QueryPlanner> {
  const document = withoutDescriptions(parse(supergraph, { noLocation: true }))
  let schema = buildASTSchema(withOpaqueInputs(document), { assumeValid: true, assumeValidSDL: true })
  const { executor } = await unifiedGraphHandler({
    get unifiedGraph() {
      return schema
    },
    getUnifiedGraphSDL: () => print(document),
    onSubgraphExecute: call as UnifiedGraphHandlerOpts['onSubgraphExecute'],
  })
  if (!executor) throw new Error('The planner did not start.')
  // The engine also stitches a schema of every subgraph at its first call, only to look for transforms, of which there
  // are none: a third of a second and 30 MB for each view. From here on it finds one with nothing but the names.
  schema = buildASTSchema(namesOnly(document), { assumeValid: true, assumeValidSDL: true })
  const ownerOf = findSingleSubgraph(document)
  const owners = new WeakMap<DocumentNode, string | null>()
  return async ({ fields, ...operation }) => {
    let owner = owners.get(operation.document)
    if (owner === undefined) {
      owner = ownerOf(fields) ?? null
      owners.set(operation.document, owner)
    }
    return owner ? call(owner, operation) : ((await executor(operation)) as ExecutionResult)
  }
}

function withoutDescriptions(document: DocumentNode): DocumentNode {
  return visit(document, {
    enter: (node) => ('description' in node && node.description ? { ...node, description: undefined } : undefined),
  })
}

/** Arguments have been read when an operation gets here: the engine, which reads variables once more, takes them as they are. */
function withOpaqueInputs(document: DocumentNode): DocumentNode {
  return visit(document, {
    InputObjectTypeDefinition: ({ name, directives }) => ({ kind: Kind.SCALAR_TYPE_DEFINITION, name, directives }),
  })
}

/** The supergraph without its graph: the machinery of federation, and one field that every subgraph has. */
function namesOnly(document: DocumentNode): DocumentNode {
  const definitions = document.definitions.flatMap((definition): DefinitionNode[] => {
    if (definition.kind === Kind.SCHEMA_DEFINITION) {
      return [
        { ...definition, operationTypes: definition.operationTypes.filter(({ operation }) => operation === 'query') },
      ]
    }
    const name = 'name' in definition ? (definition.name?.value ?? '') : ''
    if (definition.kind === Kind.DIRECTIVE_DEFINITION || /^(join|link|core)__/.test(name)) return [definition]
    if (name !== 'Query' || definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return []
    const everywhere = definition.directives?.filter((directive) => directive.name.value === 'join__type')
    return [{ ...definition, directives: everywhere, fields: nothing }]
  })
  return { kind: Kind.DOCUMENT, definitions }
}

const query = parse('type Query { nothing: Boolean }', { noLocation: true }).definitions[0]
const nothing = query?.kind === Kind.OBJECT_TYPE_DEFINITION ? query.fields : undefined
