import {
  type GraphQLEnumType,
  type GraphQLInputType,
  type GraphQLScalarType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  type ValueNode,
  type VariableDefinitionNode,
} from 'graphql'
import { EventLoopYield } from '../../shared/async/yield-to-event-loop'
import { badInput, tooComplex } from '../../shared/errors/graphql-errors'
import { fieldsRefusingByItem } from '../../shared/schema/refusal-by-item'
import { scalars } from '../../shared/schema/scalars'
import { isStorableText } from '../../shared/values/text'
import type { SelectedField } from './normalize-operation'
import { MAX_NAME_LENGTH, maxTextLength } from './text-limits'

/** Rows of a page. */
const MAX_PAGE_SIZE = 200
/** Longer lists are checked in turns with other work. */
const MAX_ITEMS_AT_ONCE = 100

/** A longer text is no number, day or amount. Messages repeat the value, so it is refused before it is read. */
const MAX_SCALAR_CHARACTERS = 1_000
const textScalars = new Set(['String', 'ID'])

export type Variables = Record<string, unknown>

/** A list of the variables whose items are not checked yet. */
interface LongList {
  type: GraphQLInputType
  items: readonly unknown[]
  path: string
  context: CoercionContext
}

interface CoercionContext {
  values: Variables
  definitions: ReadonlyMap<string, VariableDefinitionNode>
  /** The subgraph rejects an invalid value together with the item that contains it, so only the shape of the input is checked here. */
  refusesByItem: boolean
  longLists: LongList[]
}

const scalarsByName = new Map<string, GraphQLScalarType>(scalars.map((scalar) => [scalar.name, scalar]))

/**
 * Checks every argument of the operation (literals and variables) with the scalars that the subgraphs use. The subgraphs
 * receive the values unchanged. Fields in `fieldsRefusingByItem` are checked for their shape only. Returns the long lists of the
 * variables, which `coerceLongLists` checks.
 * @throws GraphQLError BAD_USER_INPUT for the first invalid value, with the dotted path of the argument
 */
export function coerceArguments(
  fields: SelectedField[],
  values: Variables,
  definitions: readonly VariableDefinitionNode[],
): LongList[] {
  const longLists: LongList[] = []
  const definitionOf = new Map(definitions.map((d) => [d.variable.name.value, d]))
  const visit = (selected: SelectedField[]) => {
    for (const field of selected) {
      const refusesByItem = fieldsRefusingByItem.has(field.coordinate)
      const context: CoercionContext = { values, definitions: definitionOf, refusesByItem, longLists }
      for (const { name, value } of field.arguments) {
        const argument = field.definition.args.find((arg) => arg.name === name.value)
        if (argument) coerceLiteral(argument.type, value, argument.name, context)
      }
      if (field.arguments.length > 0) checkPageSize(field, context)
      if (field.fields) visit(field.fields)
    }
  }
  visit(fields)
  return longLists
}

/**
 * Checks the items of long lists in turns with other work: a file of 10,000 lines takes a tenth of a second.
 * @throws GraphQLError BAD_USER_INPUT for the first invalid value
 */
export async function coerceLongLists(lists: LongList[]): Promise<void> {
  const eventLoopYield = new EventLoopYield()
  await eventLoopYield.yieldNow()
  // A long list in an item is added to the lists.
  for (const { type, items, path, context } of lists) {
    for (const [index, item] of items.entries()) {
      coerceValue(type, item, `${path}.${index}`, context)
      if (eventLoopYield.shouldYield) await eventLoopYield.yieldNow()
    }
  }
  await eventLoopYield.yieldNow()
}

/** The page size that the field selects; undefined for a field without pages. */
export function pageSizeOf(field: SelectedField, values: Variables): number | undefined {
  const first = field.definition.args.find((argument) => argument.name === 'first')
  if (!first) return undefined
  const node = field.arguments.find((argument) => argument.name.value === 'first')?.value
  const size =
    node?.kind === Kind.VARIABLE ? values[node.name.value] : node?.kind === Kind.INT ? Number(node.value) : undefined
  return typeof size === 'number' ? size : ((first.defaultValue as number | undefined) ?? MAX_PAGE_SIZE)
}

function checkPageSize(field: SelectedField, { values }: CoercionContext): void {
  const node = field.arguments.find((argument) => argument.name.value === 'first')?.value
  if (!node) return
  const size = pageSizeOf(field, values)
  if (size === undefined) return
  if (size < 1) throw badInput('first', `The page size must be 1 to ${MAX_PAGE_SIZE}, not ${size}.`)
  if (size > MAX_PAGE_SIZE) throw tooComplex(`The page size must be at most ${MAX_PAGE_SIZE}, not ${size}.`)
}

function coerceLiteral(type: GraphQLInputType, node: ValueNode, path: string, context: CoercionContext): void {
  if (node.kind === Kind.VARIABLE) {
    coerceVariable(type, node.name.value, path, context)
  } else if (isNonNullType(type)) {
    if (node.kind === Kind.NULL) throw missingValue(path)
    coerceLiteral(type.ofType, node, path, context)
  } else if (node.kind === Kind.NULL) {
    return
  } else if (isListType(type)) {
    const items = node.kind === Kind.LIST ? node.values : undefined
    if (!items) coerceLiteral(type.ofType, node, path, context)
    for (const [index, item] of (items ?? []).entries()) coerceLiteral(type.ofType, item, `${path}.${index}`, context)
  } else if (isInputObjectType(type)) {
    if (node.kind !== Kind.OBJECT) throw invalidValue(path, type.name)
    const nodes = new Map(node.fields.map((field) => [field.name.value, field.value]))
    for (const field of Object.values(type.getFields())) {
      const value = nodes.get(field.name)
      if (value) coerceLiteral(field.type, value, `${path}.${field.name}`, context)
    }
  } else if (isEnumType(type)) {
    if (node.kind === Kind.ENUM && (context.refusesByItem || type.getValue(node.value))) return
    throw invalidValue(path, type.name, allowedValues(type))
  } else {
    coerceScalar(type, path, context.refusesByItem, (scalar) => scalar.parseLiteral(node))
  }
}

function coerceVariable(type: GraphQLInputType, name: string, path: string, context: CoercionContext): void {
  const { values, definitions } = context
  const value = values[name]
  const isRequired = definitions.get(name)?.type.kind === Kind.NON_NULL_TYPE || isNonNullType(type)
  if (value !== undefined && value !== null) coerceValue(type, value, path, context)
  else if (isRequired) throw missingValue(path)
}

function coerceValue(type: GraphQLInputType, value: unknown, path: string, context: CoercionContext): void {
  if (isNonNullType(type)) {
    if (value === null || value === undefined) throw missingValue(path)
    coerceValue(type.ofType, value, path, context)
  } else if (value === null || value === undefined) {
    return
  } else if (isListType(type)) {
    const items = Array.isArray(value) ? value : undefined
    if (!items) coerceValue(type.ofType, value, path, context)
    if (items && items.length > MAX_ITEMS_AT_ONCE) {
      context.longLists.push({ type: type.ofType, items, path, context })
      return
    }
    for (const [index, item] of (items ?? []).entries()) coerceValue(type.ofType, item, `${path}.${index}`, context)
  } else if (isInputObjectType(type)) {
    if (typeof value !== 'object' || Array.isArray(value)) throw invalidValue(path, type.name)
    const fields = type.getFields()
    for (const name of Object.keys(value)) {
      if (Object.hasOwn(fields, name)) continue
      if (name.length > MAX_NAME_LENGTH) throw badInput(path, `${type.name} has no field with such a long name.`)
      throw badInput(`${path}.${name}`, `${type.name} has no field ${name}.`)
    }
    for (const field of Object.values(fields)) {
      const fieldValue = (value as Variables)[field.name]
      if (fieldValue !== undefined || field.defaultValue === undefined)
        coerceValue(field.type, fieldValue, `${path}.${field.name}`, context)
    }
  } else if (isEnumType(type)) {
    if (typeof value === 'string' && (context.refusesByItem || type.getValue(value))) return
    throw invalidValue(path, type.name, allowedValues(type))
  } else {
    if (typeof value === 'string' && value.length > MAX_SCALAR_CHARACTERS && !textScalars.has(type.name))
      throw invalidValue(path, type.name)
    coerceScalar(type, path, context.refusesByItem, (scalar) => scalar.parseValue(value))
  }
}

function coerceScalar(
  type: GraphQLScalarType,
  path: string,
  refusesByItem: boolean,
  parse: (scalar: GraphQLScalarType) => unknown,
): void {
  if (refusesByItem && scalarsByName.has(type.name)) return
  try {
    const value = parse(scalarsByName.get(type.name) ?? type)
    if (value === undefined) throw invalidValue(path, type.name)
    if (refusesByItem || typeof value !== 'string') return
    if (!isStorableText(value))
      throw invalidValue(path, type.name, 'A text must not contain U+0000 or an unpaired surrogate.')
    if (value.length > maxTextLength(path))
      throw invalidValue(path, type.name, `The argument ${path} may have at most ${maxTextLength(path)} characters.`)
  } catch (error) {
    throw invalidValue(path, type.name, error instanceof Error ? error.message : undefined)
  }
}

const allowedValues = (type: GraphQLEnumType) =>
  `${type.name} must be one of ${type
    .getValues()
    .map((value) => value.name)
    .join(', ')}.`
const missingValue = (path: string) => badInput(path, `The argument ${path} is required.`)
const invalidValue = (path: string, type: string, reason?: string) =>
  badInput(path, reason ?? `The argument ${path} is not a valid ${type}.`)
