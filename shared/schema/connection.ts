import { createHash } from 'node:crypto'
import { type ClassType, Field, Int, ObjectType } from 'type-graphql'
import { badInput, tooComplex } from '../errors/graphql-errors'
import { PageInfoType } from './common-types'

/** A page of a list as resolvers hand it over. `totalCount` is asked only where a client selects it. */
export interface ConnectionPage<T> {
  edges: { cursor: string; node: T }[]
  pageInfo: PageInfoType
  totalCount: number | null | (() => Promise<number | null>)
}

/** The two types `<name>Edge` and `<name>Connection` for a node type. */
export function connectionType<T extends object>(name: string, node: () => ClassType<T>): ClassType<ConnectionPage<T>> {
  @ObjectType(`${name}Edge`, { description: `A place in a list of ${name}.`, simpleResolvers: true })
  class Edge {
    @Field({ description: 'Opaque; stable while rows are added.' })
    cursor!: string
    @Field(() => node())
    node!: T
  }
  // Simple resolvers are graphql's own: they call a property that is a function, type-graphql's do not.
  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.`, simpleResolvers: true })
  class Connection implements ConnectionPage<T> {
    @Field(() => [Edge])
    edges!: { cursor: string; node: T }[]
    @Field(() => PageInfoType)
    pageInfo!: PageInfoType
    @Field(() => Int, { nullable: true, description: 'Rows in the whole list; null where it is not counted.' })
    totalCount!: number | null | (() => Promise<number | null>)
  }
  return Connection
}

/** Largest page that may be asked for. */
const MAX_PAGE = 200

/** The page size asked for, or the error of the contract: 1 to 200. */
export function pageSize(first: number | null | undefined, byDefault = 25): number {
  const size = first ?? byDefault
  if (size > MAX_PAGE) throw tooComplex(`At most ${MAX_PAGE} rows can be asked for at once; first was ${size}.`)
  if (size < 1) throw badInput('first', 'first goes from 1 to 200.')
  return size
}

// A cursor that somebody made up would reach the database as a value of another type.
const seal = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 6)

/** An opaque cursor of the sort values of a row, sealed: only what was given is taken back. */
function encodeCursor(values: readonly (string | number | null)[]): string {
  const text = Buffer.from(JSON.stringify(values)).toString('base64url')
  return text + seal(text)
}

/** The sort values in a cursor of so many values; an unreadable one is BAD_USER_INPUT. */
export function decodeCursor(cursor: string | null | undefined, length: number): (string | number | null)[] | null {
  if (cursor === null || cursor === undefined) return null
  try {
    const text = cursor.slice(0, -6)
    const values = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown
    const simple = (v: unknown) => v === null || typeof v === 'string' || typeof v === 'number'
    if (cursor.endsWith(seal(text)) && Array.isArray(values) && values.length === length && values.every(simple))
      return values
  } catch {
    // Falls through to the one error that a client needs.
  }
  throw badInput('after', 'The cursor can’t be read. Pass the endCursor or a cursor of an edge of the same list.')
}

/** A page of the rows of a query that asked for one row more than `first`. */
export function toPage<R, T>(
  rows: readonly R[],
  first: number,
  after: string | null | undefined,
  cursorOf: (row: R) => readonly (string | number | null)[],
  node: (row: R) => T,
  totalCount: ConnectionPage<T>['totalCount'] = null,
): ConnectionPage<T> {
  const edges = rows.slice(0, first).map((row) => ({ cursor: encodeCursor(cursorOf(row)), node: node(row) }))
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: after !== null && after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  }
}
