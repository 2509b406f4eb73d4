import type { RaRecord, SortPayload } from 'react-admin'
import { addDays, type Day } from '../../../shared/values/day'
import { brusselsMidnight } from '../../../shared/values/instant'
import { lists } from '../graphql/generated/schemaFacts'

type Values = Record<string, unknown>

/** How the console reads and records a resource: the names of operations, and what the graph has no operation for. */
export interface ResourceQueries {
  /** Reads a page of the list: its root field goes by the name `connection`. */
  list?: string
  /** Reads the single object, or a list that it is in where the graph finds it by a filter only: its root field goes by the name `one`. */
  one?: string
  /** Read a `connection` inside the `one` record of another resource, by the `target` of react-admin's ReferenceManyField. */
  related?: Record<string, string>
  /** Reads a list that the graph has without pages: its root field goes by the name `rows`. */
  whole?: string
  /** All rows for the filters of the page, where the graph has no such list. */
  rows?: (filter: Record<string, string>, signal?: AbortSignal) => Promise<RaRecord[]>
  /** The type of these rows in the schema. */
  rowType?: string
  /** The filters of the page by the names of the graph, where they differ. */
  filter?: (values: Values) => Values
  /** Record the values of the form of a `<Create>` or `<Edit>`: their root field goes by the name `payload`, and has the `record`. */
  create?: string
  update?: string
}

const NO_LIST: (typeof lists)[string] = { type: '', orders: [], filters: {} }
const listOf = ({ list = '' }: ResourceQueries = {}) => lists[list] ?? NO_LIST

/** The order of a list by a column, as the graph names it: `amounts.claimed` is AMOUNTS_CLAIMED, a period goes by its first day; undefined if the list has no such order. */
const orderFieldOf = (queries: ResourceQueries | undefined, source: string): string | undefined =>
  [source, `${source}.from`]
    .map((path) => path.replace(/[A-Z]/g, '_$&').replaceAll('.', '_').toUpperCase())
    .find((field) => listOf(queries).orders.includes(field))

/** Whether a list can be sorted by a column: the graph has the order, or all rows are read at once. */
export const isSortedBy = (queries: ResourceQueries | undefined, source: string): boolean =>
  !!queries?.whole || !!queries?.rows || orderFieldOf(queries, source) !== undefined

/** All rows of a list in the order of a column, as the graph orders lists: without a value last, periods by their first day. */
export const sorted = <R>(rows: R[], { field, order }: SortPayload): R[] =>
  rows.toSorted((one, other) => {
    const [key = '', next = ''] = [one, other].map((row) => keyOf(valueAt(row, field)))
    if (!key || !next) return Number(!key) - Number(!next)
    return key.localeCompare(next, undefined, { numeric: true }) * (order === 'ASC' ? 1 : -1)
  })

const keyOf = (value: unknown): string =>
  value && typeof value === 'object' ? keyOf(Object.values(value)[0]) : String(value ?? '')

/** What is at a path of a record. */
export const valueAt = (record: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], record)

/** The variable `orderBy` of a list for the sort that the page shows; none if the list has no such order. */
export function orderBy(queries: ResourceQueries, sort?: SortPayload): Values {
  const field = sort && orderFieldOf(queries, sort.field)
  return field ? { orderBy: { field, direction: sort.order } } : {}
}

/** The fields of the filter of a list, each with its type in the graph. */
export const filterFieldsOf = (queries?: ResourceQueries): Record<string, string> => listOf(queries).filters

/** The variable `filter` of a list, or its variables if it has none, for the filters that the page shows: without those left empty; a period has two, and an instant is a day. */
export function filterOf(queries: ResourceQueries, shown: Values): Values {
  const { ...values } = queries.filter?.(shown) ?? shown
  const fields = Object.entries(filterFieldsOf(queries))
  for (const [name, type] of fields) {
    const { [name]: value, [`${name}From`]: from, [`${name}To`]: to } = values
    if (type === 'PeriodInput') {
      delete values[`${name}From`]
      delete values[`${name}To`]
      // An end without a beginning counts from long ago.
      if (from || to) values[name] = { from: from || '2000-01-01', to: to || null }
    }
    if (type.startsWith('[') && value) values[name] = [value].flat()
    // From the beginning of the first day to the end of the last, in Brussels.
    if (type === 'DateTime' && value) values[name] = brusselsMidnight(addDays(value as Day, name === 'to' ? 1 : 0))
  }
  const filter = Object.entries(values).filter(([, value]) => value !== '' && value !== undefined && value !== null)
  return fields.length > 0 ? { filter: Object.fromEntries(filter) } : Object.fromEntries(filter)
}
