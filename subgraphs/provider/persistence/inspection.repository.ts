import { type EntityManager, In, type SelectQueryBuilder } from 'typeorm'
import type { ListPage } from '../../../shared/lists/list-order'
import { type Ordered, orderedRows } from '../../../shared/lists/ordered-rows'
import type { InspectionStatus, InspectionSubject } from '../domain/inspection'
import { InspectionFileEntity } from './inspection-file.entity'
import { InspectionItemEntity } from './inspection-item.entity'

/** The inspections that a caller may see: all, or those of organisations once they are shared with them. */
export type InspectionScope = 'all' | { kind: InspectionSubject['kind']; numbers: readonly string[] }

/** Records an inspection with its whole sample. False if an equal one, or an open one of the same days, exists; then nothing is written. */
export async function insertInspection(
  manager: EntityManager,
  file: InspectionFileEntity,
  items: readonly InspectionItemEntity[],
): Promise<boolean> {
  const { raw } = await manager
    .createQueryBuilder()
    .insert()
    .into(InspectionFileEntity)
    .values(file)
    .orIgnore()
    .returning(['id'])
    .updateEntity(false)
    .execute()
  if (raw.length === 0) return false
  await manager.insert(InspectionItemEntity, [...items])
  return true
}

/** The inspection with the same subject, period, seed, sizes and grounds; null if there is none. */
export const findEqualInspection = (
  manager: EntityManager,
  file: Pick<
    InspectionFileEntity,
    'subjectKind' | 'subject' | 'periodFrom' | 'periodTo' | 'seed' | 'sizes' | 'grounds'
  >,
): Promise<InspectionFileEntity | null> =>
  manager
    .createQueryBuilder(InspectionFileEntity, 'f')
    .where('f.subjectKind = :subjectKind and f.subject = :subject and f.seed = :seed', file)
    .andWhere('f.periodFrom = :periodFrom and f.periodTo = :periodTo and f.sizes = :sizes', file)
    .andWhere('md5(f.grounds) = md5(:grounds)', file)
    .getOne()

/** The inspection of the organisation that is not closed and shares a day with the period; null if there is none. */
export const findOpenInspection = (
  manager: EntityManager,
  file: Pick<InspectionFileEntity, 'subjectKind' | 'subject' | 'periodFrom' | 'periodTo'>,
): Promise<InspectionFileEntity | null> =>
  manager
    .createQueryBuilder(InspectionFileEntity, 'f')
    .where('f.subjectKind = :subjectKind and f.subject = :subject and f.closedAt is null', file)
    .andWhere('f.periodFrom <= :periodTo and f.periodTo >= :periodFrom', file)
    .getOne()

/** The inspections with these ids, in no order. */
export const inspectionsById = (manager: EntityManager, ids: readonly string[]): Promise<InspectionFileEntity[]> =>
  manager.findBy(InspectionFileEntity, { id: In([...ids]) })

/** The inspection, locked until the transaction ends: for a change of its status (`update`), or for an addition to it (`share`). */
export const lockInspection = (
  manager: EntityManager,
  id: string,
  lock: 'update' | 'share',
): Promise<InspectionFileEntity | null> =>
  manager.findOne(InspectionFileEntity, {
    where: { id },
    lock: { mode: lock === 'update' ? 'pessimistic_write' : 'pessimistic_read' },
  })

/** Writes a change of status. */
export async function updateInspection(
  manager: EntityManager,
  { id, version }: InspectionFileEntity,
  change: Partial<InspectionFileEntity>,
): Promise<void> {
  await manager.getRepository(InspectionFileEntity).update({ id, version }, { ...change, version: version + 1 })
}

/** The criteria of a list of inspections; null does not filter. */
export interface InspectionSearch {
  scope: InspectionScope
  status: InspectionStatus | null
  subject: InspectionSubject | null
}

function inspectionQuery(
  manager: EntityManager,
  { scope, status, subject }: InspectionSearch,
): SelectQueryBuilder<InspectionFileEntity> {
  const query = manager.createQueryBuilder(InspectionFileEntity, 'f').where('true')
  if (scope !== 'all')
    query.andWhere('f.subjectKind = :scopeKind and f.subject = any(:scopeNumbers) and f.sharedAt is not null', {
      scopeKind: scope.kind,
      scopeNumbers: [...scope.numbers],
    })
  if (status) query.andWhere('f.status = :status', { status })
  if (subject)
    query.andWhere('f.subjectKind = :kind and f.subject = :number', { kind: subject.kind, number: subject.number })
  return query
}

/** A page of inspections, and one more, which tells whether a page follows. */
export const searchInspections = (
  manager: EntityManager,
  search: InspectionSearch,
  page: ListPage,
): Promise<Ordered<InspectionFileEntity>[]> => orderedRows(manager, inspectionQuery(manager, search), page)

/** The number of inspections that meet the criteria. */
export const countInspections = (manager: EntityManager, search: InspectionSearch): Promise<number> =>
  inspectionQuery(manager, search).getCount()
