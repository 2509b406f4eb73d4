import type { DataProvider, RaRecord } from 'react-admin'
import { sendGraphQL } from '../graphql/client'
import { GraphQLRequestError } from '../graphql/GraphQLRequestError'
import type { TypedDocumentString } from '../graphql/generated/graphql'
import { resourceOf } from '../resources'
import { Cursors } from './cursors'
import { type Connection, filterOf, type ListVariables, orderBy, type ResourceQueries } from './resourceQueries'

// The pages name the type of the records that they read or send; react-admin's methods are generic and pass it through unchecked.
const typedByPage = <T>(value: unknown): T => value as T

const cursors = new Cursors()
const FIRST_PAGE = { page: 1, perPage: 25 }

/** React-admin's questions as typed documents of the one graph. Mutations other than those of a form for a whole record are sent by name. */
export const dataProvider: DataProvider = {
  supportAbortSignal: true,

  async getList(name, { pagination, sort, filter, meta, signal }) {
    const queries = queriesOf(name)
    if (queries.rows) {
      const rows = await queries.rows(filter ?? {}, signal)
      const { page, perPage } = pagination ?? FIRST_PAGE
      const end = page * perPage
      const pageInfo = { hasNextPage: end < rows.length, hasPreviousPage: page > 1 }
      return { data: rows.slice(end - perPage, end).map((row) => typedByPage(row)), total: rows.length, pageInfo }
    }
    const variables = {
      ...(queries.filter?.(filter ?? {}) ?? filterOf(queries, filter ?? {})),
      ...orderBy(queries, sort),
    }
    return readPage(`${name} ${JSON.stringify(variables)}`, pagination, async (asked, isLast) => {
      const total = meta?.total === true && isLast
      const { list } = queries
      if (!list) throw new Error(`${name} has no list`)
      return (await sendGraphQL(list as RecordList, { ...variables, ...asked, total }, signal)).connection
    })
  },

  async getOne(name, { id, meta, signal }) {
    return { data: typedByPage(await fetchOne(name, String(id), signal, meta?.variables)) }
  },

  async getMany(name, { ids, signal }) {
    return { data: typedByPage(await Promise.all(ids.map((id) => fetchOne(name, String(id), signal)))) }
  },

  async getManyReference(name, { target, id, ...params }) {
    const { related } = queriesOf(name)
    const list = related?.[target]
    if (!list) return dataProvider.getList(name, { ...params, filter: { ...params.filter, [target]: id } })
    const variables = { ...params.filter, id }
    return readPage(`${name} ${target} ${JSON.stringify(variables)}`, params.pagination, async (asked) => {
      const data = await sendGraphQL(list.document, typedByPage({ ...variables, ...asked }), params.signal)
      return list.connectionOf(typedByPage(data), String(id)) ?? rejectMissing()
    })
  },

  async create(name, { data }) {
    const create = queriesOf(name).create ?? rejectWrite
    return { data: typedByPage(await create(typedByPage(data), typedByPage(undefined))) }
  },

  async update(name, { data, previousData }) {
    const update = queriesOf(name).update ?? rejectWrite
    return { data: typedByPage(await update(typedByPage(data), typedByPage(previousData))) }
  },

  updateMany: rejectWrite,
  delete: rejectWrite,
  deleteMany: rejectWrite,
}

// The documents' own types stay in force where pages read records; a table only promises the common shape.
type RecordList = TypedDocumentString<Connection<RaRecord>, ListVariables>
type SingleRecord = TypedDocumentString<{ one?: RaRecord | { edges: { node: RaRecord }[] } | null }, { id: string }>

const isList = (one: unknown): one is { edges: { node: RaRecord }[] } =>
  typeof one === 'object' && one !== null && 'edges' in one

/** One page of a connection: what comes after the end of the page before, which is read first if its end is not known. */
async function readPage<R extends RaRecord>(
  list: string,
  { page, perPage } = FIRST_PAGE,
  read: (
    asked: { first: number; after: string | null },
    isLast: boolean,
  ) => Promise<Connection<RaRecord>['connection']>,
) {
  const key = `${list} ${perPage}`
  for (let at = cursors.nearest(key, page); ; at++) {
    const { edges, pageInfo, totalCount } = await read(
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
  const { one: document } = queriesOf(name)
  if (!document) throw new Error(`${name} has no single page`)
  const { one } = await sendGraphQL(document as SingleRecord, { ...variables, id }, signal)
  // The graph finds some objects by a filter only: they are one of a list.
  const record = isList(one) ? one.edges.map(({ node }) => node).find((node) => node.id === id) : one
  return { ...(record ?? rejectMissing()), id }
}

function queriesOf(name: string): ResourceQueries {
  const queries = resourceOf(name)?.queries
  if (!queries) throw new Error(`no queries for ${name}`)
  return queries
}

function rejectMissing(): never {
  throw new GraphQLRequestError([{ message: 'not found', extensions: { code: 'NOT_FOUND' } }])
}

function rejectWrite(): never {
  throw new Error('This resource has no such mutation.')
}
