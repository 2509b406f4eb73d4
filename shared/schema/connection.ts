import { createHash } from 'node:crypto'
import { type ClassType, Field, Int, ObjectType } from 'type-graphql'
import { badInput, tooComplex } from '../errors/graphql-errors'
import { PageInfoType } from './common-types'

/**
 * A page of a list, as resolvers return it. A `cursor` and `totalCount` may be functions, which run only if the client selects the
 * field: the checksums of 25 cursors cost more than the rest of a connection.
 */
export interface ConnectionPage<T> {
  edges: { cursor: string | (() => string); node: T }[]
  pageInfo: PageInfoType
  totalCount: number | null | (() => Promise<number | null>)
}

/** The two types `<name>Edge` and `<name>Connection` for a node type. */
export function connectionType<T extends object>(name: string, node: () => ClassType<T>): ClassType<ConnectionPage<T>> {
  @ObjectType(`${name}Edge`, { description: `Edge of a connection to ${name}.`, simpleResolvers: true })
  class Edge {
    @Field(() => String, { description: 'Opaque position of the row; it stays valid when rows are added.' })
    cursor!: string | (() => string)
    @Field(() => node(), { description: 'The row.' })
    node!: T
  }
  // With simple resolvers, graphql-js calls a property that is a function; the resolvers of type-graphql do not.
  @ObjectType(`${name}Connection`, { description: `Connection to ${name}: one page of a list.`, simpleResolvers: true })
  class Connection implements ConnectionPage<T> {
    @Field(() => [Edge], { description: 'The rows of the page.' })
    edges!: { cursor: string | (() => string); node: T }[]
    @Field(() => PageInfoType, { description: 'Position of the page in the list.' })
    pageInfo!: PageInfoType
    @Field(() => Int, { nullable: true, description: 'Number of rows of the whole list; null: not counted.' })
    totalCount!: number | null | (() => Promise<number | null>)
  }
  return Connection
}

/** The maximum page size. */
const MAX_PAGE = 200

/**
 * The page size: `first`, or the default.
 * @throws GraphQLError TOO_COMPLEX above 200, BAD_USER_INPUT below 1
 */
export function pageSize(first: number | null | undefined, defaultSize = 25): number {
  const size = first ?? defaultSize
  if (size > MAX_PAGE) throw tooComplex(`first is ${size}: the maximum is ${MAX_PAGE} rows.`)
  if (size < 1) throw badInput('first', 'first must be from 1 to 200.')
  return size
}

// A checksum, so that an invented cursor does not reach the database as a value of another type.
const checksum = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 6)

/** An opaque cursor of the sort values of a row, with a checksum. */
export function encodeCursor(values: readonly (string | number | null)[]): string {
  const text = Buffer.from(JSON.stringify(values)).toString('base64url')
  return text + checksum(text)
}

/**
 * The sort values of a cursor; null without a cursor.
 * @throws GraphQLError BAD_USER_INPUT if the cursor is not one of a list with `length` sort values
 */
export function decodeCursor(cursor: string | null | undefined, length: number): (string | number | null)[] | null {
  if (cursor === null || cursor === undefined) return null
  try {
    const text = cursor.slice(0, -6)
    const values = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown
    const simple = (v: unknown) => v === null || typeof v === 'string' || typeof v === 'number'
    if (cursor.endsWith(checksum(text)) && Array.isArray(values) && values.length === length && values.every(simple))
      return values
  } catch {
    // Invalid base64 or JSON: the error below.
  }
  throw badInput('after', 'Invalid cursor for this list. Pass its endCursor or the cursor of one of its edges.')
}

/** A page of the rows of a query that selected one row more than `first`. */
export function toPage<R, T>(
  rows: readonly R[],
  first: number,
  after: string | null | undefined,
  cursorOf: (row: R) => readonly (string | number | null)[],
  node: (row: R) => T,
  totalCount: ConnectionPage<T>['totalCount'] = null,
): ConnectionPage<T> {
  const cursor = (row: R) => encodeCursor(cursorOf(row))
  return toConnection(rows, { size: first, after: after ?? null, cursorOf: cursor }, node, totalCount)
}

/** A page of rows, of which there is one more than its size if another page follows. */
export function toConnection<R, T>(
  rows: readonly R[],
  { size, after, cursorOf }: { size: number; after: string | null; cursorOf: (row: R) => string },
  node: (row: R) => T,
  totalCount: ConnectionPage<T>['totalCount'],
): ConnectionPage<T> {
  const page = rows.slice(0, size)
  const cursorOrNull = (row: R | undefined) => (row === undefined ? null : cursorOf(row))
  return {
    edges: page.map((row) => ({ cursor: () => cursorOf(row), node: node(row) })),
    pageInfo: {
      hasNextPage: rows.length > size,
      hasPreviousPage: after !== null,
      startCursor: cursorOrNull(page[0]),
      endCursor: cursorOrNull(page.at(-1)),
    },
    totalCount,
  }
}
