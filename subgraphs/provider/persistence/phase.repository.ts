import type { DataSource, EntityManager } from 'typeorm'
import type { PhaseRow } from '../domain/phases'
import { PhaseEntity } from './phase.entity'
import { PhaseListEntity } from './phase-list.entity'

// A table never changes once it is recorded, so it is read once by its id. A handful of tables exist.
const cached = new WeakMap<DataSource, Map<string, readonly PhaseRow[]>>()

/** The rows of a phase table, by its id. */
export async function phasesOfList(db: DataSource, listId: string, manager = db.manager): Promise<readonly PhaseRow[]> {
  const byId = cached.get(db) ?? new Map<string, readonly PhaseRow[]>()
  cached.set(db, byId)
  const known = byId.get(listId)
  if (known) return known
  const rows = (await manager.find(PhaseEntity, { where: { listId }, order: { position: 'ASC' } })).map(toPhaseRow)
  byId.set(listId, rows)
  return rows
}

/** The rows of the phase table that applies. */
export async function currentPhases(db: DataSource): Promise<readonly PhaseRow[]> {
  const [list] = await db.manager.find(PhaseListEntity, { select: { id: true }, order: { id: 'DESC' }, take: 1 })
  return list ? phasesOfList(db, list.id) : []
}

/** Records a phase table: from now on it applies in place of the earlier ones. `source` is the name of its file. */
export async function recordPhases(manager: EntityManager, rows: readonly PhaseRow[], source: string): Promise<void> {
  const { identifiers } = await manager.insert(PhaseListEntity, { source })
  const listId = String(identifiers[0]?.id)
  await manager.insert(
    PhaseEntity,
    rows.map((row, i) => ({ ...row, numberPrefixes: [...row.numberPrefixes], listId, position: i + 1 })),
  )
}

const toPhaseRow = ({ listId: _, position: __, ...row }: PhaseEntity): PhaseRow => row
