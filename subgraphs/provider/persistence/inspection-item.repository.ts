import { type EntityManager, In } from 'typeorm'
import { query } from '../../../shared/database/prepared-statements'
import type { InspectedKind, InspectionProgress } from '../domain/inspection'
import { InspectionConclusionEntity } from './inspection-conclusion.entity'
import { InspectionItemEntity } from './inspection-item.entity'

/** The item with this id; null if there is none. */
export const findItem = (manager: EntityManager, id: string): Promise<InspectionItemEntity | null> =>
  manager.findOneBy(InspectionItemEntity, { id })

/** The criteria of a list of items; null does not filter. */
export interface ItemSearch {
  inspectionId: string
  kind: InspectedKind | null
  /** Whether the item has a conclusion. */
  concluded: boolean | null
}

const itemQuery = (manager: EntityManager, { inspectionId, kind, concluded }: ItemSearch) => {
  const items = manager.createQueryBuilder(InspectionItemEntity, 'i').where('i.inspectionId = :inspectionId', {
    inspectionId,
  })
  if (kind) items.andWhere('i.kind = :kind', { kind })
  if (concluded !== null)
    items.andWhere(
      `${concluded ? '' : 'not '}exists (select from inspection_conclusion c where c.item_id = i.id and c.version = 1)`,
    )
  return items
}

/** Items after a position, in the order of the sample. */
export const itemsOf = (
  manager: EntityManager,
  search: ItemSearch,
  after: number,
  limit?: number,
): Promise<InspectionItemEntity[]> =>
  itemQuery(manager, search).andWhere('i.position > :after', { after }).orderBy('i.position').limit(limit).getMany()

/** The number of items that meet the criteria. */
export const countItems = (manager: EntityManager, search: ItemSearch): Promise<number> =>
  itemQuery(manager, search).getCount()

/** The persons of the items of an inspection, each once. */
export const personsOf = (
  manager: EntityManager,
  inspectionId: string,
): Promise<{ personId: string; niss: string }[]> =>
  manager
    .createQueryBuilder(InspectionItemEntity, 'i')
    .select('i.personId', 'personId')
    .addSelect('i.niss', 'niss')
    .distinctOn(['i.personId'])
    .where('i.inspectionId = :inspectionId and i.personId is not null', { inspectionId })
    .orderBy('i.personId')
    .addOrderBy('i.position')
    .getRawMany()

/** The last conclusions of these items. */
export const conclusionsOf = (
  manager: EntityManager,
  itemIds: readonly string[],
): Promise<InspectionConclusionEntity[]> =>
  itemIds.length === 0
    ? Promise.resolve([])
    : manager
        .createQueryBuilder(InspectionConclusionEntity, 'c')
        .where({ itemId: In([...itemIds]) })
        .distinctOn(['c.itemId'])
        .orderBy('c.itemId')
        .addOrderBy('c.version', 'DESC')
        .getMany()

/** Adds a version of a conclusion. False if another one has this version; then nothing is written. */
export async function insertConclusion(
  manager: EntityManager,
  conclusion: InspectionConclusionEntity,
): Promise<boolean> {
  const { raw } = await manager
    .createQueryBuilder()
    .insert()
    .into(InspectionConclusionEntity)
    .values(conclusion)
    .orIgnore()
    .returning(['itemId'])
    .updateEntity(false)
    .execute()
  return raw.length > 0
}

/** How far these inspections are, by id; in no order. */
export const progressOf = (
  manager: EntityManager,
  inspectionIds: readonly string[],
): Promise<(InspectionProgress & { inspectionId: string })[]> =>
  query(
    manager,
    `select i.inspection_id as "inspectionId", count(*)::int as items,
       count(*) filter (where c.result = 'COMPLIANT')::int as compliant,
       count(*) filter (where c.result = 'REMARK')::int as "withRemark",
       count(*) filter (where c.result = 'IRREGULAR')::int as irregular
     from inspection_item i left join lateral (
       select result from inspection_conclusion where item_id = i.id order by version desc limit 1) c on true
     where i.inspection_id = any($1::uuid[]) group by i.inspection_id`,
    [inspectionIds],
  )
