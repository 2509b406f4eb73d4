import type { EntityManager } from 'typeorm'
import type { Day } from '../../../shared/values/day'
import { DecisionEntity } from './decision.entity'
import { MergedPersonEntity } from './merged-person.entity'

/** Marks the first day that a suspended decision shares with an earlier one of the same person. An earlier mark stays. */
export async function markSharedDays(manager: EntityManager, number: string, since: Day): Promise<void> {
  await manager
    .createQueryBuilder()
    .update(DecisionEntity)
    .set({ sharedSince: () => 'least(shared_since, :since)' })
    .where('number = :number', { number })
    .setParameters({ since })
    .execute()
}

/**
 * Records that these ids are one person, the first of them the surviving one, also for decisions that are recorded under another
 * id later. @throws a violation of `decision_no_overlap` if two of the decisions share a day without a mark.
 */
export async function uniteDecisions(manager: EntityManager, personIds: readonly string[]): Promise<void> {
  const [survivingId, ...mergedIds] = personIds
  if (survivingId === undefined || mergedIds.length === 0) return
  await manager.upsert(
    MergedPersonEntity,
    mergedIds.map((personId) => ({ personId, survivingId })),
    ['personId'],
  )
  await manager
    .createQueryBuilder()
    .update(DecisionEntity)
    .set({ survivingId })
    .where('person_id = any(:mergedIds) and surviving_id <> :survivingId', { mergedIds, survivingId })
    .execute()
}
