import {
  type GraphQLArgument,
  type GraphQLInputType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
} from 'graphql'

/** Reads the numbers or ids in a value. */
type NumberReader = (value: unknown) => readonly string[]

/** Reads what the arguments of a field name. */
export type NamedValuesReader = (values: Readonly<Record<string, unknown>>) => string[]

type Arguments = readonly Pick<GraphQLArgument, 'name' | 'type'>[]

/**
 * The function that reads the persons' numbers (scalar Niss) in the arguments of a field, in lists and input objects too; null if
 * the field has no such argument.
 */
export const namedNumbersReader = (args: Arguments): NamedValuesReader | null => namedValuesReader(args, 'Niss')

/** The same for the numbers and ids of objects (scalar ID): decisions, lines, attestations. */
export const namedIdsReader = (args: Arguments): NamedValuesReader | null => namedValuesReader(args, 'ID')

function namedValuesReader(args: Arguments, scalar: 'Niss' | 'ID'): NamedValuesReader | null {
  const readers = args.flatMap(({ name, type }) => {
    const reader = readerOf(type, scalar, [])
    return reader ? [{ name, reader }] : []
  })
  if (readers.length === 0) return null
  return (values) => [...new Set(readers.flatMap(({ name, reader }) => reader(values[name])))]
}

// An input type that contains itself is read down to its second occurrence.
function readerOf(type: GraphQLInputType, scalar: 'Niss' | 'ID', parents: readonly string[]): NumberReader | null {
  if (isNonNullType(type)) return readerOf(type.ofType, scalar, parents)
  if (isListType(type)) {
    const item = readerOf(type.ofType, scalar, parents)
    return item && ((value) => (Array.isArray(value) ? value.flatMap(item) : item(value)))
  }
  // An unreadable value is no text (markUnreadableInput).
  if (isScalarType(type)) return type.name === scalar ? (value) => (typeof value === 'string' ? [value] : []) : null
  if (!isInputObjectType(type) || parents.includes(type.name)) return null
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const reader = readerOf(field.type, scalar, [...parents, type.name])
    return reader ? [{ name: field.name, reader }] : []
  })
  if (fields.length === 0) return null
  return (value) =>
    typeof value === 'object' && value !== null
      ? fields.flatMap(({ name, reader }) => reader((value as Record<string, unknown>)[name]))
      : []
}
