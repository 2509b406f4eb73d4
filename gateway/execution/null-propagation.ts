import { GraphQLError, type GraphQLOutputType, isListType, isNonNullType } from 'graphql'
import type { SelectedField } from './normalize-operation'

type Path = (string | number)[]
type ObjectValue = { [key: string]: unknown }

/** Thrown by a non-null field without a value; the nearest nullable field catches it. It never leaves this file. */
class NullBubble {}
const nullBubble = new NullBubble()

/**
 * Completes the data of the subgraphs as graphql-js would, which the engine does not: a missing value is null, a value
 * that the audience's enum does not have is null, and a null in a non-null field makes its parent null, with one error
 * unless a subgraph's error already explains it.
 */
export function propagateNulls(
  fields: SelectedField[],
  data: ObjectValue | null | undefined,
  subgraphErrors: readonly GraphQLError[],
): { data: ObjectValue | null; errors: GraphQLError[] } {
  const errors = [...subgraphErrors]
  // The path of an error may lack list positions (when a whole subgraph failed), so paths are compared by their names.
  const explainedPaths = subgraphErrors.filter((error) => error.path).map((error) => namesOf(error.path ?? []))
  // An error without a path is of a whole subgraph that did not answer: it explains whatever is missing.
  const isSubgraphMissing = subgraphErrors.some((error) => !error.path)
  const isExplained = (path: Path) => {
    if (isSubgraphMissing) return true
    const names = namesOf(path)
    return explainedPaths.some((explained) => startsWith(names, explained) || startsWith(explained, names))
  }
  const addNullError = (path: Path, coordinate: string) => {
    if (isExplained(path)) return
    explainedPaths.push(namesOf(path))
    errors.push(new GraphQLError(`Cannot return null for non-nullable field ${coordinate}.`, { path: [...path] }))
  }

  const completeObject = (selected: SelectedField[], value: ObjectValue, path: Path): ObjectValue => {
    // graphql-js reports the first error of an object that becomes null: its other fields have no value and no error.
    const failed = selected.find(
      ({ key, definition }) =>
        (value[key] ?? null) === null && isNonNullType(definition.type) && isExplained([...path, key]),
    )
    if (failed) throw nullBubble
    const completed: ObjectValue = {}
    for (const field of selected) {
      path.push(field.key)
      completed[field.key] = completeValue(field.definition.type, value[field.key], field, path)
      path.pop()
    }
    return completed
  }

  const completeValue = (type: GraphQLOutputType, value: unknown, field: SelectedField, path: Path): unknown => {
    if (isNonNullType(type)) {
      const completed = completeNullable(type.ofType, value, field, path)
      if (completed !== null) return completed
      addNullError(path, field.coordinate)
      throw nullBubble
    }
    const depth = path.length
    try {
      return completeNullable(type, value, field, path)
    } catch (cause) {
      if (cause !== nullBubble) throw cause
      path.length = depth
      return null
    }
  }

  const completeNullable = (type: GraphQLOutputType, value: unknown, field: SelectedField, path: Path): unknown => {
    if (value === null || value === undefined) return null
    if (isListType(type)) {
      if (!Array.isArray(value)) return null
      return value.map((item, index) => {
        path.push(index)
        const completed = completeValue(type.ofType, item, field, path)
        path.pop()
        return completed
      })
    }
    if (field.fields) return completeObject(field.fields, value as ObjectValue, path)
    // A subgraph knows the enum values of all audiences; this audience must not receive a value that its schema hides.
    if (field.enumType && !field.enumType.getValue(String(value))) return null
    return value
  }

  try {
    return { data: completeObject(fields, data ?? {}, []), errors }
  } catch (cause) {
    if (cause !== nullBubble) throw cause
    return { data: null, errors }
  }
}

const namesOf = (path: readonly (string | number)[]) => path.filter((step) => typeof step === 'string')
const startsWith = (path: string[], prefix: string[]) =>
  path.length >= prefix.length && prefix.every((step, i) => path[i] === step)
