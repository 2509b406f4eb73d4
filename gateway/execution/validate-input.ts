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
import { badInput, tooComplex } from '../../shared/errors/graphql-errors'
import { fieldsRefusingByItem } from '../../shared/schema/refusal-by-item'
import { scalars } from '../../shared/schema/scalars'
import { isStorableText } from '../../shared/values/text'
import type { SelectedField } from './normalize-operation'
import { maxTextLength } from './text-limits'

/** The longest page of a list. */
const MAX_PAGE_SIZE = 200

export type Variables = Record<string, unknown>
interface Given {
  values: Variables
  definitions: ReadonlyMap<string, VariableDefinitionNode>
  /** The subgraph refuses unreadable values with the item that holds them, so only the shape of the input is checked here. */
  refusesByItem: boolean
}

const readers = new Map<string, GraphQLScalarType>(scalars.map((scalar) => [scalar.name, scalar]))

/**
 * Reads every argument of the operation, written in it or given as a variable, with the scalars that the subgraphs use
 * too, and throws for the first that can't be read, but for fields that refuse single items. What goes on to the subgraphs is the text as it came.
 */
export function coerceArguments(
  fields: SelectedField[],
  values: Variables,
  definitions: readonly VariableDefinitionNode[],
): void {
  const definitionOf = new Map(definitions.map((d) => [d.variable.name.value, d]))
  const visit = (asked: SelectedField[]) => {
    for (const field of asked) {
      const refusesByItem = fieldsRefusingByItem.has(field.coordinate)
      const given: Given = { values, definitions: definitionOf, refusesByItem }
      for (const { name, value } of field.arguments) {
        const argument = field.definition.args.find((one) => one.name === name.value)
        if (argument) coerceLiteral(argument.type, value, argument.name, given)
      }
      if (field.arguments.length > 0) checkPage(field, given)
      if (field.fields) visit(field.fields)
    }
  }
  visit(fields)
}

/** How many rows the field asks for at most; none where it is no list with pages. */
export function pageOf(field: SelectedField, values: Variables): number | undefined {
  const first = field.definition.args.find((argument) => argument.name === 'first')
  if (!first) return undefined
  const node = field.arguments.find((argument) => argument.name.value === 'first')?.value
  const given =
    node?.kind === Kind.VARIABLE ? values[node.name.value] : node?.kind === Kind.INT ? Number(node.value) : undefined
  return typeof given === 'number' ? given : ((first.defaultValue as number | undefined) ?? MAX_PAGE_SIZE)
}

function checkPage(field: SelectedField, { values }: Given): void {
  const node = field.arguments.find((argument) => argument.name.value === 'first')?.value
  if (!node) return
  const size = pageOf(field, values)
  if (size === undefined) return
  if (size < 1) throw badInput('first', `A page holds 1 to ${MAX_PAGE_SIZE} rows: ${size} were asked for.`)
  if (size > MAX_PAGE_SIZE) throw tooComplex(`A page holds at most ${MAX_PAGE_SIZE} rows: ${size} were asked for.`)
}

function coerceLiteral(type: GraphQLInputType, node: ValueNode, path: string, given: Given): void {
  if (node.kind === Kind.VARIABLE) {
    readVariable(type, node.name.value, path, given)
  } else if (isNonNullType(type)) {
    if (node.kind === Kind.NULL) throw missing(path)
    coerceLiteral(type.ofType, node, path, given)
  } else if (node.kind === Kind.NULL) {
    return
  } else if (isListType(type)) {
    const items = node.kind === Kind.LIST ? node.values : undefined
    if (!items) coerceLiteral(type.ofType, node, path, given)
    for (const [index, item] of (items ?? []).entries()) coerceLiteral(type.ofType, item, `${path}.${index}`, given)
  } else if (isInputObjectType(type)) {
    if (node.kind !== Kind.OBJECT) throw invalidValue(path, type.name)
    const nodes = new Map(node.fields.map((field) => [field.name.value, field.value]))
    for (const field of Object.values(type.getFields())) {
      const value = nodes.get(field.name)
      if (value) coerceLiteral(field.type, value, `${path}.${field.name}`, given)
    }
  } else if (isEnumType(type)) {
    if (node.kind === Kind.ENUM && (given.refusesByItem || type.getValue(node.value))) return
    throw invalidValue(path, type.name, oneOf(type))
  } else {
    readScalar(type, path, given.refusesByItem, (scalar) => scalar.parseLiteral(node))
  }
}

function readVariable(type: GraphQLInputType, name: string, path: string, given: Given): void {
  const { values, definitions, refusesByItem } = given
  const value = values[name]
  const isRequired = definitions.get(name)?.type.kind === Kind.NON_NULL_TYPE || isNonNullType(type)
  if (value !== undefined && value !== null) readValue(type, value, path, refusesByItem)
  else if (isRequired) throw missing(path)
}

function readValue(type: GraphQLInputType, value: unknown, path: string, refusesByItem: boolean): void {
  if (isNonNullType(type)) {
    if (value === null || value === undefined) throw missing(path)
    readValue(type.ofType, value, path, refusesByItem)
  } else if (value === null || value === undefined) {
    return
  } else if (isListType(type)) {
    const items = Array.isArray(value) ? value : undefined
    if (!items) readValue(type.ofType, value, path, refusesByItem)
    for (const [index, item] of (items ?? []).entries()) readValue(type.ofType, item, `${path}.${index}`, refusesByItem)
  } else if (isInputObjectType(type)) {
    if (typeof value !== 'object' || Array.isArray(value)) throw invalidValue(path, type.name)
    const fields = type.getFields()
    for (const name of Object.keys(value)) {
      if (!Object.hasOwn(fields, name)) throw badInput(`${path}.${name}`, `${type.name} has no field ${name}.`)
    }
    for (const field of Object.values(fields)) {
      const held = (value as Variables)[field.name]
      if (held !== undefined || field.defaultValue === undefined)
        readValue(field.type, held, `${path}.${field.name}`, refusesByItem)
    }
  } else if (isEnumType(type)) {
    if (typeof value === 'string' && (refusesByItem || type.getValue(value))) return
    throw invalidValue(path, type.name, oneOf(type))
  } else {
    readScalar(type, path, refusesByItem, (scalar) => scalar.parseValue(value))
  }
}

function readScalar(
  type: GraphQLScalarType,
  path: string,
  refusesByItem: boolean,
  read: (scalar: GraphQLScalarType) => unknown,
): void {
  if (refusesByItem && readers.has(type.name)) return
  try {
    const value = read(readers.get(type.name) ?? type)
    if (value === undefined) throw invalidValue(path, type.name)
    if (refusesByItem || typeof value !== 'string') return
    if (!isStorableText(value))
      throw invalidValue(path, type.name, 'A text can’t hold U+0000 or half a surrogate pair.')
    if (value.length > maxTextLength(path))
      throw invalidValue(path, type.name, `The argument ${path} may have at most ${maxTextLength(path)} characters.`)
  } catch (error) {
    throw invalidValue(path, type.name, error instanceof Error ? error.message : undefined)
  }
}

const oneOf = (type: GraphQLEnumType) =>
  `${type.name} is one of ${type
    .getValues()
    .map((value) => value.name)
    .join(', ')}.`
const missing = (path: string) => badInput(path, `The argument ${path} is required.`)
const invalidValue = (path: string, type: string, why?: string) =>
  badInput(path, why ?? `The argument ${path} can't be read as ${type}.`)
