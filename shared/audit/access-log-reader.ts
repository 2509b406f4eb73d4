import type { AccessEntity } from '../database/entities/access.entity'
import { query } from '../database/prepared-statements'
import type { RowOf } from '../database/row-of'
import type { AccessKey, AccessRow, AnswerOf } from '../inter-service/contracts'
import type { SubgraphContext } from '../subgraph/run-subgraph'

const CONDITIONS = `
  ($1::uuid[] is null or person_id = any($1)) and ($2::text is null or subject = $2) and ($3::text is null or organisation = $3)
  and ($4::text is null or audience = $4) and ($5::timestamptz is null or at >= $5) and ($6::timestamptz is null or at <= $6)`

/** This subgraph's part of the access log: a page of rows, newest first, and the total of the filter. */
export async function accessLogAnswers(
  keys: readonly AccessKey[],
  context: SubgraphContext,
): Promise<AnswerOf<'beneficiary.access'>[]> {
  return Promise.all(
    keys.map(async (key) => {
      const filter = [key.personIds, key.subject, key.organisation, key.audience, key.from, key.to]
      const rows = await query<RowOf<AccessEntity>>(
        context.db,
        `select * from access where ${CONDITIONS} and ($7::timestamptz is null or (at, id) < ($7, $8::uuid)) order by at desc, id desc limit $9`,
        [...filter, key.before?.at ?? null, key.before?.id ?? null, key.limit],
      )
      const [count] = await query<{ total: string }>(
        context.db,
        `select count(*) as total from access where ${CONDITIONS}`,
        filter,
      )
      return { rows: rows.map((row) => toAccessRow(row, context.subgraph)), total: Number(count?.total ?? 0) }
    }),
  )
}

const toAccessRow = (row: RowOf<AccessEntity>, subgraph: string): AccessRow => ({
  id: row.id,
  at: row.at.toISOString(),
  subject: row.subject,
  audience: row.audience,
  organisation: row.organisation,
  role: row.role,
  niss: row.niss,
  personId: row.person_id,
  operation: row.operation,
  rootFields: row.root_fields,
  kind: row.kind,
  subgraph,
  requestId: row.request_id,
})
