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

/** The whole graph, as it is committed. */
export const wholeGraph = (): GraphQLSchema => sdlOf('api.graphql')

/** Object types with their own fields, without the ones of GraphQL itself. */
export const objectTypes = (schema: GraphQLSchema): GraphQLObjectType[] =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__'))

/** Values by the name of a scalar, or by `Type.field(argument)` and `InputType.field` where one is to be special. */
export type Values = Readonly<Record<string, unknown>>

/** A value that a type takes: only what is required, the values told first. */
function valueFor(type: GraphQLInputType, values: Values, place: string): unknown {
  if (place in values) return values[place]
  if (isNonNullType(type)) return valueFor(type.ofType, values, place)
  if (isListType(type)) return [valueFor(type.ofType, values, place)]
  if (type.name in values) return values[type.name]
  if (isEnumType(type)) return type.getValues()[0]!.name
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields())
    const given = fields.filter((field) => isRequiredInputField(field) || `${type.name}.${field.name}` in values)
    return Object.fromEntries(
      given.map((field) => [field.name, valueFor(field.type, values, `${type.name}.${field.name}`)]),
    )
  }
  throw new RangeError(`no value for ${place} of type ${type.name}`)
}

/** Stands in the values where the operation's variable `$probe` goes. */
export const PROBE = Symbol('probe')

/** A value as it is written in a document. An id is written as text: as a number it would be another document. */
function written(type: GraphQLInputType, value: unknown): string {
  if (value === PROBE) return '$probe'
  if (isNonNullType(type)) return written(type.ofType, value)
  if (isListType(type)) return `[${(value as unknown[]).map((one) => written(type.ofType, one)).join(', ')}]`
  if (isEnumType(type)) return String(value)
  if (!isInputObjectType(type)) return JSON.stringify(value)
  const fields = type.getFields()
  const inner = Object.entries(value as object).map(([name, one]) => `${name}: ${written(fields[name]!.type, one)}`)
  return `{ ${inner.join(', ')} }`
}

/** The field with the arguments that it needs, and those that the values name, written out. */
export function callField(owner: string, field: GraphQLField<unknown, unknown>, values: Values): string {
  const list = field.args.flatMap((argument) => {
    const place = `${owner}.${field.name}(${argument.name})`
    if (!isRequiredArgument(argument) && !(place in values)) return []
    return `${argument.name}: ${written(argument.type, valueFor(argument.type, values, place))}`
  })
  return list.length > 0 ? `${field.name}(${list.join(', ')})` : field.name
}

/** Everything below a type, so deep; a type is entered once on a way. */
export function selectAllFields(
  type: GraphQLObjectType,
  depth: number,
  values: Values,
  way: readonly string[] = [],
): string {
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type)
    if (isLeafType(inner)) return [callField(type.name, field, values)]
    if (!isObjectType(inner) || depth === 0 || way.includes(inner.name)) return []
    const below = selectAllFields(inner, depth - 1, values, [...way, type.name])
    return below === '__typename' ? [] : [`${callField(type.name, field, values)} { ${below} }`]
  })
  return fields.length > 0 ? fields.join(' ') : '__typename'
}

/** Each way from a type to a leaf, so deep, as a selection of its own: what one field refuses does not hide the next. */
export function leafFieldsOf(
  type: GraphQLObjectType,
  depth: number,
  values: Values,
  way: readonly string[] = [],
): string[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type)
    if (isLeafType(inner)) return [callField(type.name, field, values)]
    if (!isObjectType(inner) || depth === 0 || way.includes(inner.name)) return []
    const call = callField(type.name, field, values)
    return leafFieldsOf(inner, depth - 1, values, [...way, type.name]).map((below) => `${call} { ${below} }`)
  })
}

/** The fields of an object type of a schema; none where it does not have the type. */
export function fieldsOf(schema: GraphQLSchema, name: string): Record<string, GraphQLField<unknown, unknown>> {
  const type = schema.getType(name)
  return isObjectType(type) ? type.getFields() : {}
}

/** The shortest way from the queries to each object type of a view. */
export function pathsTo(
  schema: GraphQLSchema,
): Map<string, { owner: string; field: GraphQLField<unknown, unknown> }[]> {
  const ways = new Map<string, { owner: string; field: GraphQLField<unknown, unknown> }[]>([
    ['Query', []],
    ['Mutation', []],
  ])
  for (const [name, way] of ways) {
    const type = schema.getType(name)
    if (!isObjectType(type)) continue
    for (const field of Object.values(type.getFields())) {
      const inner = getNamedType(field.type)
      if (isObjectType(inner) && !ways.has(inner.name)) ways.set(inner.name, [...way, { owner: name, field }])
    }
  }
  return ways
}
