import type { RaRecord, SortPayload } from 'react-admin'
import { operationOf } from '../graphql/audienceDocuments'
import { type GivenVariables, sendGraphQL } from '../graphql/client'
import type { FindingPartsFragment, TypedDocumentString } from '../graphql/generated/graphql'
import { filterFields, orderFields } from '../graphql/generated/schemaFacts'
import { RefusedError } from '../graphql/RefusedError'

/** What every list document answers: its root field goes by the name `connection`. */
export interface Connection<N> {
  connection: {
    edges: { node: N }[]
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor?: string | null }
    totalCount?: number | null
  }
}

/** What the list documents are asked with. */
export interface ListVariables {
  first: number
  after?: string | null
  total: boolean
}

/** A list inside a record: its document is asked for the id of that record, with the filter of the page as variables. */
export interface RelatedList {
  document: TypedDocumentString<unknown, never>
  connectionOf: (data: never, id: string) => Connection<RaRecord>['connection'] | null | undefined
}

/** How the console reads a resource: one list, one single thing, what the filters of the page mean. */
export interface ResourceQueries {
  list?: TypedDocumentString<Connection<{ id: string }>, never>
  /** The single object, or a list that it is in where the graph finds it by a filter only. */
  one?: TypedDocumentString<{ one?: object | null }, never>
  /** All rows for the filters of the page, where the graph has a list without pages. */
  rows?: (filter: Record<string, string>, signal?: AbortSignal) => Promise<RaRecord[]>
  /** The type of these rows in the schema. */
  rowType?: string
  /** Lists inside records of other resources, by the `target` of react-admin's ReferenceManyField. */
  related?: Record<string, RelatedList>
  /** The list's variables for the filters that the page shows. */
  filter?: (values: Record<string, unknown>) => Record<string, unknown>
  /** The mutations behind react-admin's `<Create>` and `<Edit>`. */
  create?: RecordMutation
  update?: RecordMutation
}

/** Records the values of a form, and changes that record if there is one. */
export interface RecordMutation {
  (values: never, previous: never): Promise<{ id?: string; findings: FindingPartsFragment[] }>
  /** The operation, whose variables the inputs of the form ask for. */
  operation: string
}

/** A list inside a record whose shape is checked at compile time. */
export const relatedOf = <R, V>(
  document: TypedDocumentString<R, V>,
  connectionOf: (data: R, id: string) => Connection<{ id: string }>['connection'] | null | undefined,
) => ({ document, connectionOf }) as RelatedList

interface MutationOptions<R, V, F, P> {
  document: TypedDocumentString<R, V>
  /** What the mutation takes besides the values of the form. */
  given?: () => object
  /** Those of the form that the document asks for, unless the resource says otherwise. */
  variables?: (values: F, previous: P) => Promise<GivenVariables<V>>
  /** The identifier of what was recorded. */
  idOf: (data: R) => string | undefined
}

/** The mutation behind a `<Create>` or `<Edit>`. A refusal is an error with its findings; a record has those that warn. */
export function mutationOf<R extends { payload: { findings: FindingPartsFragment[] } }, V, F extends object, P>(
  options: MutationOptions<R, V, F, P>,
) {
  const { document, idOf, given, variables } = options
  const record = async (values: F, previous: P) => {
    const { variablesOf } = await import('../components/form/operation')
    const sent = (await variables?.(values, previous)) ?? variablesOf(document, values, given?.())
    const data = await sendGraphQL(document, sent)
    const { findings } = data.payload
    if (findings.some(({ severity }) => severity === 'ERROR')) throw new RefusedError(findings)
    return { id: idOf(data), findings }
  }
  return Object.assign(record, { operation: operationOf(document) })
}

/** The order of a list by a column, as the graph names it: `amounts.claimed` is AMOUNTS_CLAIMED, a period goes by its first day; undefined if the list has no such order. */
export function orderFieldOf({ list }: ResourceQueries, source: string): string | undefined {
  const fields: readonly string[] =
    (list && (orderFields as Partial<Record<string, readonly string[]>>)[operationOf(list)]) ?? []
  return [source, `${source}.from`].map(toEnumValue).find((field) => fields.includes(field))
}

/** The variable `orderBy` of a list for the sort that the page shows; none if the list has no such order. */
export function orderBy(queries: ResourceQueries, sort?: SortPayload): Record<string, unknown> {
  const field = sort && orderFieldOf(queries, sort.field)
  return field ? { orderBy: { field, direction: sort.order } } : {}
}

const toEnumValue = (path: string): string => path.replace(/[A-Z]/g, '_$&').replaceAll('.', '_').toUpperCase()

/** The fields of the filter of a list, each with its type in the graph. */
export const filterFieldsOf = ({ list }: ResourceQueries): Readonly<Record<string, string>> =>
  (list && (filterFields as Readonly<Record<string, Record<string, string>>>)[operationOf(list)]) ?? {}

/** The variable `filter` of a list for the filters that the page shows: they have the names of the graph; a period has two. */
export function filterOf(queries: ResourceQueries, values: Record<string, unknown>): Record<string, unknown> {
  const fields = Object.entries(filterFieldsOf(queries))
  const lists = fields.filter(([name, type]) => type.startsWith('[') && values[name])
  const periods = fields.filter(([, type]) => type === 'PeriodInput')
  const listed = Object.fromEntries(lists.map(([name]) => [name, [values[name]].flat()]))
  return plainFilter(periods.reduce((kept, [name]) => withPeriod(name, kept), { ...values, ...listed }))
}

/** Filter values unchanged. */
export function plainFilter(values: Record<string, unknown>): Record<string, unknown> {
  const kept = Object.entries(values).filter(([, value]) => value !== '' && value !== undefined && value !== null)
  return kept.length > 0 ? { filter: Object.fromEntries(kept) } : {}
}

/** `from` and `to` of a period filter become the graph's period; an end without a beginning counts from long ago. */
export function withPeriod(name: string, values: Record<string, unknown>): Record<string, unknown> {
  const { [`${name}From`]: from, [`${name}To`]: to, ...others } = values
  return from || to ? { ...others, [name]: { from: from || '2000-01-01', to: to || null } } : others
}

/** Days of the access log's filter as instants: from the beginning of the one to the end of the other, in Brussels. */
export function withInstantPeriod({ from, to, ...others }: Record<string, unknown>): Record<string, unknown> {
  return {
    ...others,
    ...(typeof from === 'string' && from ? { from: startOfDay(from) } : {}),
    ...(typeof to === 'string' && to ? { to: startOfDay(to, 1) } : {}),
  }
}

/** Midnight in Brussels, whichever hour that is in London: the day's own offset is tried. */
function startOfDay(day: string, later = 0): string {
  const utc = new Date(`${day}T00:00:00Z`)
  utc.setUTCDate(utc.getUTCDate() + later)
  const offset = ['+02:00', '+01:00'].find(
    (one) => HOUR.format(new Date(`${utc.toISOString().slice(0, 10)}T00:00:00${one}`)) === '00',
  )
  return `${utc.toISOString().slice(0, 10)}T00:00:00${offset ?? '+01:00'}`
}

const HOUR = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Brussels', hour: '2-digit', hourCycle: 'h23' })
