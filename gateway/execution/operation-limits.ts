import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  isListType,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import { badInput, tooComplex } from '../../shared/errors/graphql-errors'
import type { SelectedField } from './normalize-operation'
import { MAX_NAME_LENGTH } from './text-limits'
import { pageSizeOf, type Variables } from './validate-input'

/** Limits of one operation: above what the console and an inspector's audit trail need, far below what slows the gateway. */
export const limits = {
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
  /** Objects that the response could contain, computed from the page sizes. */
  cost: 50_000,
}

/** Assumed rows of a list without pages: coverages, versions, lines of an invoice. */
const ASSUMED_LIST_SIZE = 5
/** Types that only wrap others and cost nothing: of an edge and its node, the edge counts. */
const ZERO_COST_TYPES = /(Connection|PageInfo|Payload)$/

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

/**
 * Limits the objects that the response could contain.
 * @throws GraphQLError TOO_COMPLEX
 */
export function checkCost(fields: SelectedField[], variables: Variables): void {
  const cost = costOf(fields, variables)
  if (cost > limits.cost) {
    throw tooComplex(
      `The response could contain ${cost} objects with these page sizes; at most ${limits.cost} are allowed. Request smaller pages.`,
    )
  }
}

/** Objects that the response could contain; `page` is the number of rows of the enclosing connection. */
function costOf(fields: SelectedField[], variables: Variables, page = ASSUMED_LIST_SIZE): number {
  let cost = 0
  for (const field of fields) {
    if (!field.fields || field.definition.name.startsWith('__')) continue
    const rows = isListType(getNullableType(field.definition.type)) ? page : 1
    const objectCost =
      field.definition.name === 'node' || ZERO_COST_TYPES.test(getNamedType(field.definition.type).name) ? 0 : 1
    cost += rows * (objectCost + costOf(field.fields, variables, pageSizeOf(field, variables)))
  }
  return cost
}
