import type { EntityManager, SelectQueryBuilder } from 'typeorm'
import { plainRows, plainRowsByKeys } from '../../../shared/database/plain-rows'
import { preparedQuery } from '../../../shared/database/prepared-statements'
import type { Period } from '../../../shared/values/period'
import type { LineOutcome } from '../domain/line-outcome'
import { InvoiceEntity } from './invoice.entity'
import { type PagePosition, type RowScope, restrictToProvider, sentByScope } from './row-scope'

/** A person of an invoice; `personId` is null if nobody is registered under the NISS. */
export type InvoicedPerson = Pick<InvoiceEntity, 'personId' | 'niss'>

/** What the fields of an invoice show, and what decides who reads them. */
const shownInvoiceProperties = [
  'id',
  'fileId',
  'number',
  'provider',
  'niss',
  'personId',
  'issuedOn',
] as const satisfies readonly (keyof InvoiceEntity)[]
/** An invoice as lists of lines read it. */
export type ShownInvoice = Pick<InvoiceEntity, (typeof shownInvoiceProperties)[number]>

/** Booked invoices by id, in no order. */
export const invoicesById = (manager: EntityManager, ids: readonly string[]): Promise<ShownInvoice[]> =>
  plainRowsByKeys(manager, InvoiceEntity, 'id', ids, shownInvoiceProperties)

/** The persons of the invoices of a file, booked or test. */
export const personsOfFile = (manager: EntityManager, fileId: string): Promise<InvoicedPerson[]> =>
  preparedQuery<InvoicedPerson>(
    manager,
    'file.persons',
    `select distinct on (person_id) person_id as "personId", niss from (
       select person_id, niss from invoice where file_id = $1
       union all select person_id, record ->> 'niss' from test_invoice where file_id = $1
     ) as persons`,
    [fileId],
  )

/** The criteria of a list of invoices; null does not filter. */
export interface InvoiceSearch {
  providers?: readonly string[] | null
  personIds?: readonly string[] | null
  /** The provider's own number. */
  number?: string | null
  /** Days of issue, inclusive. */
  issued?: Period | null
  /** The outcome of at least one line. */
  outcome?: LineOutcome | null
  fileId?: string | null
}

function invoiceQuery(
  manager: EntityManager,
  { providers, personIds, number, issued, outcome, fileId }: InvoiceSearch,
  scope: RowScope,
): SelectQueryBuilder<InvoiceEntity> {
  const query = restrictToProvider(manager.createQueryBuilder(InvoiceEntity, 'i'), scope, sentByScope('i.file_id'))
  if (providers) query.andWhere('i.provider = any(:providers)', { providers })
  if (personIds) query.andWhere('i.personId = any(:personIds)', { personIds })
  if (typeof number === 'string') query.andWhere('i.number = :number', { number })
  if (issued) query.andWhere('i.issuedOn >= :from', { from: issued.from })
  if (issued?.to) query.andWhere('i.issuedOn <= :to', { to: issued.to })
  if (outcome)
    query.andWhere('exists (select from invoice_line l where l.invoice_id = i.id and l.outcome = :outcome)', {
      outcome,
    })
  if (fileId) query.andWhere('i.fileId = :fileId', { fileId })
  return query
}

/** Invoices after a position in the list: those of one file in the order of the file, else the last received first. */
export function searchInvoices(
  manager: EntityManager,
  search: InvoiceSearch,
  scope: RowScope,
  after: PagePosition,
  limit: number,
): Promise<InvoiceEntity[]> {
  const query = invoiceQuery(manager, search, scope).limit(limit)
  if (search.fileId) {
    if (after) query.andWhere('i.position > :position::int', { position: after[0] })
    return plainRows(manager, query.orderBy('i.position'))
  }
  if (after) query.andWhere('(i.receivedAt, i.id) < (:at::timestamptz, :id::uuid)', { at: after[0], id: after[1] })
  return plainRows(manager, query.orderBy('i.received_at', 'DESC').addOrderBy('i.id', 'DESC'))
}

/** The number of invoices that meet the criteria. */
export const countInvoices = (manager: EntityManager, search: InvoiceSearch, scope: RowScope): Promise<number> =>
  invoiceQuery(manager, search, scope).getCount()
