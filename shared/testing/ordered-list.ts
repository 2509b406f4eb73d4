import pg from 'pg'
import { query } from '../database/prepared-statements'
import type { ListOrder, OrderDirection } from '../lists/list-order'
import type { TestSubgraph } from './test-subgraph'

/** A list with `orderBy`, for the laws that all of them obey. */
export interface OrderedList {
  /** Root field, and its arguments besides those of a page, in GraphQL. */
  field: string
  filter?: string
  /** Field of the node that identifies the row; its column, and the table. */
  key: string
  keySql: string
  from: string
  order: ListOrder<string>
  /** A caller who sees all rows. */
  as: string
  /** Inserts rows with random values, many of them equal, and empty ones where a column may be empty. */
  insert(rows: number): Promise<void>
}

const directions: readonly OrderDirection[] = ['ASC', 'DESC']

/** Every order of a list: each field in both directions, and none. */
const ordersOf = ({ fields }: ListOrder<string>): [name: string, orderBy: object | null][] => [
  ['newest first', null],
  ...Object.keys(fields).flatMap((field) =>
    directions.map((direction): [string, object] => [`${field} ${direction}`, { field, direction }]),
  ),
]

interface Page {
  keys: string[]
  endCursor: string | null
  hasNextPage: boolean
}

/** Reads a page of the list through the schema. @throws Error with the message of a GraphQL error */
async function readPage(
  subgraph: TestSubgraph,
  { field, filter, key, as }: OrderedList,
  { first, after = null, orderBy }: { first: number; after?: string | null; orderBy: object | null },
): Promise<Page> {
  const { data, errors } = await subgraph.run(
    `query List($first: Int, $after: String) { list: ${field}(first: $first, after: $after${filter ? `, ${filter}` : ''}${literal(orderBy)}) {
      edges { node { key: ${key} } } pageInfo { endCursor hasNextPage } } }`,
    { first, after },
    { as },
  )
  if (errors) throw new Error(errors[0]!.message)
  const { edges, pageInfo } = data.list
  return { keys: edges.map(({ node }: { node: { key: string } }) => node.key), ...pageInfo }
}

const literal = (orderBy: object | null): string =>
  orderBy
    ? `, orderBy: { ${Object.entries(orderBy)
        .map(([name, value]) => `${name}: ${value}`)
        .join(', ')} }`
    : ''

/** Walks all pages while rows are added; returns the keys in the order of the pages, without those of added rows, and the expected ones. */
async function walkWhileRowsAreAdded(
  subgraph: TestSubgraph,
  list: OrderedList,
  { first, orderBy }: { first: number; orderBy: object | null },
): Promise<{ walked: string[]; added: string[]; expected: string[] }> {
  const { field, direction } = (orderBy ?? { direction: 'DESC' }) as { field?: string; direction: OrderDirection }
  const { sql } = field ? list.order.fields[field]! : list.order.newest
  const rows = await query<{ key: string }>(
    subgraph.db,
    `select ${list.keySql}::text as key from ${list.from} order by ${sql} ${direction} nulls last, ${list.order.tieBreaker.sql} ${direction}`,
  )
  const expected = rows.map(({ key }) => key)
  const known = new Set(expected)
  const walked: string[] = []
  const added: string[] = []
  let after: string | null = null
  do {
    const page: Page = await readPage(subgraph, list, { first, after, orderBy })
    for (const key of page.keys) (known.has(key) ? walked : added).push(key)
    after = page.hasNextPage ? page.endCursor : null
    // Fewer rows than a page: the walk ends.
    if (after) await list.insert(Math.max(1, Math.floor(first / 3)))
  } while (after)
  return { walked, added, expected }
}

interface Plan {
  'Node Type': string
  'Relation Name'?: string
  'Shared Hit Blocks': number
  'Shared Read Blocks': number
  Plans?: Plan[]
}

/** The plan of the first statement that contains a text, among those of some work: the types of its nodes, and the buffers that it reads. */
export async function planOfStatement(
  { db }: Pick<TestSubgraph, 'db'>,
  work: () => Promise<unknown>,
  part: string,
): Promise<{ nodes: string[]; buffers: number }> {
  const spy = jest.spyOn(pg.Client.prototype, 'query')
  await work()
  const statements = spy.mock.calls.map(([statement, values]): { text?: string; values?: unknown[] } =>
    typeof statement === 'object' ? statement : { text: statement, values: Array.isArray(values) ? values : [] },
  )
  spy.mockRestore()
  const statement = statements.find(({ text }) => text?.includes(part))
  if (!statement?.text) throw new Error(`no statement contains ${part}`)
  const [row] = await query<{ 'QUERY PLAN': { Plan: Plan }[] }>(
    db,
    `explain (analyze, buffers, format json) ${statement.text}`,
    statement.values,
  )
  const root = row!['QUERY PLAN'][0]!.Plan
  const nodes = (plan: Plan): string[] => [plan['Node Type'], ...(plan.Plans ?? []).flatMap(nodes)]
  return { nodes: nodes(root), buffers: root['Shared Hit Blocks'] + root['Shared Read Blocks'] }
}

/** The laws of an ordered list, as tests. `rows`: the number of rows at which the plan is examined. */
export function describeOrderedList(
  name: string,
  setup: () => Promise<[TestSubgraph, OrderedList]>,
  order: ListOrder<string>,
): void {
  describe(`the order of ${name}`, () => {
    let subgraph: TestSubgraph
    let list: OrderedList
    beforeAll(async () => {
      ;[subgraph, list] = await setup()
      await list.insert(60)
    })
    afterAll(() => subgraph?.close())

    test.each(ordersOf(order))(
      'all pages by %s contain each row once, in order, while rows are added',
      async (_, orderBy) => {
        const { walked, added, expected } = await walkWhileRowsAreAdded(subgraph, list, { first: 17, orderBy })
        expect(walked).toEqual(expected)
        expect(new Set(added).size).toBe(added.length)
      },
    )

    test('a cursor of another order is refused with a clear message', async () => {
      const [first, ...others] = ordersOf(order)
      const { endCursor: after } = await readPage(subgraph, list, { first: 3, orderBy: first![1] })
      for (const [, orderBy] of others) {
        if (
          orderBy &&
          'field' in orderBy &&
          orderBy.field === order.newest.name &&
          'direction' in orderBy &&
          orderBy.direction === 'DESC'
        )
          continue
        await expect(readPage(subgraph, list, { first: 3, after, orderBy })).rejects.toThrow(
          'The cursor belongs to another list or to another order.',
        )
      }
    })

    test('the first page by any order reads few pages of an index among 20,000 rows', async () => {
      // Plans of triggers and foreign keys that were made for a few rows are slow for many: analyzing replaces them.
      for (const rows of [600, 2900, 7500, 9000]) {
        await list.insert(rows)
        await subgraph.analyze()
      }
      for (const [title, orderBy] of ordersOf(order)) {
        const { nodes, buffers } = await planOfStatement(
          subgraph,
          () => readPage(subgraph, list, { first: 25, orderBy }),
          'orderValue',
        )
        expect({
          title,
          sorts: nodes.filter((node) => node.includes('Sort')),
          isFlat: buffers < 300 || buffers,
        }).toEqual({
          title,
          sorts: [],
          isFlat: true,
        })
      }
    })
  })
}
