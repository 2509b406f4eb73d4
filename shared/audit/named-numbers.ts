import {
  type GraphQLArgument,
  type GraphQLInputType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
} from 'graphql'

/** Reads the numbers in a value. */
type NumberReader = (value: unknown) => readonly string[]

/**
 * The function that reads the persons' numbers (scalar Niss) in the arguments of a field, in lists and input objects too; null if
 * the field has no such argument.
 */
export function namedNumbersReader(
  args: readonly Pick<GraphQLArgument, 'name' | 'type'>[],
): ((values: Readonly<Record<string, unknown>>) => string[]) | null {
  const readers = args.flatMap(({ name, type }) => {
    const reader = readerOf(type, [])
    return reader ? [{ name, reader }] : []
  })
  if (readers.length === 0) return null
  return (values) => [...new Set(readers.flatMap(({ name, reader }) => reader(values[name])))]
}

// An input type that contains itself is read down to its second occurrence.
function readerOf(type: GraphQLInputType, parents: readonly string[]): NumberReader | null {
  if (isNonNullType(type)) return readerOf(type.ofType, parents)
  if (isListType(type)) {
    const item = readerOf(type.ofType, parents)
    return item && ((value) => (Array.isArray(value) ? value.flatMap(item) : item(value)))
  }
  // An unreadable value is no text (markUnreadableInput).
  if (isScalarType(type)) return type.name === 'Niss' ? (value) => (typeof value === 'string' ? [value] : []) : null
  if (!isInputObjectType(type) || parents.includes(type.name)) return null
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const reader = readerOf(field.type, [...parents, type.name])
    return reader ? [{ name: field.name, reader }] : []
  })
  if (fields.length === 0) return null
  return (value) =>
    typeof value === 'object' && value !== null
      ? fields.flatMap(({ name, reader }) => reader((value as Record<string, unknown>)[name]))
      : []
}
