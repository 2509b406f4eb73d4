import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql'
import { badInput, tooComplex } from '../../shared/errors/graphql-errors'
import { MAX_NAME_LENGTH } from './text-limits'

/** Limits of one operation: above what the console and an inspector's audit trail need, far below what slows the gateway. */
export const limits = {
  /** Characters of a document: its parser would read a comment of 40 MB in one piece. The largest of the console has 12,000. */
  characters: 500_000,
  /** Lexical tokens of the document; a thousand invoice lines belong in a variable, not in the text. */
  tokens: 20_000,
  /** Nested fields; the deepest useful audit trail has 13 levels. */
  depth: 15,
  aliases: 250,
  directives: 250,
  /** Fields after fragments are inlined. */
  fields: 2_500,
  /** Fields with a response key that occurs already in the same object: validation compares each pair. */
  repeats: 250,
  fragments: 250,
  variables: 250,
  /** Root fields of an operation: each is a statement, a document or a write of its own. */
  rootFields: 20,
  /** Points of an operation (operation-cost.ts). */
  cost: 50_000,
}

/**
 * Checks the limits of a document before validation, which is expensive for small documents with thousands of equal
 * fields or with fragments that contain each other.
 * @throws GraphQLError TOO_COMPLEX for the first limit that is exceeded, BAD_USER_INPUT for a name that is too long
 */
export function checkDocumentLimits(document: DocumentNode): void {
  const count: Count = { fields: 0, repeats: 0, aliases: 0, directives: 0, fragments: 0, variables: 0 }
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      checkName('fragment', definition.name.value)
      fragments.set(definition.name.value, definition)
    }
    if (definition.kind === Kind.OPERATION_DEFINITION) {
      checkOperationName(definition.name?.value)
      for (const { variable } of definition.variableDefinitions ?? []) checkName('variable', variable.name.value)
      count.variables += definition.variableDefinitions?.length ?? 0
    }
  }
  count.fragments = fragments.size
  throwTooComplex(count)
  const enclosingFragments: string[] = []

  const walk = ({ selections }: SelectionSetNode, depth: number, keys: ResponseKeys) => {
    for (const selection of selections) {
      count.directives += selection.directives?.length ?? 0
      count.fields += 1
      if (selection.kind === Kind.FIELD) {
        const key = (selection.alias ?? selection.name).value
        if (selection.alias) {
          checkName('alias', key)
          count.aliases += 1
        }
        const known = keys.get(key)
        if (known) count.repeats += 1
        throwTooComplex(count)
        // Introspection is deep; a validation rule of graphql-js limits it.
        const level = selection.name.value.startsWith('__') ? Number.NEGATIVE_INFINITY : depth + 1
        if (level > limits.depth) {
          throw tooComplex(`The operation is nested too deeply: at most ${limits.depth} levels are allowed.`)
        }
        const innerKeys: ResponseKeys = known ?? new Map()
        keys.set(key, innerKeys)
        if (selection.selectionSet) walk(selection.selectionSet, level, innerKeys)
        continue
      }
      throwTooComplex(count)
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        walk(selection.selectionSet, depth, keys)
        continue
      }
      const name = selection.name.value
      const fragment = fragments.get(name)
      // Validation reports cycles of fragments.
      if (!fragment || enclosingFragments.includes(name)) continue
      enclosingFragments.push(name)
      walk(fragment.selectionSet, depth, keys)
      enclosingFragments.pop()
    }
  }
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) walk(definition.selectionSet, 0, new Map())
  }
}

/**
 * Limits the operation name, which the access log keeps for years.
 * @throws GraphQLError BAD_USER_INPUT
 */
export function checkOperationName(name: string | null | undefined): void {
  if (name && name.length > MAX_NAME_LENGTH)
    throw badInput('operationName', `An operation name may have at most ${MAX_NAME_LENGTH} characters.`)
}

/**
 * Limits the root fields that a normalized operation executes, whatever their aliases and fragments.
 * @throws GraphQLError TOO_COMPLEX
 */
export function checkRootFields(fields: readonly { coordinate: string }[]): void {
  if (fields.length > limits.rootFields)
    throw tooComplex(
      `The operation has ${fields.length} root fields; at most ${limits.rootFields} are allowed. Send several operations.`,
    )
}

function checkName(kind: 'alias' | 'fragment' | 'variable', name: string): void {
  if (name.length > MAX_NAME_LENGTH)
    throw badInput('query', `The name of a ${kind} may have at most ${MAX_NAME_LENGTH} characters.`)
}

type Count = Record<'fields' | 'repeats' | 'aliases' | 'directives' | 'fragments' | 'variables', number>
/** The keys of a response object, each with the keys of the object in it. */
type ResponseKeys = Map<string, ResponseKeys>

function throwTooComplex(count: Count): void {
  for (const element of Object.keys(count) as (keyof Count)[]) {
    if (count[element] > limits[element]) {
      const name = element === 'repeats' ? 'repeated fields' : element
      throw tooComplex(`The operation has too many ${name}: at most ${limits[element]} are allowed.`)
    }
  }
}
