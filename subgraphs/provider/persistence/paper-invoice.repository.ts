import type { EntityManager, SelectQueryBuilder } from 'typeorm'
import { drawSample } from '../../../shared/database/draw-sample'
import { preparedQuery, type Runner } from '../../../shared/database/prepared-statements'
import type { RowOf } from '../../../shared/database/row-of'
import type { SampleAnswer, SampleKey } from '../../../shared/inter-service/contracts'
import type { Day } from '../../../shared/values/day'
import { providerKey } from '../../../shared/values/inami-number'
import { PaperInvoiceEntity } from './paper-invoice.entity'
import { PaperInvoiceInspectionEntity } from './paper-invoice-inspection.entity'

const paperInvoices = (manager: EntityManager): SelectQueryBuilder<PaperInvoiceEntity> =>
  manager
    .createQueryBuilder(PaperInvoiceEntity, 'i')
    .leftJoinAndMapOne('i.inspection', PaperInvoiceInspectionEntity, 's', 's.paperInvoiceId = i.id')

/** Inserts the invoice, or leaves an equal one as it is. Returns the invoice that is recorded. */
export async function recordPaperInvoiceOnce(
  manager: EntityManager,
  invoice: PaperInvoiceEntity,
): Promise<PaperInvoiceEntity> {
  await manager
    .createQueryBuilder()
    .insert()
    .into(PaperInvoiceEntity)
    .values(invoice)
    .orIgnore()
    .updateEntity(false)
    .execute()
  const { cpas, providerKey, personId, issuedOn, amountCents, situation, justification } = invoice
  return paperInvoices(manager)
    .where('i.cpas = :cpas and i.providerKey = :providerKey and i.personId = :personId', {
      cpas,
      providerKey,
      personId,
    })
    .andWhere('i.issuedOn = :issuedOn and i.amountCents = :amountCents and i.situation = :situation', {
      issuedOn,
      amountCents,
      situation,
    })
    .andWhere('md5(i.justification) = md5(:justification)', { justification })
    .getOneOrFail()
}

/** The paper invoice with this id and its inspection; null if there is none. */
export const findPaperInvoice = (manager: EntityManager, id: string): Promise<PaperInvoiceEntity | null> =>
  paperInvoices(manager).where('i.id = :id', { id }).getOne()

/** The paper invoices with these ids and their inspections, in no order. */
export const paperInvoicesById = (manager: EntityManager, ids: readonly string[]): Promise<PaperInvoiceEntity[]> =>
  paperInvoices(manager).where('i.id = any(:ids::uuid[])', { ids }).getMany()

/** Records the inspection of an invoice. Returns false if the invoice was inspected before; then nothing is written. */
export async function insertInspection(
  manager: EntityManager,
  inspection: PaperInvoiceInspectionEntity,
): Promise<boolean> {
  const { raw } = await manager
    .createQueryBuilder()
    .insert()
    .into(PaperInvoiceInspectionEntity)
    .values(inspection)
    .orIgnore()
    .returning(['paperInvoiceId'])
    .updateEntity(false)
    .execute()
  return raw.length > 0
}

/** The criteria of a list of paper invoices; null does not filter. */
export interface PaperInvoiceSearch {
  cpas: string | null
  /** INAMI number in 11 digits. */
  providerKey: string | null
  /** First day of issue, inclusive. */
  issuedFrom: Day | null
  /** Last day of issue, inclusive. */
  issuedTo: Day | null
  inspected: boolean | null
}

function applySearch(
  query: SelectQueryBuilder<PaperInvoiceEntity>,
  { cpas, providerKey, issuedFrom, issuedTo, inspected }: PaperInvoiceSearch,
): SelectQueryBuilder<PaperInvoiceEntity> {
  if (cpas) query.andWhere('i.cpas = :cpas', { cpas })
  if (providerKey) query.andWhere('i.providerKey = :providerKey', { providerKey })
  if (issuedFrom) query.andWhere('i.issuedOn >= :issuedFrom', { issuedFrom })
  if (issuedTo) query.andWhere('i.issuedOn <= :issuedTo', { issuedTo })
  if (inspected !== null) query.andWhere(inspected ? 's.paperInvoiceId is not null' : 's.paperInvoiceId is null')
  return query
}

/** Paper invoices after a position in the list, last recorded first. */
export function searchPaperInvoices(
  manager: EntityManager,
  search: PaperInvoiceSearch,
  after: readonly (string | number | null)[] | null,
  limit: number,
): Promise<PaperInvoiceEntity[]> {
  const query = applySearch(paperInvoices(manager), search)
  if (after) query.andWhere('(i.recordedAt, i.id) < (:at::timestamptz, :id::uuid)', { at: after[0], id: after[1] })
  return query.orderBy('i.recordedAt', 'DESC').addOrderBy('i.id', 'DESC').limit(limit).getMany()
}

/** The number of paper invoices that meet the criteria. */
export async function countPaperInvoices(manager: EntityManager, search: PaperInvoiceSearch): Promise<number> {
  const row = await applySearch(paperInvoices(manager), search)
    .select('count(*)', 'total')
    .getRawOne<{ total: string }>()
  return Number(row?.total)
}

/** A paper invoice under an exception. */
export type PaperExceptionRow = Pick<
  RowOf<PaperInvoiceEntity>,
  'provider_key' | 'person_id' | 'issued_on' | 'situation'
>

/** The paper invoices under an exception of these providers for these persons, oldest first. Named: invoice checking asks it per batch of lines. */
export const paperExceptions = (
  runner: Runner,
  providerKeys: readonly string[],
  personIds: readonly string[],
): Promise<PaperExceptionRow[]> =>
  preparedQuery<PaperExceptionRow>(
    runner,
    'provider.paper-exceptions',
    `select provider_key, person_id, issued_on, situation from paper_invoice
     where exception and provider_key = any($1) and person_id = any($2::uuid[]) order by issued_on, id`,
    [providerKeys, personIds],
  )

/** Draws from the paper invoices of a CPAS or a provider that were issued in the period. */
export const samplePaperInvoices = (
  manager: EntityManager,
  { subject, from, to, ...draw }: Omit<SampleKey, 'kind'>,
): Promise<SampleAnswer> =>
  drawSample(
    manager,
    draw,
    `select id::text as key, id::text as reference, person_id as "personId", niss, issued_on as "on", amount_cents as "amountCents"
     from paper_invoice where ${'cpas' in subject ? 'cpas' : 'provider_key'} = $3 and issued_on between $4 and $5`,
    ['cpas' in subject ? subject.cpas : providerKey(subject.provider), from, to],
  )
