import type { DataProvider, RaRecord } from 'react-admin'
import { sendGraphQL } from '../graphql/client'
import { GraphQLRequestError } from '../graphql/GraphQLRequestError'
import { resourceOf } from '../resources'
import { Cursors } from './cursors'
import { orderBy, plainFilter, type ResourceQueries } from './resourceQueries'

const cursors = new Cursors()

/** React-admin's questions as typed documents of the one graph. Mutations other than those of a form for a whole record are sent by name. */
export const dataProvider: DataProvider = {
  supportAbortSignal: true,

  async getList(name, { pagination, sort, filter, meta, signal }) {
    const { page, perPage } = pagination ?? { page: 1, perPage: 25 }
    const queries = queriesOf(name)
    const variables = { ...(queries.filter ?? plainFilter)(filter ?? {}), ...orderBy(queries, sort) }
    const list = `${name} ${perPage} ${JSON.stringify(variables)}`
    for (let at = cursors.nearest(list, page); ; at++) {
      const asked = {
        ...variables,
        first: perPage,
        after: cursors.before(list, at) ?? null,
        total: meta?.total === true && at === page,
      }
      const { connection } = await sendGraphQL(listDocument(name, queries), asked, signal)
      cursors.remember(list, at, connection.pageInfo.endCursor)
      if (at < page && connection.pageInfo.hasNextPage) continue
      return {
        data: connection.edges.map(({ node }) => node) as never[],
        pageInfo: { hasNextPage: connection.pageInfo.hasNextPage, hasPreviousPage: at > 1 },
        ...(typeof connection.totalCount === 'number' ? { total: connection.totalCount } : {}),
      }
    }
  },

  async getOne(name, { id, meta, signal }) {
    return { data: (await fetchOne(name, String(id), signal, meta?.variables)) as never }
  },

  async getMany(name, { ids, signal }) {
    return { data: (await Promise.all(ids.map((id) => fetchOne(name, String(id), signal)))) as never[] }
  },

  async getManyReference(name, { target, id, ...params }) {
    return dataProvider.getList(name, { ...params, filter: { ...params.filter, [target]: id } })
  },

  async create(name, { data }) {
    return { data: (await (queriesOf(name).create ?? rejectWrite)(data as never, undefined as never)) as never }
  },

  async update(name, { data, previousData }) {
    return { data: (await (queriesOf(name).update ?? rejectWrite)(data as never, previousData as never)) as never }
  },

  updateMany: rejectWrite,
  delete: rejectWrite,
  deleteMany: rejectWrite,
}

async function fetchOne(name: string, id: string, signal?: AbortSignal, variables?: object): Promise<RaRecord> {
  const { one: document } = queriesOf(name)
  if (!document) throw new Error(`${name} has no single page`)
  const { one: record } = await sendGraphQL(document, { ...variables, id }, signal)
  if (!record) throw new GraphQLRequestError([{ message: 'not found', extensions: { code: 'NOT_FOUND' } }])
  return { ...record, id }
}

function queriesOf(name: string): ResourceQueries {
  const queries = resourceOf(name)?.queries
  if (!queries) throw new Error(`no queries for ${name}`)
  return queries
}

function listDocument(name: string, { list }: ResourceQueries): NonNullable<ResourceQueries['list']> {
  if (!list) throw new Error(`${name} has no list`)
  return list
}

function rejectWrite(): never {
  throw new Error('This resource has no such mutation.')
}
