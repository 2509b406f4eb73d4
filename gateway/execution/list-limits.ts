import { Kind, type ValueNode } from 'graphql'
import { badInput } from '../../shared/errors/graphql-errors'
import type { SelectedField } from './normalize-operation'
import type { Variables } from './validate-input'

/** Items of a list in an argument. */
const MAX_LIST_ITEMS = 1_000
/** Root fields whose lists may be longer: the items of all lists of this name together. */
const MAX_ITEMS_BY_FIELD: Record<string, { list: string; items: number }> = {
  'Mutation.submitInvoices': { list: 'lines', items: 10_000 },
}

interface Walk {
  variables: Variables
  /** The list whose items are counted together, and how many it may still have. */
  summed?: { list: string; items: number; left: number }
}

/**
 * Limits the lists in the arguments of the root fields, before any of their values is read.
 * @throws GraphQLError BAD_USER_INPUT with the path of the list
 */
export function checkListLimits(fields: readonly SelectedField[], variables: Variables): void {
  for (const { coordinate, arguments: nodes } of fields) {
    const limit = MAX_ITEMS_BY_FIELD[coordinate]
    const walk: Walk = { variables, summed: limit && { ...limit, left: limit.items } }
    for (const { name, value } of nodes) walkNode(value, [name.value], walk)
  }
}

function walkNode(node: ValueNode, path: (string | number)[], walk: Walk): void {
  if (node.kind === Kind.VARIABLE) walkValue(walk.variables[node.name.value], path, walk)
  if (node.kind === Kind.LIST) {
    checkLength(node.values.length, path, walk)
    for (const [index, value] of node.values.entries()) walkNode(value, [...path, index], walk)
  }
  if (node.kind === Kind.OBJECT) {
    for (const { name, value } of node.fields) walkNode(value, [...path, name.value], walk)
  }
}

function walkValue(value: unknown, path: (string | number)[], walk: Walk): void {
  if (Array.isArray(value)) {
    checkLength(value.length, path, walk)
    for (const [index, item] of value.entries()) {
      if (typeof item === 'object') walkValue(item, [...path, index], walk)
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value)) {
      if (typeof item === 'object') walkValue(item, [...path, name], walk)
    }
  }
}

function checkLength(length: number, path: (string | number)[], { summed }: Walk): void {
  if (!summed) {
    if (length > MAX_LIST_ITEMS) throw tooLong(path, `A list may have at most ${MAX_LIST_ITEMS} items`, length)
    return
  }
  if (length > summed.items) throw tooLong(path, `This list may have at most ${summed.items} items`, length)
  if (path.at(-1) !== summed.list) return
  summed.left -= length
  if (summed.left < 0)
    throw badInput(
      path.join('.'),
      `The lists "${summed.list}" may have at most ${summed.items} items together. Send several files.`,
    )
}

const tooLong = (path: (string | number)[], limit: string, length: number) =>
  badInput(path.join('.'), `${limit}; this one has ${length}. Send several requests.`)
