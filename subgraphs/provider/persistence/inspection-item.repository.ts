import { type EntityManager, In } from 'typeorm'
import { query } from '../../../shared/database/prepared-statements'
import type { InspectedKind, InspectionProgress } from '../domain/inspection'
import { InspectionConclusionEntity } from './inspection-conclusion.entity'
import { InspectionItemEntity } from './inspection-item.entity'

/** The item with this id; null if there is none. */
export const findItem = (manager: EntityManager, id: string): Promise<InspectionItemEntity | null> =>
  manager.findOneBy(InspectionItemEntity, { id })

/** The criteria of lists of items; null does not filter. */
export interface ItemFilter {
  kind: InspectedKind | null
  /** Whether the item has a conclusion. */
  concluded: boolean | null
}
/** A page of each list: the items after a position, at most `limit` of each; null: all. */
export interface ItemPage extends ItemFilter {
  after: number
  limit: number | null
}

const MEETS_FILTER = `(:kind::text is null or i.kind = :kind) and (:concluded::boolean is null
  or :concluded = exists (select from inspection_conclusion c where c.item_id = i.id and c.version = 1))`

/** A page of the items of each inspection, in the order of their samples. */
export const itemsOf = (
  manager: EntityManager,
  inspectionIds: readonly string[],
  page: ItemPage,
): Promise<InspectionItemEntity[]> =>
  manager
    .createQueryBuilder(InspectionItemEntity, 'item')
    .where(
      `item.id in (select p.id from unnest(:inspectionIds::uuid[]) f(id) cross join lateral (
         select i.id from inspection_item i where i.inspection_id = f.id and i.position > :after and ${MEETS_FILTER}
         order by i.position limit :limit) p)`,
      { inspectionIds: [...inspectionIds], ...page },
    )
    .orderBy('item.inspectionId')
    .addOrderBy('item.position')
    .getMany()

/** The number of items of each inspection that meet the criteria, by id; inspections without any are left out. */
export async function countItems(
  manager: EntityManager,
  inspectionIds: readonly string[],
  filter: ItemFilter,
): Promise<Map<string, number>> {
  const rows = await manager
    .createQueryBuilder(InspectionItemEntity, 'i')
    .select('i.inspectionId', 'id')
    .addSelect('count(*)::int', 'count')
    .where(`i.inspection_id = any(:inspectionIds::uuid[]) and ${MEETS_FILTER}`, {
      inspectionIds: [...inspectionIds],
      ...filter,
    })
    .groupBy('i.inspectionId')
    .getRawMany<{ id: string; count: number }>()
  return new Map(rows.map(({ id, count }) => [id, count]))
}

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
