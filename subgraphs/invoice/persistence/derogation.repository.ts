import { Any, type EntityManager, In, MoreThanOrEqual, type SelectQueryBuilder } from 'typeorm'
import type { Day } from '../../../shared/values/day'
import { DerogationEntity } from './derogation.entity'
import { DerogationAgreementEntity } from './derogation-agreement.entity'
import { type PagePosition, type RowScope, restrictToProvider } from './row-scope'

/** Inserts a derogation; if an equal one exists, returns that one and writes nothing. Null if another derogation answers its request. */
export async function insertDerogation(
  manager: EntityManager,
  derogation: DerogationEntity,
): Promise<{ derogation: DerogationEntity; isNew: boolean } | null> {
  const { raw } = await manager
    .createQueryBuilder()
    .insert()
    .into(DerogationEntity)
    .values(derogation)
    .orIgnore()
    .returning(['id'])
    .updateEntity(false)
    .execute()
  if (raw.length > 0) return { derogation, isNew: true }
  const { provider, performedFrom, performedTo, niss, until, grounds } = derogation
  const known = await manager
    .createQueryBuilder(DerogationEntity, 'd')
    .where({ provider, performedFrom, until, grounds })
    .andWhere('d.performedTo is not distinct from :performedTo::date and d.niss is not distinct from :niss::text', {
      performedTo,
      niss,
    })
    .getOne()
  return known && { derogation: known, isNew: false }
}

/** The derogations of a provider that apply to files received on a day. */
export const applicableDerogations = (
  manager: EntityManager,
  providers: readonly string[],
  receivedOn: Day,
): Promise<DerogationEntity[]> =>
  manager.findBy(DerogationEntity, { provider: Any(providers), until: MoreThanOrEqual(receivedOn) })

/** The criteria of a list of derogations; null does not filter. */
export interface DerogationSearch {
  providers: readonly string[] | null
}

function derogationQuery(
  manager: EntityManager,
  { providers }: DerogationSearch,
  scope: RowScope,
): SelectQueryBuilder<DerogationEntity> {
  const query = restrictToProvider(manager.createQueryBuilder(DerogationEntity, 'd'), scope)
  if (providers) query.andWhere('d.provider = any(:providers)', { providers })
  return query
}

/** Derogations after a position in the list, last granted first. */
export function searchDerogations(
  manager: EntityManager,
  search: DerogationSearch,
  scope: RowScope,
  after: PagePosition,
  limit: number,
): Promise<DerogationEntity[]> {
  const query = derogationQuery(manager, search, scope)
  if (after) query.andWhere('(d.grantedAt, d.id) < (:at::timestamptz, :id::uuid)', { at: after[0], id: after[1] })
  return query.orderBy('d.grantedAt', 'DESC').addOrderBy('d.id', 'DESC').limit(limit).getMany()
}

/** The number of derogations that meet the criteria. */
export const countDerogations = (manager: EntityManager, search: DerogationSearch, scope: RowScope): Promise<number> =>
  derogationQuery(manager, search, scope).getCount()

/** The derogations that answer these requests. */
export const derogationsOfRequests = (
  manager: EntityManager,
  requestIds: readonly string[],
): Promise<DerogationEntity[]> =>
  requestIds.length === 0 ? Promise.resolve([]) : manager.findBy(DerogationEntity, { requestId: In([...requestIds]) })

/** The derogation; null if there is none with this id. */
export const derogationById = (manager: EntityManager, id: string): Promise<DerogationEntity | null> =>
  manager.findOneBy(DerogationEntity, { id })

/** Adds the agreement to a derogation that has none. */
export async function addAgreement(manager: EntityManager, agreement: DerogationAgreementEntity): Promise<void> {
  await manager.createQueryBuilder().insert().into(DerogationAgreementEntity).values(agreement).orIgnore().execute()
}

/** The agreement to a derogation; null if none was added. */
export const agreementOf = (manager: EntityManager, derogationId: string): Promise<DerogationAgreementEntity | null> =>
  manager.findOneBy(DerogationAgreementEntity, { derogationId })
