import type { EntityManager, SelectQueryBuilder } from 'typeorm'
import { preparedQuery, type Runner } from '../../../shared/database/prepared-statements'
import type { RowOf } from '../../../shared/database/row-of'
import type { Day } from '../../../shared/values/day'
import { MandateEntity } from './mandate.entity'

/** Records a mandate. @throws the exclusion violation `mandate_no_overlap` if another one of both has a common day */
export async function insertMandate(manager: EntityManager, mandate: MandateEntity): Promise<void> {
  await manager.getRepository(MandateEntity).insert(mandate)
}

/** The mandate of a provider and an organisation from a day on with this end and account; null if there is none. */
export const findSameMandate = (
  manager: EntityManager,
  { providerKey, mandatee, firstDay }: Pick<MandateEntity, 'providerKey' | 'mandatee' | 'firstDay'>,
): Promise<MandateEntity | null> => manager.getRepository(MandateEntity).findOneBy({ providerKey, mandatee, firstDay })

/** The mandate with this id, locked until the transaction ends; null if there is none. */
export const lockMandate = (manager: EntityManager, id: string): Promise<MandateEntity | null> =>
  manager.createQueryBuilder(MandateEntity, 'm').where('m.id = :id', { id }).setLock('pessimistic_write').getOne()

/** Brings the end of a mandate forward. */
export async function endMandateOn(
  manager: EntityManager,
  { id }: Pick<MandateEntity, 'id'>,
  end: Required<Pick<MandateEntity, 'lastDay' | 'endedAt' | 'endedBy'>>,
): Promise<void> {
  await manager.getRepository(MandateEntity).update({ id }, end)
}

/** The criteria of a list of mandates; null does not filter. */
export interface MandateSearch {
  providerKey: string | null
  mandatee: string | null
  /** A day on which the mandate holds. */
  on: Day | null
  /** The rows that the caller may see. */
  scope: 'all' | { providerKey: string } | { mandatee: string }
}

function mandateQuery(
  manager: EntityManager,
  { providerKey, mandatee, on, scope }: MandateSearch,
): SelectQueryBuilder<MandateEntity> {
  const query = manager.createQueryBuilder(MandateEntity, 'm').where('true')
  if (scope !== 'all' && 'providerKey' in scope) query.andWhere('m.providerKey = :own', { own: scope.providerKey })
  if (scope !== 'all' && 'mandatee' in scope) query.andWhere('m.mandatee = :own', { own: scope.mandatee })
  if (providerKey) query.andWhere('m.providerKey = :providerKey', { providerKey })
  if (mandatee) query.andWhere('m.mandatee = :mandatee', { mandatee })
  if (on) query.andWhere('m.firstDay <= :on and (m.lastDay is null or m.lastDay >= :on)', { on })
  return query
}

/** Mandates after a position in the list, last recorded first. */
export function searchMandates(
  manager: EntityManager,
  search: MandateSearch,
  after: readonly (string | number | null)[] | null,
  limit: number,
): Promise<MandateEntity[]> {
  const query = mandateQuery(manager, search)
  if (after) query.andWhere('(m.recordedAt, m.id) < (:at::timestamptz, :id::uuid)', { at: after[0], id: after[1] })
  return query.orderBy('m.recordedAt', 'DESC').addOrderBy('m.id', 'DESC').limit(limit).getMany()
}

/** The number of mandates that meet the criteria. */
export const countMandates = (manager: EntityManager, search: MandateSearch): Promise<number> =>
  mandateQuery(manager, search).getCount()

/** A mandate as other subgraphs ask for it. */
export type MandateRow = Pick<
  RowOf<MandateEntity>,
  'provider_key' | 'mandatee' | 'mandatee_name' | 'first_day' | 'last_day' | 'payee_iban'
>

/** The mandates that organisations ever had of these providers; of all, if they are null. Named: every file of an organisation asks for it. */
export const mandatesOf = (
  runner: Runner,
  mandatees: readonly string[],
  providerKeys: readonly string[] | null,
): Promise<MandateRow[]> =>
  preparedQuery<MandateRow>(
    runner,
    'mandate.of',
    `select provider_key, mandatee, mandatee_name, first_day, last_day, payee_iban from mandate
     where mandatee = any($1) and ($2::text[] is null or provider_key = any($2))`,
    [mandatees, providerKeys],
  )
