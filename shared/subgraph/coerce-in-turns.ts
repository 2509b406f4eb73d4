import {
  coerceInputValue,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql'
import { EventLoopYield } from '../async/yield-to-event-loop'

/** Lists of more items are coerced in turns with other work. */
const MAX_ITEMS_AT_ONCE = 100
/** The scalar of entity keys (Apollo Federation), which takes every value as it is. */
const ANY = '_Any'

type Variables = Record<string, unknown>

/** A document and variables whose execution has the result of the original ones. */
export interface CoercedOperation {
  document: DocumentNode
  variables: Variables
}

/** Thrown for a value that its type refuses. */
class Invalid extends Error {}

/**
 * Coerces variables that contain long lists of input objects, in turns with other work: `execute` would do it at once, which takes a
 * tenth of a second for an invoice file of 10,000 lines. In the returned document such a variable has a type that takes it as it is.
 * Null: there is nothing to do, or a value is invalid, which `execute` then reports.
 */
export async function coerceLongLists(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Variables | undefined,
): Promise<CoercedOperation | null> {
  if (!variables || !Object.values(variables).some(hasLongList) || !schema.getType(ANY)) return null
  const operation = onlyOperationOf(document)
  if (!operation) return null
  const eventLoopYield = new EventLoopYield()
  const coerced: Variables = { ...variables }
  const names = new Set<string>()
  for (const { variable, type: node } of operation.variableDefinitions ?? []) {
    const name = variable.name.value
    const type = typeFromAST(schema, node)
    if (!isInputType(type) || !hasLongList(variables[name])) continue
    try {
      coerced[name] = await coerce(variables[name], type, eventLoopYield)
    } catch (cause) {
      if (cause instanceof Invalid) return null
      throw cause
    }
    names.add(name)
  }
  if (names.size > 0) await eventLoopYield.yieldNow()
  return names.size === 0 ? null : { document: withAny(document, operation, names), variables: coerced }
}

function hasLongList(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(value)) return value.length > MAX_ITEMS_AT_ONCE || value.some(hasLongList)
  return Object.values(value).some(hasLongList)
}

async function coerce(value: unknown, type: GraphQLInputType, eventLoopYield: EventLoopYield): Promise<unknown> {
  if (!hasLongList(value)) return coerceAtOnce(value, type)
  if (isNonNullType(type)) return coerce(value, type.ofType, eventLoopYield)
  if (isListType(type) && Array.isArray(value)) {
    const items: unknown[] = []
    for (const item of value) {
      items.push(hasLongList(item) ? await coerce(item, type.ofType, eventLoopYield) : coerceAtOnce(item, type.ofType))
      if (eventLoopYield.shouldYield) await eventLoopYield.yieldNow()
    }
    return items
  }
  if (!isInputObjectType(type)) return coerceAtOnce(value, type)
  const fields = type.getFields()
  const object = coerceAtOnce(withoutLongLists(value), type) as Variables
  for (const [name, inner] of Object.entries(value as Variables)) {
    const field = fields[name]
    if (field && hasLongList(inner)) object[name] = await coerce(inner, field.type, eventLoopYield)
  }
  return object
}

/** The value with an empty list, which is coerced to itself, in place of each list that is or contains a long one. */
const withoutLongLists = (value: unknown): unknown =>
  !hasLongList(value)
    ? value
    : Array.isArray(value)
      ? []
      : Object.fromEntries(Object.entries(value as Variables).map(([name, inner]) => [name, withoutLongLists(inner)]))

const coerceAtOnce = (value: unknown, type: GraphQLInputType): unknown =>
  coerceInputValue(value, type, () => {
    throw new Invalid()
  })

function onlyOperationOf({ definitions }: DocumentNode): OperationDefinitionNode | null {
  const operations = definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
  return operations.length === 1 ? operations[0]! : null
}

// An entry goes when the gateway or the server drops the document.
const rewritten = new WeakMap<DocumentNode, Map<string, DocumentNode>>()

function withAny(document: DocumentNode, operation: OperationDefinitionNode, names: ReadonlySet<string>): DocumentNode {
  const key = [...names].join()
  const known = rewritten.get(document) ?? new Map<string, DocumentNode>()
  rewritten.set(document, known)
  const found = known.get(key)
  if (found) return found
  const variableDefinitions = operation.variableDefinitions?.map(
    (definition): VariableDefinitionNode =>
      names.has(definition.variable.name.value)
        ? { ...definition, type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: ANY } } }
        : definition,
  )
  const made: DocumentNode = {
    ...document,
    definitions: document.definitions.map((definition) =>
      definition === operation ? { ...operation, variableDefinitions } : definition,
    ),
  }
  known.set(key, made)
  return made
}
