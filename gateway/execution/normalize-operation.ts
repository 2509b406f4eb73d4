import {
  type ArgumentNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  type VariableDefinitionNode,
  visit,
} from 'graphql'

/** A field of the answer: what it is called there, what it is in the schema, and what is asked below it. */
export interface SelectedField {
  /** The name in the answer. */
  key: string
  /** `Type.field`, as in the table of rights. */
  coordinate: string
  definition: GraphQLField<unknown, unknown>
  arguments: readonly ArgumentNode[]
  /** What is asked of the object; none for a leaf. */
  fields?: SelectedField[]
}

/**
 * An operation with its fragments laid out, its repeated fields merged and its conditions decided. The engine behind
 * it merges repeated fields by value and loses fields in fragments, so it is only ever given this form.
 */
export interface NormalizedOperation {
  operation: OperationDefinitionNode
  /** In the order in which the client asked. */
  fields: SelectedField[]
  /** What the subgraphs are asked; none where only the schema is. */
  subgraphDocument?: DocumentNode
  /** `__schema`, `__type` and `__typename` of the root, which the view answers itself. */
  introspectionDocument?: DocumentNode
}

interface Pending {
  node: FieldNode
  below: SelectionSetNode[]
}

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

  const collect = (parent: GraphQLObjectType, sets: readonly SelectionSetNode[], into = new Map<string, Pending>()) => {
    for (const { selections } of sets) {
      for (const selection of selections) {
        if (!isAsked(selection.directives, variables)) continue
        if (selection.kind === Kind.FIELD) {
          const key = (selection.alias ?? selection.name).value
          const known = into.get(key)
          if (!known) into.set(key, { node: selection, below: selection.selectionSet ? [selection.selectionSet] : [] })
          else if (selection.selectionSet) known.below.push(selection.selectionSet)
          continue
        }
        const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection
        const on = fragment?.typeCondition?.name.value
        if (fragment && (on === undefined || on === parent.name)) collect(parent, [fragment.selectionSet], into)
      }
    }
    return into
  }

  const ask = (parent: GraphQLObjectType, sets: readonly SelectionSetNode[]): SelectedField[] =>
    Array.from(collect(parent, sets), ([key, { node, below }]) => {
      const definition = fieldOf(schema, parent, node.name.value)
      const type = getNamedType(definition.type)
      return {
        key,
        coordinate: `${parent.name}.${definition.name}`,
        definition,
        arguments: node.arguments ?? [],
        fields: type instanceof GraphQLObjectType ? ask(type, below) : undefined,
      }
    })

  const fields = ask(root, [operation.selectionSet])
  const isLocal = (field: SelectedField) => field.definition.name.startsWith('__')
  const part = (asked: SelectedField[]) => (asked.length > 0 ? documentOf(operation, asked) : undefined)
  return {
    operation,
    fields,
    subgraphDocument: part(fields.filter((field) => !isLocal(field))),
    introspectionDocument: part(fields.filter(isLocal)),
  }
}

/** Names of the variables that decide which fields are asked: with the same values, the normal form is the same. */
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

function isAsked(directives: readonly DirectiveNode[] | undefined, variables: Record<string, unknown>): boolean {
  return (directives ?? []).every(({ name, arguments: given }) => {
    if (name.value !== 'skip' && name.value !== 'include') return true
    const value = given?.[0]?.value
    const holds =
      value?.kind === Kind.VARIABLE ? variables[value.name.value] === true : value?.kind === Kind.BOOLEAN && value.value
    return holds === (name.value === 'include')
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
  const used = new Set<string>()
  const selectionSet: SelectionSetNode = visit(selectionOf(fields), {
    Variable: (node) => void used.add(node.name.value),
    // An id may be written as a number of any length; the engine reads numbers of 64 bits only. No other type takes such a one.
    IntValue: ({ value }) => (Number.isSafeInteger(Number(value)) ? undefined : { kind: Kind.STRING, value }),
  })
  const variableDefinitions: VariableDefinitionNode[] = (operation.variableDefinitions ?? [])
    .filter((definition) => used.has(definition.variable.name.value))
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
  // An object of which every field was left out by a condition is still asked for: whether it is there is an answer.
  const nothing: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }
  return { kind: Kind.SELECTION_SET, selections: selections.length > 0 ? selections : [nothing] }
}
