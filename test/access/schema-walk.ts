import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  buildSchema,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql'

const folder = join(__dirname, '../../gateway/schema')
const sdlOf = (file: string) => buildSchema(readFileSync(join(folder, file), 'utf8'), { assumeValidSDL: true })

/** The committed API schema of all audiences. */
export const wholeGraph = (): GraphQLSchema => sdlOf('api.graphql')

/** Object types of a schema without the introspection types. */
export const objectTypes = (schema: GraphQLSchema): GraphQLObjectType[] =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__'))

/** Values by name of a scalar, or by `Type.field(argument)` and `InputType.field` for a specific position. */
export type Values = Readonly<Record<string, unknown>>

/** A minimal value of a type: given values first, then only required fields. */
export function valueFor(type: GraphQLInputType, values: Values, position: string): unknown {
  if (position in values) return values[position]
  if (isNonNullType(type)) return valueFor(type.ofType, values, position)
  if (isListType(type)) return [valueFor(type.ofType, values, position)]
  if (type.name in values) return values[type.name]
  if (isEnumType(type)) return type.getValues()[0]!.name
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields())
    const given = fields.filter((field) => isRequiredInputField(field) || `${type.name}.${field.name}` in values)
    return Object.fromEntries(
      given.map((field) => [field.name, valueFor(field.type, values, `${type.name}.${field.name}`)]),
    )
  }
  throw new RangeError(`no value for ${position} of type ${type.name}`)
}

/** Marks the position of the variable `$probe` in the values. */
export const PROBE = Symbol('probe')

/** Prints a value as a GraphQL literal; an ID is printed as text. */
export function printValue(type: GraphQLInputType, value: unknown): string {
  if (value === PROBE) return '$probe'
  if (isNonNullType(type)) return printValue(type.ofType, value)
  if (isListType(type)) return `[${(value as unknown[]).map((one) => printValue(type.ofType, one)).join(', ')}]`
  if (isEnumType(type)) return String(value)
  if (!isInputObjectType(type)) return JSON.stringify(value)
  const fields = type.getFields()
  const inner = Object.entries(value as object).map(([name, one]) => `${name}: ${printValue(fields[name]!.type, one)}`)
  return `{ ${inner.join(', ')} }`
}

/** Prints a field with its required arguments and those that the values name. */
export function callField(owner: string, field: GraphQLField<unknown, unknown>, values: Values): string {
  const list = field.args.flatMap((argument) => {
    const position = `${owner}.${field.name}(${argument.name})`
    if (!isRequiredArgument(argument) && !(position in values)) return []
    return `${argument.name}: ${printValue(argument.type, valueFor(argument.type, values, position))}`
  })
  return list.length > 0 ? `${field.name}(${list.join(', ')})` : field.name
}

/** Selects all fields below a type to a depth; a path enters a type once. */
export function selectAllFields(
  type: GraphQLObjectType,
  depth: number,
  values: Values,
  path: readonly string[] = [],
): string {
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type)
    if (isLeafType(inner)) return [callField(type.name, field, values)]
    if (!isObjectType(inner) || depth === 0 || path.includes(inner.name)) return []
    const below = selectAllFields(inner, depth - 1, values, [...path, type.name])
    return below === '__typename' ? [] : [`${callField(type.name, field, values)} { ${below} }`]
  })
  return fields.length > 0 ? fields.join(' ') : '__typename'
}

/** Each path from a type to a leaf as its own selection, so that a refused field does not hide another. */
export function leafFieldsOf(
  type: GraphQLObjectType,
  depth: number,
  values: Values,
  path: readonly string[] = [],
): string[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type)
    if (isLeafType(inner)) return [callField(type.name, field, values)]
    if (!isObjectType(inner) || depth === 0 || path.includes(inner.name)) return []
    const call = callField(type.name, field, values)
    return leafFieldsOf(inner, depth - 1, values, [...path, type.name]).map((below) => `${call} { ${below} }`)
  })
}

/** The fields of an object type; empty if the schema has no such type. */
export function fieldsOf(schema: GraphQLSchema, name: string): Record<string, GraphQLField<unknown, unknown>> {
  const type = schema.getType(name)
  return isObjectType(type) ? type.getFields() : {}
}

/** The shortest path from the root types to each object type of a schema. */
export function pathsTo(
  schema: GraphQLSchema,
): Map<string, { owner: string; field: GraphQLField<unknown, unknown> }[]> {
  const paths = new Map<string, { owner: string; field: GraphQLField<unknown, unknown> }[]>([
    ['Query', []],
    ['Mutation', []],
  ])
  for (const [name, path] of paths) {
    const type = schema.getType(name)
    if (!isObjectType(type)) continue
    for (const field of Object.values(type.getFields())) {
      const inner = getNamedType(field.type)
      if (isObjectType(inner) && !paths.has(inner.name)) paths.set(inner.name, [...path, { owner: name, field }])
    }
  }
  return paths
}
