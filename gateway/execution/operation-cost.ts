import { getNamedType, getNullableType, isListType, Kind, type ValueNode, valueFromASTUntyped } from 'graphql'
import { tooComplex } from '../../shared/errors/graphql-errors'
import type { SelectedField } from './normalize-operation'
import { limits } from './operation-limits'
import { pageSizeOf, type Variables } from './validate-input'

/**
 * Points by what a field does. An object of the response is one point, so that the others say how many objects they are worth
 * in processor time: measured, and rounded up.
 */
const points = {
  object: 1,
  /** One statement: a root field of a query, the count of a list. */
  statement: 25,
  /** A statement over many rows: figures, and the log of several subgraphs. */
  report: 500,
  /** A transaction with rules, access log and event. */
  write: 100,
  /** A transaction over many rows, or a file that is parsed or encoded. */
  bulkWrite: 2_000,
  /** A file of rows. */
  csv: 2_000,
  /** A PDF: fonts are shaped for each text. */
  pdf: 5_000,
  /** The answer to an eFact file, up to 32 MiB, as a whole. */
  efactAnswer: 10_000,
  /** The description of the schema: thousands of values in one piece. */
  introspection: 5_000,
  /** A value that aliases repeat: a function is called for it. */
  repeatedValue: 3,
  /** An item of a list in the input. */
  inputItem: 1,
} as const

const reports = new Set(['accessLog', 'accessLogIntegrity', 'paidWhileInsured', 'spending', 'whatIf'])
const bulkWrites = new Set([
  'closeSettlement',
  'runPayments',
  'selectForReview',
  'setPhoto',
  'submitEfactFile',
  'answerControl',
])

/** Fields that read a whole file, besides the points of their objects. */
const fileFields: Record<string, number> = {
  'InvoiceFile.answer': points.efactAnswer,
  'InvoiceFile.answerRecords': points.efactAnswer,
}

/** Assumed rows of a list without pages: coverages, versions, lines of an invoice. */
const ASSUMED_LIST_SIZE = 5
/** Groups that a dimension of spending may have in a year. */
const groupsOf: Record<string, number> = { CPAS: 600, MONTH: 12, CARE_TYPE: 12, REFUND_CODE: 10, PROVIDER_CATEGORY: 8 }
/** Groups of several dimensions: few of their combinations have lines. */
const MAX_GROUPS = 10_000
/** Types that only wrap others and cost nothing: of an edge and its node, the edge counts. */
const ZERO_COST_TYPES = /(Connection|PageInfo|Payload)$/

/**
 * The points of an operation, before it runs: what its fields do, multiplied by the rows that their lists may have.
 * @throws GraphQLError TOO_COMPLEX
 */
export function costOf(fields: readonly SelectedField[], variables: Variables): number {
  let cost = 0
  for (const field of fields) cost += rootPoints(field, variables)
  cost += fieldPoints(fields, variables, ASSUMED_LIST_SIZE)
  if (cost > limits.cost) {
    throw tooComplex(
      `The operation costs ${cost} points; at most ${limits.cost} are allowed. Request smaller pages, or fewer lists, documents and files in one operation.`,
    )
  }
  return cost
}

/** Points of a root field besides those of its objects and documents. */
function rootPoints({ coordinate, arguments: nodes }: SelectedField, variables: Variables): number {
  const [parent = '', name = ''] = coordinate.split('.')
  if (name === '__schema' || name === '__type') return points.introspection
  if (name.startsWith('__')) return 0
  const items = nodes.reduce((sum, { value }) => sum + itemsIn(value, variables), 0) * points.inputItem
  if (parent === 'Mutation') return items + (bulkWrites.has(name) ? points.bulkWrite : points.write)
  return items + (reports.has(name) ? points.report : points.statement)
}

/** Points of fields in an object; `page` is the number of rows of the enclosing connection. */
function fieldPoints(fields: readonly SelectedField[], variables: Variables, page: number): number {
  let cost = repeatedValues(fields) * points.repeatedValue
  for (const field of fields) {
    const { name } = field.definition
    if (name.startsWith('__')) continue
    if (name === 'totalCount') cost += points.statement
    cost += fileFields[field.coordinate] ?? 0
    if (!field.fields) continue
    const rows = isListType(getNullableType(field.definition.type)) ? rowsOf(field, variables, page) : 1
    cost +=
      rows *
      (objectPoints(field) + fieldPoints(field.fields, variables, pageSizeOf(field, variables) ?? ASSUMED_LIST_SIZE))
  }
  return cost
}

/** Values of an object that aliases select again: of a few hundred in each of thousands of rows the answer would be huge. */
function repeatedValues(fields: readonly SelectedField[]): number {
  const names = fields.flatMap(({ definition, fields: inner }) => (inner ? [] : [definition.name]))
  return names.length - new Set(names).size
}

const rowsOf = (field: SelectedField, variables: Variables, page: number) =>
  field.coordinate === 'Query.spending' ? spendingGroups(field, variables) : page

/** The groups that `spending` may return. */
function spendingGroups({ arguments: nodes }: SelectedField, variables: Variables): number {
  const by = nodes.find(({ name }) => name.value === 'by')?.value
  const dimensions: unknown = by && valueFromASTUntyped(by, variables)
  const groups = [dimensions ?? []].flat().map((dimension) => groupsOf[String(dimension)] ?? 1)
  return Math.min(
    groups.reduce((product, count) => product * count, 1),
    MAX_GROUPS,
  )
}

function objectPoints({ definition, fields = [] }: SelectedField): number {
  const type = getNamedType(definition.type).name
  if (type === 'Document') {
    // By aliases an answer may repeat the content.
    const copies = Math.max(1, fields.filter((field) => field.definition.name === 'content').length)
    return copies * (/csv/i.test(definition.name) ? points.csv : points.pdf)
  }
  return definition.name === 'node' || ZERO_COST_TYPES.test(type) ? 0 : points.object
}

/** Items of all lists in an argument. */
function itemsIn(node: ValueNode, variables: Variables): number {
  if (node.kind === Kind.VARIABLE) return itemsInValue(variables[node.name.value])
  if (node.kind === Kind.LIST) return node.values.reduce((sum, value) => sum + 1 + itemsIn(value, variables), 0)
  if (node.kind === Kind.OBJECT) return node.fields.reduce((sum, { value }) => sum + itemsIn(value, variables), 0)
  return 0
}

function itemsInValue(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + 1 + itemsInValue(item), 0)
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce((sum: number, item) => sum + itemsInValue(item), 0)
}
