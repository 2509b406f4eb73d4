import { type EntityManager, LessThanOrEqual } from 'typeorm'
import type { Day } from '../../../shared/values/day'
import type { RefundRow } from '../domain/refund-terms'
import { RefundListEntity } from './refund-list.entity'

/** Loads the table of refund codes that applies on a day: of those that begin on or before it, the last recorded one. Empty: none. */
export async function refundRowsOn(manager: EntityManager, on: Day): Promise<RefundRow[]> {
  const [list] = await manager.find(RefundListEntity, {
    select: { id: true, rows: true },
    where: { validFrom: LessThanOrEqual(on) },
    order: { id: 'DESC' },
    take: 1,
  })
  return list?.rows ?? []
}

/** Records a table of refund codes. From its first day on it replaces the earlier tables. `source` is the name of its file. */
export async function recordRefundList(
  manager: EntityManager,
  { validFrom, rows }: Pick<RefundListEntity, 'validFrom' | 'rows'>,
  source: string,
): Promise<void> {
  await manager.insert(RefundListEntity, { validFrom, source, rows })
}
