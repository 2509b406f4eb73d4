import { type GraphQLField, type GraphQLObjectType, getNamedType, isObjectType } from 'graphql'
import { freeTextReader } from '../input/free-texts'
import type { Finding } from '../rules/finding'
import { freeTextNumber } from '../rules/free-text-number.rule'
import type { Day } from '../values/day'

/** Adds warnings to the result of a field. */
export type AddWarnings = (args: Readonly<Record<string, unknown>>, result: unknown, today: Day) => unknown

/**
 * Adds a warning (ACC-FREE-TEXT) to the findings of a mutation, or of a query that foresees one, for each free text that contains
 * a national number. Null if the field takes no free text.
 * @throws Error if a mutation takes free texts and its payload has no findings
 */
export function freeTextWarnings(parent: GraphQLObjectType, field: GraphQLField<unknown, unknown>): AddWarnings | null {
  const isMutation = parent.name === 'Mutation'
  if (!isMutation && parent.name !== 'Query') return null
  const payload = getNamedType(field.type)
  const hasFindings = isObjectType(payload) && payload.getFields().findings !== undefined
  if (!isMutation && !hasFindings) return null
  const read = freeTextReader(field.name, field.args)
  if (!read) return null
  if (!hasFindings)
    throw new Error(`${field.name} takes free texts: its result needs findings to warn of national numbers`)
  return (args, result, today) => {
    const warnings = freeTextNumber.apply(read(args), today)?.findings ?? []
    return warnings.length === 0 || typeof result !== 'object' || result === null
      ? result
      : withFindings(result, warnings)
  }
}

function withFindings(result: object & { findings?: readonly Finding[] }, warnings: readonly Finding[]): object {
  const copy: object = Object.create(Object.getPrototypeOf(result))
  return Object.assign(copy, result, { findings: [...(result.findings ?? []), ...warnings] })
}
