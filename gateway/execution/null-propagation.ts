import { GraphQLError, type GraphQLOutputType, isListType, isNonNullType } from 'graphql'
import type { SelectedField } from './normalize-operation'

type Path = (string | number)[]
type Answer = { [key: string]: unknown }

/** Thrown to the nearest place that may be null, and never further than this file. */
class NullBubble {}
const nullBubble = new NullBubble()

/**
 * Gives the answer the shape that the schema promises, which the engine does not: what is missing is null, and a null
 * where none may be takes its parent with it, with one error unless a subgraph's error says already why.
 */
export function propagateNulls(
  fields: SelectedField[],
  data: Answer | null | undefined,
  errors: readonly GraphQLError[],
): { data: Answer | null; errors: GraphQLError[] } {
  const all = [...errors]
  // Error paths may lack the positions in lists (a whole subgraph was away), so paths are compared by their names.
  const told = errors.filter((error) => error.path).map((error) => names(error.path ?? []))
  const addNullError = (path: Path, coordinate: string) => {
    const here = names(path)
    if (told.some((other) => isWithin(here, other) || isWithin(other, here))) return
    told.push(here)
    all.push(new GraphQLError(`Cannot return null for non-nullable field ${coordinate}.`, { path: [...path] }))
  }

  const object = (asked: SelectedField[], value: Answer, path: Path): Answer => {
    const answer: Answer = {}
    for (const field of asked) {
      path.push(field.key)
      answer[field.key] = completeValue(field.definition.type, value[field.key], field, path)
      path.pop()
    }
    return answer
  }

  const completeValue = (type: GraphQLOutputType, value: unknown, field: SelectedField, path: Path): unknown => {
    if (isNonNullType(type)) {
      const held = completeNullable(type.ofType, value, field, path)
      if (held !== null) return held
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
        const held = completeValue(type.ofType, item, field, path)
        path.pop()
        return held
      })
    }
    return field.fields ? object(field.fields, value as Answer, path) : value
  }

  try {
    return { data: object(fields, data ?? {}, []), errors: all }
  } catch (cause) {
    if (cause !== nullBubble) throw cause
    return { data: null, errors: all }
  }
}

const names = (path: readonly (string | number)[]) => path.filter((step) => typeof step === 'string')
const isWithin = (path: string[], other: string[]) =>
  path.length >= other.length && other.every((step, i) => path[i] === step)
