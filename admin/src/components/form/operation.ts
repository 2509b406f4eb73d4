import { createContext } from 'react'
import { dateParser, euroParser, insCodeParser, nissParser, type Parser } from '../../format/parsers'
import { operationOf } from '../../graphql/audienceDocuments'
import type { GivenVariables } from '../../graphql/client'
import type { TypedDocumentString } from '../../graphql/generated/graphql'
import { inputs, variables } from '../../graphql/generated/inputFacts'

/** The name of the operation that the form around sends: its variables are what the inputs ask for. */
export const OperationContext = createContext('')

/** What one may give besides what the form asks for: variables, or fields of the variable `input`. */
export type Given<V> = Partial<GivenVariables<V>> & (V extends { input: infer I } ? Partial<I> : unknown)

const nameOf = (type: string) => type.replace('!', '')

/** The variables of an operation, and the fields of its variable `input`, each with its type; `!` marks what must be given. */
export function askedBy(operation: string): Record<string, string> {
  const { input, ...others } = variables[operation] ?? {}
  return { ...(input && inputs[nameOf(input)]), ...others }
}

/** The type of what an input asks for, by its path: `lines.0.code`; required if nothing above it, or above it in its row, can be left out. */
export function inputTypeOf(operation: string, path: string): { type?: string; isRequired: boolean } {
  let fields: Record<string, string> | undefined = askedBy(operation)
  let type: string | undefined
  let isRequired = true
  for (const part of path.split('.')) {
    if (/^\d+$/.test(part)) isRequired = true
    else {
      const found: string | undefined = fields?.[part]
      isRequired &&= !!found?.endsWith('!')
      type = found && nameOf(found)
      fields = type ? inputs[type] : undefined
    }
  }
  return { type, isRequired }
}

/** The values of a form as the document takes them: what is empty, or not asked for, is not given; digits of an Int are a number. */
export const variablesOf = <R, V>(document: TypedDocumentString<R, V>, values: object, given: object = {}) =>
  variablesFor(operationOf(document), { ...values, ...given }) as GivenVariables<V>

/** The same for an operation by its name. */
export function variablesFor(operation: string, values: object): object {
  const own = variables[operation] ?? {}
  const asked = askedBy(operation)
  const sent: Record<string, unknown> = {}
  const input: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(values)) {
    const converted = name in asked ? convert(operation, name, value) : undefined
    if (converted !== undefined) (name in own ? sent : input)[name] = converted
  }
  return own.input ? { ...sent, input } : sent
}

function convert(operation: string, path: string, value: unknown): unknown {
  if (value === '' || value === null || value === undefined) return undefined
  const { type, isRequired } = inputTypeOf(operation, path)
  if (!type) return undefined
  if (typeof value !== 'object') return type === 'Int' ? Number(value) : value
  // An empty list would mean none, where one that is not given means any.
  if (Array.isArray(value))
    return value.length > 0 || isRequired ? value.map((one) => convert(operation, path, one)) : undefined
  const fields = Object.entries(value).map(
    ([name, held]) => [name, convert(operation, `${path}.${name}`, held)] as const,
  )
  const kept = fields.filter(([, held]) => held !== undefined)
  return kept.length > 0 ? Object.fromEntries(kept) : undefined
}

// By type, or by the end of a name that has no type of its own.
const parsers: Record<string, Parser> = {
  Euro: euroParser,
  InsCode: insCodeParser,
  LocalDate: dateParser('deadline', ''),
  Niss: nissParser,
}

/** Whether variables of an operation have all that it needs, and nothing that cannot be read. */
export const isComplete = (operation: string, sent: object): boolean => hasAll(variables[operation], sent)

const hasAll = (fields: Record<string, string> = {}, value: object): boolean =>
  Object.entries(fields).every(([name, type]) => {
    const held = (value as Record<string, unknown>)[name]
    if (held === undefined) return !type.endsWith('!')
    if (typeof held === 'object') return [held].flat().every((one) => hasAll(inputs[nameOf(type)], Object(one)))
    const parser = parsers[nameOf(type)] ?? parsers[/InsCode$/.exec(name)?.[0] ?? '']
    return parser === undefined || parser.parse(String(held)) === held
  })
