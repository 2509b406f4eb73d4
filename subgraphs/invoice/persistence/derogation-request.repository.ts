import type { EntityManager, SelectQueryBuilder } from 'typeorm'
import type { Caller } from '../../../shared/authorization/caller'
import { DerogationRequestEntity } from './derogation-request.entity'
import type { PagePosition } from './row-scope'

/** The requests that a caller may see: all, or those of these organisations and, for a hospital, those for it. */
export type RequestScope =
  | 'all'
  | { organisations: readonly string[]; audience: Caller['audience']; providers: readonly string[] }

/** Inserts a request; if the same organisation made an equal one, returns that one and writes nothing. */
export async function insertRequest(
  manager: EntityManager,
  request: DerogationRequestEntity,
): Promise<{ request: DerogationRequestEntity; isNew: boolean }> {
  const { raw } = await manager
    .createQueryBuilder()
    .insert()
    .into(DerogationRequestEntity)
    .values(request)
    .orIgnore()
    .returning(['id'])
    .updateEntity(false)
    .execute()
  if (raw.length > 0) return { request, isNew: true }
  const { provider, performedFrom, performedTo, niss, grounds, organisation } = request
  const known = await manager
    .createQueryBuilder(DerogationRequestEntity, 'r')
    .where({ provider, performedFrom, grounds, organisation })
    .andWhere('r.performedTo is not distinct from :performedTo::date and r.niss is not distinct from :niss::text', {
      performedTo,
      niss,
    })
    .getOneOrFail()
  return { request: known, isNew: false }
}

/** The request, without its document; null if there is none with this id. */
export const requestById = (manager: EntityManager, id: string): Promise<DerogationRequestEntity | null> =>
  manager.findOneBy(DerogationRequestEntity, { id })

/** The document of a request; null if none was attached. */
export async function documentOfRequest(manager: EntityManager, id: string): Promise<Buffer | null> {
  const found = await manager
    .createQueryBuilder(DerogationRequestEntity, 'r')
    .select('r.document', 'document')
    .where({ id })
    .getRawOne<{ document: Buffer | null }>()
  return found?.document ?? null
}

function requestQuery(
  manager: EntityManager,
  filter: { providers: readonly string[] | null },
  scope: RequestScope,
): SelectQueryBuilder<DerogationRequestEntity> {
  const query = manager.createQueryBuilder(DerogationRequestEntity, 'r')
  if (scope !== 'all')
    query.andWhere('((r.audience = :audience and r.organisation = any(:organisations)) or r.provider = any(:own))', {
      audience: scope.audience,
      organisations: [...scope.organisations],
      own: [...scope.providers],
    })
  if (filter.providers) query.andWhere('r.provider = any(:providers)', { providers: filter.providers })
  return query
}

/** Requests after a position in the list, last made first. */
export function searchRequests(
  manager: EntityManager,
  filter: { providers: readonly string[] | null },
  scope: RequestScope,
  after: PagePosition,
  limit: number,
): Promise<DerogationRequestEntity[]> {
  const query = requestQuery(manager, filter, scope)
  if (after) query.andWhere('(r.requestedAt, r.id) < (:at::timestamptz, :id::uuid)', { at: after[0], id: after[1] })
  return query.orderBy('r.requestedAt', 'DESC').addOrderBy('r.id', 'DESC').limit(limit).getMany()
}

/** The number of requests that meet the criteria. */
export const countRequests = (
  manager: EntityManager,
  filter: { providers: readonly string[] | null },
  scope: RequestScope,
): Promise<number> => requestQuery(manager, filter, scope).getCount()
