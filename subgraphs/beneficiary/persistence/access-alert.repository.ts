import type { EntityManager, SelectQueryBuilder } from 'typeorm'
import type { Caller } from '../../../shared/authorization/caller'
import { plainRows } from '../../../shared/database/plain-rows'
import { type Runner, query as runQuery } from '../../../shared/database/prepared-statements'
import { AccessAlertEntity } from './access-alert.entity'

/** The criteria of a list of alerts; null does not filter. */
export interface AlertSearch {
  organisation: string | null
  audience: Caller['audience'] | null
  /** true: without an outcome; false: with one. */
  open: boolean | null
}

function searchQuery(
  manager: EntityManager,
  { organisation, audience, open }: AlertSearch,
): SelectQueryBuilder<AccessAlertEntity> {
  const query = manager.getRepository(AccessAlertEntity).createQueryBuilder('a').where('true')
  if (organisation !== null) query.andWhere('a.organisation = :organisation', { organisation })
  if (audience !== null) query.andWhere('a.audience = :audience', { audience })
  if (open !== null) query.andWhere(open ? 'a.outcome is null' : 'a.outcome is not null')
  return query
}

/** Alerts after a position in the list, newest first. */
export function searchAlerts(
  manager: EntityManager,
  search: AlertSearch,
  after: { at: string; id: string } | null,
  limit: number,
): Promise<AccessAlertEntity[]> {
  const query = searchQuery(manager, search)
  if (after) query.andWhere('(a.at, a.id) < (:at::timestamptz, :id::uuid)', after)
  return plainRows(manager, query.orderBy('a.at', 'DESC').addOrderBy('a.id', 'DESC').limit(limit))
}

/** The number of alerts that meet the criteria. */
export const countAlerts = (manager: EntityManager, search: AlertSearch): Promise<number> =>
  searchQuery(manager, search).getCount()

/** The number of alerts of each kind and state, also where there are none. */
export const countAlertsByState = (runner: Runner) =>
  runQuery<{ kind: AccessAlertEntity['kind']; state: 'open' | 'closed'; count: number }>(
    runner,
    `select k.kind, s.state, count(a.id)::int as count
     from unnest(array['QUOTA', 'EMERGENCY']) as k(kind)
     cross join unnest(array['open', 'closed']) as s(state)
     left join access_alert a on a.kind = k.kind and (a.outcome is null) = (s.state = 'open')
     group by k.kind, s.state`,
    [],
  )

/** The alert, locked until the transaction ends; null if there is none. */
export const lockAlert = (manager: EntityManager, id: string): Promise<AccessAlertEntity | null> =>
  manager
    .getRepository(AccessAlertEntity)
    .createQueryBuilder('a')
    .where('a.id = :id', { id })
    .setLock('pessimistic_write')
    .getOne()

/** Writes the outcome of an alert. */
export async function closeAlert(
  manager: EntityManager,
  { id }: Pick<AccessAlertEntity, 'id'>,
  outcome: { outcome: string; closedBy: Caller; closedAt: Date },
): Promise<void> {
  await manager.getRepository(AccessAlertEntity).update({ id }, outcome)
}
