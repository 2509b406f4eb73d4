import { accessRecordsOf, logAccess } from '../../../shared/audit/access-log-writer'
import { inTransaction } from '../../../shared/database/transaction'
import { badInput, conflict, notFound } from '../../../shared/errors/graphql-errors'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { isUuid } from '../../../shared/values/id'
import type { InspectionResult } from '../domain/inspection'
import { lockInspection } from '../persistence/inspection.repository'
import type { InspectionItemEntity } from '../persistence/inspection-item.entity'
import { conclusionsOf, findItem, insertConclusion } from '../persistence/inspection-item.repository'
import { requirePrintableText } from './inspection-text'

/**
 * Concludes on an item; a later conclusion replaces an earlier one, which is kept. The same conclusion, sent again, is recorded once.
 * @throws NOT_FOUND; BAD_USER_INPUT for a result that lacks its remark; CONFLICT for a stale version, and while the inspection is shared
 * or after it is closed
 */
export async function concludeItem(
  id: string,
  expectedVersion: number,
  { result, remark: text }: { result: InspectionResult; remark: string | null },
  context: SubgraphContext,
): Promise<InspectionItemEntity> {
  const remark = text?.trim() ? requirePrintableText('remark', text, 2_000) : null
  if (result !== 'COMPLIANT' && !remark) throw badInput('remark', 'Write in the remark what is not in order.')
  return inTransaction(context.db, async (tx) => {
    const item = isUuid(id) ? await findItem(tx.manager, id) : null
    const file = item && (await lockInspection(tx.manager, item.inspectionId, 'share'))
    if (!item || !file) throw notFound(`The item ${id.slice(0, 40)}`)
    const [last] = await conclusionsOf(tx.manager, [item.id])
    const isRepeated =
      last?.version === expectedVersion + 1 &&
      last.result === result &&
      last.remark === remark &&
      last.by.subject === context.caller.subject
    if (isRepeated) return item
    if (file.status === 'CLOSED') throw conflict('The inspection is closed. It does not change any more.')
    if (file.status === 'SHARED')
      throw conflict('The organisation answers on these conclusions. Change them after its answer.')
    const conclusion = {
      itemId: item.id,
      inspectionId: item.inspectionId,
      version: expectedVersion + 1,
      result,
      remark,
      at: new Date(context.now),
      by: context.caller,
    }
    if ((last?.version ?? 0) !== expectedVersion || !(await insertConclusion(tx.manager, conclusion)))
      throw conflict('Another conclusion was recorded on this item concurrently. Reload it and retry.')
    await logAccess(tx, context, accessRecordsOf([item]), 'WRITE')
    return item
  })
}
