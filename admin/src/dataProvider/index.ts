import type { DataProvider, RaRecord } from 'react-admin'
import { sendOperation } from '../graphql/client'
import { GraphQLRequestError, RefusedError } from '../graphql/GraphQLRequestError'
import type { FindingPartsFragment } from '../graphql/generated/graphql'
import { resourceOf } from '../resources'
import { Cursors } from './cursors'
import { filterOf, orderBy, type ResourceQueries, sorted } from './resourceQueries'

const rejectWrite = () => Promise.reject(new Error('This resource has no such mutation.'))

// The pages name the type of the records that they read or send; react-admin's methods are generic and pass it through unchecked.
const typedByPage = <T>(value: unknown): T => value as T

const cursors = new Cursors()
const FIRST_PAGE = { page: 1, perPage: 25 }

/** React-admin's questions as typed documents of the one graph. Mutations other than those of a form for a whole record are sent by name. */
export const dataProvider: DataProvider = {
  supportAbortSignal: true,

  async getList(name, { pagination, sort, filter, meta, signal }) {
    const queries = queriesOf(name)
    const rows = await (queries.whole ? readWhole(queries.whole, filter, signal) : queries.rows?.(filter ?? {}, signal))
    if (rows) {
      const { page, perPage } = pagination ?? FIRST_PAGE
      const end = page * perPage
      const pageInfo = { hasNextPage: end < rows.length, hasPreviousPage: page > 1 }
      const inOrder = sort && sort.field !== 'id' ? sorted(rows, sort) : rows
      return { data: inOrder.slice(end - perPage, end).map((row) => typedByPage(row)), total: rows.length, pageInfo }
    }
    const variables = { ...filterOf(queries, filter ?? {}), ...orderBy(queries, sort) }
    return readPage(`${name} ${JSON.stringify(variables)}`, pagination, async (asked, isLast) => {
      const total = meta?.total === true && isLast
      return (await send<Page>(queries.list, { ...variables, ...asked, total }, signal)).connection
    })
  },

  async getOne(name, { id, meta, signal }) {
    return { data: typedByPage(await fetchOne(name, String(id), signal, meta?.variables)) }
  },

  async getMany(name, { ids, signal }) {
    return { data: typedByPage(await Promise.all(ids.map((id) => fetchOne(name, String(id), signal)))) }
  },

  async getManyReference(name, { target, id, ...params }) {
    const operation = queriesOf(name).related?.[target]
    if (!operation) return dataProvider.getList(name, { ...params, filter: { ...params.filter, [target]: id } })
    const variables = { ...params.filter, id }
    return readPage(`${name} ${target} ${JSON.stringify(variables)}`, params.pagination, async (asked) => {
      const { one } = await send<Single<Page>>(operation, { ...variables, ...asked }, params.signal)
      return recordIn(one, String(id)).connection
    })
  },

  async create(name, { data }) {
    return { data: typedByPage(await record(queriesOf(name).create, data)) }
  },

  async update(name, { data }) {
    return { data: typedByPage(await record(queriesOf(name).update, data)) }
  },

  updateMany: rejectWrite,
  delete: rejectWrite,
  deleteMany: rejectWrite,
}

interface Page {
  connection: {
    edges: { node: RaRecord }[]
    pageInfo: { hasNextPage: boolean; endCursor?: string | null }
    totalCount?: number | null
  }
}
interface Recorded {
  payload: { record?: { id: string } | null; findings: FindingPartsFragment[] }
}
interface Single<R> {
  one?: R | { edges: { node: R & { id?: unknown } }[] } | null
}

async function send<R>(operation: string | undefined, variables: object, signal?: AbortSignal): Promise<R> {
  if (!operation) throw new Error('This resource has no such document.')
  return sendOperation(operation, variables, signal)
}

/** Records the values of a form. A refusal is an error with its findings; a record has those that warn. */
async function record(operation: string | undefined, values: object) {
  // Loaded with the form.
  const { variablesFor } = await import('../components/form/operation')
  const { payload } = await send<Recorded>(operation, variablesFor(operation ?? '', values))
  const { findings } = payload
  if (findings.some(({ severity }) => severity === 'ERROR')) throw new RefusedError(findings)
  return { id: payload.record?.id, findings }
}

/** The rows of a list without pages, those with the text that is searched for. */
async function readWhole(
  operation: string,
  { search = '', ...filter }: Record<string, string> = {},
  signal?: AbortSignal,
) {
  const { rows } = await send<{ rows: object[] }>(operation, filter, signal)
  const isFound = (row: object) => Object.values(row).join(' ').toLowerCase().includes(search.trim().toLowerCase())
  return rows.filter(isFound).map((row, id): RaRecord => ({ id, ...row }))
}

// The graph finds some objects by a filter only: they are one of a list.
function recordIn<R extends object>(one: Single<R>['one'], id: string): R {
  const record = one && 'edges' in one ? one.edges.map(({ node }) => node).find((node) => node.id === id) : one
  if (!record) throw new GraphQLRequestError([{ message: 'not found', extensions: { code: 'NOT_FOUND' } }])
  return record
}

/** One page of a connection: what comes after the end of the page before, which is read first if its end is not known. */
async function readPage<R extends RaRecord>(
  list: string,
  { page, perPage } = FIRST_PAGE,
  readAfter: (asked: { first: number; after: string | null }, isLast: boolean) => Promise<Page['connection']>,
) {
  const key = `${list} ${perPage}`
  for (let at = cursors.nearest(key, page); ; at++) {
    const { edges, pageInfo, totalCount } = await readAfter(
      { first: perPage, after: cursors.before(key, at) ?? null },
      at === page,
    )
    cursors.remember(key, at, pageInfo.endCursor)
    if (at < page && pageInfo.hasNextPage) continue
    return {
      data: edges.map(({ node }) => typedByPage<R>(node)),
      pageInfo: { hasNextPage: pageInfo.hasNextPage, hasPreviousPage: at > 1 },
      ...(typeof totalCount === 'number' ? { total: totalCount } : {}),
    }
  }
}

async function fetchOne(name: string, id: string, signal?: AbortSignal, variables?: object): Promise<RaRecord> {
  const { one } = await send<Single<RaRecord>>(queriesOf(name).one, { ...variables, id }, signal)
  return { ...recordIn(one, id), id }
}

function queriesOf(name: string): ResourceQueries {
  const queries = resourceOf(name)?.queries
  if (!queries) throw new Error(`no queries for ${name}`)
  return queries
}
