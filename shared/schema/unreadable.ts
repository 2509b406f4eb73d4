import { type GraphQLSchema, isEnumType, isScalarType, Kind, valueFromASTUntyped } from 'graphql'
import { createParameterDecorator } from 'type-graphql'
import { badInput } from '../errors/graphql-errors'
import { fieldsRefusingByItem } from './refusal-by-item'
import { isContractScalar } from './scalars'

/** A value of an argument that its scalar or enumeration can't read. */
export interface Unreadable {
  /** Dotted path from the argument's name: `input.1.niss`. */
  path: string
  /** Name of the scalar or enumeration. */
  type: string
  value: unknown
  reason: string
}

// Replaces the value in the arguments until the field decides what to refuse. It never reaches a resolver.
class UnreadableMark {
  constructor(
    readonly type: string,
    readonly value: unknown,
    readonly reason: string,
  ) {}
}

const UNREADABLE = Symbol('unreadable values')
type Arguments = Record<string, unknown> & { [UNREADABLE]?: readonly Unreadable[] }

/**
 * Makes scalars and enumerations mark unreadable values. GraphQL would refuse the whole operation at the first such value, before
 * a resolver could refuse a single item.
 */
export function markUnreadableInput(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isScalarType(type) && isContractScalar(type.name)) {
      const { name, parseValue, parseLiteral } = type
      type.parseValue = (value) => read(name, value, () => parseValue(value))
      type.parseLiteral = (node, variables) =>
        read(name, valueFromASTUntyped(node, variables), () => parseLiteral(node, variables))
    } else if (isEnumType(type) && !type.name.startsWith('_')) {
      const [parseValue, parseLiteral] = [type.parseValue.bind(type), type.parseLiteral.bind(type)]
      // Another type than text, or than a name in the document, is no unknown value but a malformed call.
      type.parseValue = (value) =>
        typeof value === 'string' ? read(type.name, value, () => parseValue(value)) : parseValue(value)
      type.parseLiteral = (node, variables) =>
        node.kind === Kind.ENUM
          ? read(type.name, node.value, () => parseLiteral(node, variables))
          : parseLiteral(node, variables)
    }
  }
}

function read(type: string, value: unknown, parse: () => unknown): unknown {
  try {
    return parse()
  } catch (error) {
    return new UnreadableMark(type, value, error instanceof Error ? error.message : String(error))
  }
}

/**
 * The arguments without unreadable values.
 * @throws GraphQLError BAD_USER_INPUT for the first unreadable value, unless the field refuses by item
 */
export function readableArguments(coordinate: string, args: Record<string, unknown>): Record<string, unknown> {
  const unreadable: Unreadable[] = []
  collect(args, '', unreadable)
  const [first] = unreadable
  if (!first) return args
  if (!fieldsRefusingByItem.has(coordinate)) throw badInput(first.path, first.reason)
  const readable = withoutMarks(args) as Arguments
  readable[UNREADABLE] = unreadable
  return readable
}

function collect(value: unknown, path: string, found: Unreadable[]): void {
  if (value instanceof UnreadableMark) found.push({ path, type: value.type, value: value.value, reason: value.reason })
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) collect(item, `${path}.${index}`, found)
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, field] of Object.entries(value)) collect(field, path ? `${path}.${name}` : name, found)
  }
}

function withoutMarks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutMarks)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).filter(([, field]) => !(field instanceof UnreadableMark))
  return Object.fromEntries(fields.map(([name, field]) => [name, withoutMarks(field)]))
}

/** Parameter decorator of a resolver: the unreadable values of its arguments, for a field that refuses by item. */
export const UnreadableValues = (): ParameterDecorator =>
  createParameterDecorator(({ args }) => (args as Arguments)[UNREADABLE] ?? []) as ParameterDecorator
