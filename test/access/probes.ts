import { type GraphQLField, type GraphQLSchema, getNamedType, getNullableType, isInputObjectType } from 'graphql'
import type { AttackResponse } from './attackers'
import { fieldsOf, PROBE, type Values } from './schema-walk'

/** Runs six at a time. */
export async function inParallel<T>(all: readonly T[], work: (one: T) => Promise<unknown>): Promise<void> {
  const left = [...all]
  const worker = async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one)
  }
  await Promise.all(Array.from({ length: 6 }, worker))
}

/** The root field was refused, not a field below it. */
export const isRefused = ({ errors = [], data }: AttackResponse): boolean =>
  !data && errors.every(({ path, extensions }) => (path?.length ?? 0) <= 1 && extensions?.code !== 'TOO_COMPLEX')

export interface Probe {
  type: string
  value: string
}

export interface ProbePosition {
  /** The type of the variable. */
  type: string
  key: string
  /** For a field of an input object: the argument that takes the object, and the name of the field. */
  argument?: string
  inputKey?: string
}

/** Every argument of the queries that takes a number, an id or a text. */
export function probePositions(
  view: GraphQLSchema,
): { field: GraphQLField<unknown, unknown>; position: ProbePosition }[] {
  const kinds = new Set(['ID', 'Niss', 'InamiNumber', 'EnterpriseNumber', 'String'])
  return Object.values(fieldsOf(view, 'Query')).flatMap((field) =>
    field.args.flatMap((argument): { field: typeof field; position: ProbePosition }[] => {
      const type = getNamedType(argument.type)
      const key = `Query.${field.name}(${argument.name})`
      if (kinds.has(type.name) && argument.name !== 'after')
        return [{ field, position: { type: String(argument.type), key } }]
      if (!isInputObjectType(type)) return []
      return Object.values(type.getFields())
        .filter((input) => kinds.has(String(getNullableType(input.type))))
        .map((input) => ({
          field,
          position: {
            type: String(input.type),
            key: `${type.name}.${input.name}`,
            argument: key,
            inputKey: input.name,
          },
        }))
    }),
  )
}

// A filter contains only the probe; other arguments come from the values.
/** Argument values with the probe at a position. */
export const placed = ({ key, argument, inputKey }: ProbePosition): Values =>
  argument && inputKey && /filter\)$/.test(argument) ? { [argument]: { [inputKey]: PROBE } } : { [key]: PROBE }
