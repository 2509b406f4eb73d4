import type { SelectQueryBuilder } from 'typeorm'
import { AccessEntity } from '../database/entities/access.entity'
import { plainRows } from '../database/plain-rows'
import type { AccessKey, AccessRow, AnswerOf } from '../inter-service/contracts'
import type { SubgraphContext } from '../subgraph/run-subgraph'

/** This subgraph's part of the access log: a page of rows, newest first, or the total of the filter. */
export async function accessLogAnswers(
  keys: readonly AccessKey[],
  context: SubgraphContext,
): Promise<AnswerOf<'beneficiary.access'>[]> {
  return Promise.all(
    keys.map(async (key) => {
      if (key.wanted === 'TOTAL') return { rows: [], total: await countOf(filtered(context, key), context, key.limit) }
      const rows = await plainRows(context.db.manager, pageOf(filtered(context, key), key))
      return { rows: rows.map((row) => toAccessRow(row, context.subgraph)), total: 0 }
    }),
  )
}

type AccessQuery = SelectQueryBuilder<AccessEntity>

function filtered({ db }: Pick<SubgraphContext, 'db'>, key: AccessKey): AccessQuery {
  const query = db.getRepository(AccessEntity).createQueryBuilder('access').where('true')
  if (key.personIds) query.andWhere('access.personId = any(:personIds)', { personIds: key.personIds })
  if (key.unknownNiss !== null)
    query.andWhere('access.personId is null and access.niss = :niss', { niss: key.unknownNiss })
  if (key.subject !== null) query.andWhere('access.subject = :subject', { subject: key.subject })
  if (key.organisation !== null)
    query.andWhere('access.organisation = :organisation', { organisation: key.organisation })
  // An audience reads its own rows: not whose object it named in vain. Inspectors read all.
  if (key.audience !== null)
    query
      .andWhere('access.audience = :audience', { audience: key.audience })
      .andWhere('(access.isNamed or not access.refused)')
  if (key.from !== null) query.andWhere('access.at >= :from', { from: key.from })
  if (key.to !== null) query.andWhere('access.at <= :to', { to: key.to })
  return query
}

// The request itself logs the persons of its page before it counts: its rows are not of the list that it read.
// Rows beyond the limit are not counted: the log grows without end.
async function countOf(
  query: AccessQuery,
  { requestId, db }: Pick<SubgraphContext, 'requestId' | 'db'>,
  limit: number,
): Promise<number> {
  const counted = query.andWhere('access.requestId <> :requestId', { requestId }).limit(limit)
  return (await plainRows(db.manager, counted, { properties: ['id'] })).length
}

function pageOf(query: AccessQuery, { before, limit }: AccessKey): AccessQuery {
  if (before) query.andWhere('(access.at, access.id) < (:at, :id)', before)
  return query.orderBy('access.at', 'DESC').addOrderBy('access.id', 'DESC').limit(limit)
}

const toAccessRow = ({ at, xid: _, isNamed: __, ...row }: AccessEntity, subgraph: string): AccessRow => ({
  ...row,
  at: at.toISOString(),
  subgraph,
})
