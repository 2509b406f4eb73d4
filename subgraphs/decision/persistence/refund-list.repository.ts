import { type DataSource, type EntityManager, In, LessThanOrEqual } from 'typeorm'
import { preparedQuery } from '../../../shared/database/prepared-statements'
import type { Day } from '../../../shared/values/day'
import type { RefundRow } from '../domain/refund-terms'
import { RefundListEntity } from './refund-list.entity'
import { selectColumns } from './select-columns'

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

// A table never changes: its rows are read once per process and database. Which tables exist is read each time.
const loadedRows = new WeakMap<DataSource, Map<string, RefundRow[]>>()

/** A table of refund codes and its first day. */
export type RefundTable = Pick<RefundListEntity, 'id' | 'validFrom'>

/** An SQL expression for all tables of refund codes, the last recorded one first: for statements that read something else too. */
export const REFUND_TABLES = `
  (select jsonb_agg(jsonb_build_object('id', l.id::text, 'validFrom', l.valid_from) order by l.id desc) from refund_list l)`

/** Loads which tables of refund codes exist, the last recorded one first. */
export const findRefundTables = (manager: EntityManager): Promise<RefundTable[]> =>
  preparedQuery<RefundTable>(
    manager,
    'refund-list.tables',
    `select ${selectColumns('l', ['id', 'validFrom'])} from refund_list l order by l.id desc`,
  )

/** Loads the rows of tables of refund codes. The returned function gives the rows that apply on a day; empty: none. */
export async function refundRowsByDay(
  manager: EntityManager,
  tables: readonly RefundTable[],
): Promise<(on: Day) => readonly RefundRow[]> {
  const loaded = loadedRows.get(manager.dataSource) ?? new Map<string, RefundRow[]>()
  loadedRows.set(manager.dataSource, loaded)
  const missing = tables.map(({ id }) => id).filter((id) => !loaded.has(id))
  if (missing.length > 0)
    for (const { id, rows } of await manager.findBy(RefundListEntity, { id: In(missing) })) loaded.set(id, rows)
  return (on) => {
    const table = tables.find(({ validFrom }) => validFrom <= on)
    return (table && loaded.get(table.id)) ?? []
  }
}

/** Records a table of refund codes. From its first day on it replaces the earlier tables. `source` is the name of its file. */
export async function recordRefundList(
  manager: EntityManager,
  { validFrom, rows }: Pick<RefundListEntity, 'validFrom' | 'rows'>,
  source: string,
): Promise<void> {
  await manager.insert(RefundListEntity, { validFrom, source, rows })
}
