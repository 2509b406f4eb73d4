import type { Caller } from '../authorization/caller'
import { isPermitted, maySeePersons } from '../authorization/permissions'
import { badInput, forbidden } from '../errors/graphql-errors'
import { decodeCursor, encodeCursor, pageSize } from '../schema/connection'
import { isUuid } from '../values/id'

/** The direction of an order. */
export type OrderDirection = 'ASC' | 'DESC'

/** A column by which a list can be ordered. */
export interface SortColumn {
  /** SQL of the value, never null; with `isNullable`, a column. An index on it and the tie-breaker keeps the first page flat. */
  sql: string
  type: 'date' | 'timestamptz' | 'text' | 'bigint' | 'integer'
  /** Unique column of the index, if it is not that of the list. */
  tieBreaker?: { sql: string; type: 'uuid' | 'text' }
  /** Only days and instants may be null: rows without a value come last in both directions. Needs an index for each direction. */
  isNullable?: true
}

/** A column that clients can name. */
export interface OrderField extends SortColumn {
  /** The GraphQL field that contains the value, `Decision.validity`: who may not read it may not order by it. */
  field: string
  /** Only who may see persons reads the value. */
  isPersonal?: true
  description: string
}

/** How a list can be ordered. */
export interface ListOrder<Field extends string> {
  /** Name of the list in cursors: a cursor of one list is refused by the others. */
  list: string
  /** The order without `orderBy`: descending. */
  newest: SortColumn & { name: string }
  /** The fields by the name of the enum value: the GraphQL path in upper case, `validity.from` is VALIDITY_FROM. */
  fields: Readonly<Record<Field, OrderField>>
  /** Unique column, in the direction of the order. */
  tieBreaker: { sql: string; type: 'uuid' | 'text' }
}

/** The argument `orderBy`. */
export interface OrderBy<Field extends string> {
  field: Field
  direction: OrderDirection
}

/** The arguments of a list. */
export interface ListArguments<Field extends string> {
  first?: number | null
  after?: string | null
  orderBy?: OrderBy<Field> | null
}

/** A page of a list: its size, its order, and the row after which it begins. */
export interface ListPage {
  size: number
  after: string | null
  /** Name of the field that orders the rows. */
  name: string
  /** SQL of the sort value; never null. */
  sql: string
  type: SortColumn['type']
  direction: OrderDirection
  tieBreaker: { sql: string; type: 'uuid' | 'text' }
  /** Null: the first page. */
  position: { value: string; id: string } | null
  /** The cursor of a row. */
  cursorOf(row: { orderValue: string; orderId: string }): string
}

/**
 * The page that the arguments ask for.
 * @throws TOO_COMPLEX above 200 rows; BAD_USER_INPUT for a cursor of another list or order; FORBIDDEN for a field that the caller
 * may not read: the order of the rows tells about its values
 */
export function toListPage<Field extends string>(
  order: ListOrder<Field>,
  { first, after = null, orderBy }: ListArguments<Field>,
  caller: Pick<Caller, 'audience' | 'role'>,
): ListPage {
  const size = pageSize(first)
  const { column, name, direction } = resolveOrder(order, orderBy, caller)
  const tieBreaker = column.tieBreaker ?? order.tieBreaker
  const tag = `${order.list}.${name}.${direction}`
  const endless = direction === 'ASC' ? 'infinity' : '-infinity'
  return {
    size,
    after,
    name,
    sql: column.isNullable ? `coalesce(${column.sql}, '${endless}'::${column.type})` : column.sql,
    type: column.type,
    direction,
    tieBreaker,
    position: decodePosition(after, tag, column.type, tieBreaker.type),
    cursorOf: ({ orderValue, orderId }) => encodeCursor([tag, orderValue, orderId]),
  }
}

function resolveOrder<Field extends string>(
  { newest, fields }: ListOrder<Field>,
  orderBy: OrderBy<Field> | null | undefined,
  caller: Pick<Caller, 'audience' | 'role'>,
): { column: SortColumn; name: string; direction: OrderDirection } {
  if (!orderBy) return { column: newest, name: newest.name, direction: 'DESC' }
  const { field: name, direction } = orderBy
  const column = fields[name]
  if (!isPermitted(caller, column.field) || (column.isPersonal && !maySeePersons(caller)))
    throw forbidden(`Your role may not read ${column.field}, so it may not order by ${name}.`)
  return { column, name, direction }
}

function decodePosition(
  after: string | null,
  tag: string,
  type: SortColumn['type'],
  idType: 'uuid' | 'text',
): { value: string; id: string } | null {
  const [cursorTag, value, id] = decodeCursor(after, 3) ?? []
  if (cursorTag === undefined) return null
  if (cursorTag !== tag)
    throw badInput(
      'after',
      'The cursor belongs to another list or to another order. Use a cursor of the same list with the same orderBy, or omit it to start at the first row.',
    )
  if (
    typeof value !== 'string' ||
    typeof id !== 'string' ||
    !isValueOf[type](value) ||
    (idType === 'uuid' && !isUuid(id))
  )
    throw badInput('after', 'Invalid cursor for this list. Pass its endCursor or the cursor of one of its edges.')
  return { value, id }
}

const isEndless = (value: string): boolean => value === 'infinity' || value === '-infinity'
const isTime = (value: string): boolean => isEndless(value) || !Number.isNaN(Date.parse(value))
const isInteger = (value: string): boolean => /^-?\d{1,18}$/.test(value)

// Cursors have the text that PostgreSQL gives of a value. The checksum is no signature: what an invented cursor names must fit the type.
const isValueOf: Record<SortColumn['type'], (value: string) => boolean> = {
  date: isTime,
  timestamptz: isTime,
  text: () => true,
  bigint: isInteger,
  integer: isInteger,
}
