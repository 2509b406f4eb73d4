import {
  type ArgumentNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  type VariableDefinitionNode,
  visit,
} from 'graphql'

/** A field of the response. */
export interface SelectedField {
  /** The key in the response: the alias, or the name. */
  key: string
  /** `Type.field`, as in the permission table. */
  coordinate: string
  definition: GraphQLField<unknown, unknown>
  arguments: readonly ArgumentNode[]
  /** The selected fields of the object; undefined for a leaf. */
  fields?: SelectedField[]
  /** The type of a leaf that is an enum. */
  enumType?: GraphQLEnumType
}

/**
 * An operation with its fragments inlined, its repeated fields merged and its @skip and @include evaluated. The engine
 * merges repeated fields by value and loses fields in fragments, so it receives operations in this form only.
 */
export interface NormalizedOperation {
  operation: OperationDefinitionNode
  /** In the order of the client's document. */
  fields: SelectedField[]
  /** The fields that subgraphs resolve; undefined if the operation selects introspection fields only. */
  subgraphDocument?: DocumentNode
  /** `__schema`, `__type` and `__typename` of the root type, which the gateway resolves itself. */
  introspectionDocument?: DocumentNode
  /** Whether the response has ids of persons. */
  readsPersonIds: boolean
}

interface CollectedField {
  node: FieldNode
  selectionSets: SelectionSetNode[]
}

/** Normalizes a validated operation. The result depends on the variables of @skip and @include only (`conditionVariables`). */
export function normalizeOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): NormalizedOperation {
  const root = schema.getRootType(operation.operation)
  if (!root) throw new Error(`The schema has no ${operation.operation}.`)
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  }

  const collectFields = (
    parent: GraphQLObjectType,
    selectionSets: readonly SelectionSetNode[],
    collected = new Map<string, CollectedField>(),
  ) => {
    for (const { selections } of selectionSets) {
      for (const selection of selections) {
        if (!isIncluded(selection.directives, variables)) continue
        if (selection.kind === Kind.FIELD) {
          const key = (selection.alias ?? selection.name).value
          const field = collected.get(key) ?? { node: selection, selectionSets: [] }
          collected.set(key, field)
          if (selection.selectionSet) field.selectionSets.push(selection.selectionSet)
          continue
        }
        const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection
        const typeCondition = fragment?.typeCondition?.name.value
        if (fragment && (typeCondition === undefined || typeCondition === parent.name))
          collectFields(parent, [fragment.selectionSet], collected)
      }
    }
    return collected
  }

  let readsPersonIds = false
  const selectFields = (parent: GraphQLObjectType, selectionSets: readonly SelectionSetNode[]): SelectedField[] =>
    Array.from(collectFields(parent, selectionSets), ([key, { node, selectionSets: inner }]) => {
      const definition = fieldOf(schema, parent, node.name.value)
      const coordinate = `${parent.name}.${definition.name}`
      if (coordinate === 'Beneficiary.id') readsPersonIds = true
      const type = getNamedType(definition.type)
      return {
        key,
        coordinate,
        definition,
        arguments: node.arguments ?? [],
        fields: isObjectType(type) ? selectFields(type, inner) : undefined,
        enumType: isEnumType(type) ? type : undefined,
      }
    })

  const fields = selectFields(root, [operation.selectionSet])
  const isIntrospection = (field: SelectedField) => field.definition.name.startsWith('__')
  const documentFor = (selected: SelectedField[]) => (selected.length > 0 ? documentOf(operation, selected) : undefined)
  return {
    operation,
    fields,
    subgraphDocument: documentFor(fields.filter((field) => !isIntrospection(field))),
    introspectionDocument: documentFor(fields.filter(isIntrospection)),
    readsPersonIds,
  }
}

/** Names of the variables of @skip and @include: with the same values, the normalized operation is the same. */
export function conditionVariables(document: DocumentNode): string[] {
  const names = new Set<string>()
  visit(document, {
    Directive(node) {
      if (node.name.value !== 'skip' && node.name.value !== 'include') return
      const value = node.arguments?.[0]?.value
      if (value?.kind === Kind.VARIABLE) names.add(value.name.value)
    },
  })
  return [...names]
}

function isIncluded(directives: readonly DirectiveNode[] | undefined, variables: Record<string, unknown>): boolean {
  return (directives ?? []).every(({ name, arguments: directiveArguments }) => {
    if (name.value !== 'skip' && name.value !== 'include') return true
    const value = directiveArguments?.[0]?.value
    const condition =
      value?.kind === Kind.VARIABLE ? variables[value.name.value] === true : value?.kind === Kind.BOOLEAN && value.value
    return condition === (name.value === 'include')
  })
}

function fieldOf(schema: GraphQLSchema, parent: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> {
  if (name === '__typename') return TypeNameMetaFieldDef
  if (parent === schema.getQueryType()) {
    if (name === '__schema') return SchemaMetaFieldDef
    if (name === '__type') return TypeMetaFieldDef
  }
  const field = parent.getFields()[name]
  if (!field) throw new Error(`${parent.name} has no field ${name}.`)
  return field
}

function documentOf(operation: OperationDefinitionNode, fields: SelectedField[]): DocumentNode {
  const usedVariables = new Set<string>()
  const selectionSet: SelectionSetNode = visit(selectionOf(fields), {
    Variable: (node) => void usedVariables.add(node.name.value),
    // An ID may be written as an integer of any length, but the engine parses integers of 64 bits only. No other type accepts a longer one.
    IntValue: ({ value }) => (Number.isSafeInteger(Number(value)) ? undefined : { kind: Kind.STRING, value }),
  })
  const variableDefinitions: VariableDefinitionNode[] = (operation.variableDefinitions ?? [])
    .filter((definition) => usedVariables.has(definition.variable.name.value))
    .map((definition) => ({ ...definition, directives: [] }))
  return {
    kind: Kind.DOCUMENT,
    definitions: [
      {
        kind: Kind.OPERATION_DEFINITION,
        operation: operation.operation,
        name: operation.name,
        variableDefinitions,
        selectionSet,
      },
    ],
  }
}

function selectionOf(fields: SelectedField[]): SelectionSetNode {
  const selections = fields.map((field): FieldNode => {
    const { name } = field.definition
    return {
      kind: Kind.FIELD,
      name: { kind: Kind.NAME, value: name },
      alias: field.key === name ? undefined : { kind: Kind.NAME, value: field.key },
      arguments: field.arguments,
      selectionSet: field.fields && selectionOf(field.fields),
    }
  })
  // An object whose fields are all skipped is selected nevertheless: the response says whether it exists.
  const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }
  return { kind: Kind.SELECTION_SET, selections: selections.length > 0 ? selections : [typename] }
}
