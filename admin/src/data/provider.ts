import type { DataProvider, RaRecord } from 'react-admin'
import { GraphFault } from '../graph/faults'
import { send } from '../graph/send'
import { Cursors } from './cursors'
import { resources } from './resources'
import { plainFilter, type ResourceTable } from './table'

const cursors = new Cursors()

/** React-admin's questions as typed documents of the one graph. Acts are not here: they are mutations by name. */
export const dataProvider: DataProvider = {
  supportAbortSignal: true,

  async getList(name, { pagination, filter, meta, signal }) {
    const { page, perPage } = pagination ?? { page: 1, perPage: 25 }
    const table = tableOf(name)
    const variables = (table.filter ?? plainFilter)(filter ?? {})
    const list = `${name} ${perPage} ${JSON.stringify(variables)}`
    for (let at = cursors.nearest(list, page); ; at++) {
      const asked = {
        ...variables,
        first: perPage,
        after: cursors.before(list, at) ?? null,
        total: meta?.total === true && at === page,
      }
      const { connection } = await send(listDocument(name, table), asked, signal)
      cursors.remember(list, at, connection.pageInfo.endCursor)
      if (at < page && connection.pageInfo.hasNextPage) continue
      return {
        data: connection.edges.map(({ node }) => node) as never[],
        pageInfo: { hasNextPage: connection.pageInfo.hasNextPage, hasPreviousPage: at > 1 },
        ...(typeof connection.totalCount === 'number' ? { total: connection.totalCount } : {}),
      }
    }
  },

  async getOne(name, { id, signal }) {
    return { data: (await one(name, String(id), signal)) as never }
  },

  async getMany(name, { ids, signal }) {
    const found = await Promise.all(ids.map((id) => one(name, String(id), signal).catch(() => undefined)))
    return { data: found.filter((record) => record !== undefined) as never[] }
  },

  async getManyReference(name, { target, id, ...params }) {
    return dataProvider.getList(name, { ...params, filter: { ...params.filter, [target]: id } })
  },

  create: refuse,
  update: refuse,
  updateMany: refuse,
  delete: refuse,
  deleteMany: refuse,
}

async function one(name: string, id: string, signal?: AbortSignal): Promise<RaRecord> {
  const { one: document } = tableOf(name)
  if (!document) throw new Error(`${name} has no single page`)
  const { one: record } = await send(document, { id }, signal)
  if (!record) throw new GraphFault([{ message: 'not found', extensions: { code: 'NOT_FOUND' } }])
  return { ...record, id }
}

function tableOf(name: string): ResourceTable {
  const table = resources[name]
  if (!table) throw new Error(`no table for ${name}`)
  return table
}

function listDocument(name: string, { list }: ResourceTable): NonNullable<ResourceTable['list']> {
  if (!list) throw new Error(`${name} has no list`)
  return list
}

function refuse(): never {
  throw new Error('nothing with legal effect is created, updated or deleted as such: see the mutations')
}
