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
import { pageOf, type Variables } from './validate-input'

/** What one operation may ask. Generous for the console and the inspector's trail, far below what hurts. */
export const limits = {
  /** Words and signs of a document: a thousand invoice lines go in a variable, not in the text. */
  tokens: 20_000,
  /** Objects within objects; the deepest trail that makes sense is 13. */
  depth: 15,
  aliases: 250,
  directives: 250,
  /** Fields written, after fragments are laid out. */
  fields: 2_500,
  /** Fields written again under a name that stands there already: each is compared with each. */
  repeats: 250,
  fragments: 250,
  variables: 250,
  /** Objects that the answer could hold, by the sizes of the pages asked for. */
  cost: 50_000,
}

/** Rows counted for a list without pages: coverages, versions, lines of an invoice. */
const ASSUMED_LIST_SIZE = 5
/** What only wraps others and costs nothing by itself: of an edge and its node, the edge counts. */
const ZERO_COST_TYPES = /(Connection|PageInfo|Payload)$/

/**
 * Counts what is written, before anything expensive looks at the document: comparing thousands of like fields, or
 * fragments that hold each other, is how small documents eat processors.
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
  const within: string[] = []

  const walk = ({ selections }: SelectionSetNode, depth: number, answer: Keys) => {
    for (const selection of selections) {
      count.directives += selection.directives?.length ?? 0
      count.fields += 1
      if (selection.kind === Kind.FIELD) {
        const key = (selection.alias ?? selection.name).value
        if (selection.alias) {
          checkName('alias', key)
          count.aliases += 1
        }
        const known = answer.get(key)
        if (known) count.repeats += 1
        throwTooComplex(count)
        // The schema describes itself in deep but bounded questions, which validation bounds.
        const level = selection.name.value.startsWith('__') ? Number.NEGATIVE_INFINITY : depth + 1
        if (level > limits.depth) {
          throw tooComplex(`An operation may be ${limits.depth} levels deep; this one is deeper.`)
        }
        const below: Keys = known ?? new Map()
        answer.set(key, below)
        if (selection.selectionSet) walk(selection.selectionSet, level, below)
        continue
      }
      throwTooComplex(count)
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        walk(selection.selectionSet, depth, answer)
        continue
      }
      const name = selection.name.value
      const fragment = fragments.get(name)
      // A circle of fragments is for the validation to name.
      if (!fragment || within.includes(name)) continue
      within.push(name)
      walk(fragment.selectionSet, depth, answer)
      within.pop()
    }
  }
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) walk(definition.selectionSet, 0, new Map())
  }
}

/** Refuses an operation name that is too long to be logged: the access log keeps it for years. */
export function checkOperationName(name: string | null | undefined): void {
  if (name && name.length > MAX_NAME_LENGTH)
    throw badInput('operationName', `An operation name may have at most ${MAX_NAME_LENGTH} characters.`)
}

function checkName(what: 'alias' | 'fragment' | 'variable', name: string): void {
  if (name.length > MAX_NAME_LENGTH)
    throw badInput('query', `The name of a ${what} may have at most ${MAX_NAME_LENGTH} characters.`)
}

type Count = Record<'fields' | 'repeats' | 'aliases' | 'directives' | 'fragments' | 'variables', number>
/** The names of an answer's fields, and those below them. */
type Keys = Map<string, Keys>

function throwTooComplex(count: Count): void {
  for (const what of Object.keys(count) as (keyof Count)[]) {
    if (count[what] > limits[what]) {
      const told = what === 'repeats' ? 'repeated fields' : what
      throw tooComplex(`An operation may hold ${limits[what]} ${told}; this one holds more.`)
    }
  }
}

/** Refuses an operation whose answer could hold more objects than the limit. */
export function checkCost(fields: SelectedField[], variables: Variables): void {
  const cost = costOf(fields, variables)
  if (cost > limits.cost) {
    throw tooComplex(
      `The answer could hold ${cost} objects, by the pages asked for; ${limits.cost} are allowed. Ask for smaller pages.`,
    )
  }
}

/** Objects that the answer could hold; `page` is how many rows the connection around these fields was asked for. */
function costOf(fields: SelectedField[], variables: Variables, page = ASSUMED_LIST_SIZE): number {
  let cost = 0
  for (const field of fields) {
    if (!field.fields || field.definition.name.startsWith('__')) continue
    const rows = isListType(getNullableType(field.definition.type)) ? page : 1
    const own =
      field.definition.name === 'node' || ZERO_COST_TYPES.test(getNamedType(field.definition.type).name) ? 0 : 1
    cost += rows * (own + costOf(field.fields, variables, pageOf(field, variables)))
  }
  return cost
}
