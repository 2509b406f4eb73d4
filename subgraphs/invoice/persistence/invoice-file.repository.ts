import { Any, type EntityManager, type SelectQueryBuilder } from 'typeorm'
import { plainRowsByKeys } from '../../../shared/database/plain-rows'
import type { ListPage } from '../../../shared/lists/list-order'
import { type Ordered, orderedRows } from '../../../shared/lists/ordered-rows'
import type { Day } from '../../../shared/values/day'
import type { Period } from '../../../shared/values/period'
import { InvoiceFileEntity } from './invoice-file.entity'
import { type RowScope, restrictToProvider } from './row-scope'

/** The booked file with a provider's reference: the one that was not refused, else the last received; null if there is none. */
export const fileByReference = (
  manager: EntityManager,
  providers: readonly string[],
  reference: string,
): Promise<InvoiceFileEntity | null> =>
  manager
    .createQueryBuilder(InvoiceFileEntity, 'f')
    .addSelect(`f.status = 'REFUSED'`, 'is_refused')
    .where({ provider: Any(providers), reference, test: false })
    .orderBy('is_refused')
    .addOrderBy('f.receivedAt', 'DESC')
    .limit(1)
    .getOne()

/** The last test file of this content and day; null if there is none. Refused files count only with `refused`. */
export function findSameTestFile(
  manager: EntityManager,
  providers: readonly string[],
  { reference, contentHash, receivedOn }: Pick<InvoiceFileEntity, 'reference' | 'contentHash' | 'receivedOn'>,
  { refused }: { refused: boolean },
): Promise<InvoiceFileEntity | null> {
  const query = manager
    .createQueryBuilder(InvoiceFileEntity, 'f')
    .where({ provider: Any(providers), reference, contentHash, receivedOn, test: true })
  if (!refused) query.andWhere(`f.status <> 'REFUSED'`)
  return query.orderBy('f.receivedAt', 'DESC').limit(1).getOne()
}

/** Files by id, in no order. */
export const filesById = (manager: EntityManager, ids: readonly string[]): Promise<InvoiceFileEntity[]> =>
  plainRowsByKeys(manager, InvoiceFileEntity, 'id', ids)

/** The ids of those files that an organisation sent. */
export const filesSentBy = async (
  manager: EntityManager,
  ids: readonly string[],
  sentBy: string,
): Promise<Set<string>> =>
  new Set(
    (await manager.find(InvoiceFileEntity, { select: { id: true }, where: { id: Any(ids), sentBy } })).map(
      ({ id }) => id,
    ),
  )

/** Whether the provider, or the organisation for it, submitted another eFact file on a day that was not refused and has another reference. */
export const hasOtherEfactFileOn = (
  manager: EntityManager,
  providers: readonly string[],
  receivedOn: Day,
  reference: string,
  sentBy: string | null,
): Promise<boolean> =>
  manager
    .createQueryBuilder(InvoiceFileEntity, 'f')
    .where({ provider: Any(providers), receivedOn, channel: 'EFACT', test: false })
    .andWhere(`f.status <> 'REFUSED' and f.reference <> :reference`, { reference })
    .andWhere('f.sentBy is not distinct from :sentBy', { sentBy })
    .getExists()

/** The status of a file; null if it does not exist. */
export async function statusOf(manager: EntityManager, id: string): Promise<InvoiceFileEntity['status'] | null> {
  const file = await manager.findOne(InvoiceFileEntity, { select: { id: true, status: true }, where: { id } })
  return file?.status ?? null
}

/** The criteria of a list of files; null does not filter. */
export interface FileSearch {
  providers: readonly string[] | null
  status: string | null
  /** Days of receipt, inclusive. */
  received: Period | null
}

function fileQuery(
  manager: EntityManager,
  { providers, status, received }: FileSearch,
  scope: RowScope,
): SelectQueryBuilder<InvoiceFileEntity> {
  const query = restrictToProvider(
    manager.createQueryBuilder(InvoiceFileEntity, 'f'),
    scope,
    'f.sent_by = :scopeSender',
  )
  if (providers) query.andWhere('f.provider = any(:providers)', { providers })
  if (status) query.andWhere('f.status = :status', { status })
  if (received) query.andWhere('f.receivedOn >= :from', { from: received.from })
  if (received?.to) query.andWhere('f.receivedOn <= :to', { to: received.to })
  return query
}

/** A page of the files that meet the criteria. */
export const searchFiles = (
  manager: EntityManager,
  search: FileSearch,
  scope: RowScope,
  page: ListPage,
): Promise<Ordered<InvoiceFileEntity>[]> => orderedRows(manager, fileQuery(manager, search, scope), page)

/** The number of files that meet the criteria. */
export const countFiles = (manager: EntityManager, search: FileSearch, scope: RowScope): Promise<number> =>
  fileQuery(manager, search, scope).getCount()
