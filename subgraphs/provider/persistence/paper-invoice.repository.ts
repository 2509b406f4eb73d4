import { type EntityManager, In, type SelectQueryBuilder } from 'typeorm'
import { drawSample } from '../../../shared/database/draw-sample'
import { preparedQuery, type Runner } from '../../../shared/database/prepared-statements'
import type { RowOf } from '../../../shared/database/row-of'
import type { SampleAnswer, SampleKey } from '../../../shared/inter-service/contracts'
import type { Day } from '../../../shared/values/day'
import { providerKey } from '../../../shared/values/inami-number'
import { PaperInvoiceEntity } from './paper-invoice.entity'
import { PaperInvoiceInspectionEntity } from './paper-invoice-inspection.entity'
import { PaperInvoiceVerdictEntity } from './paper-invoice-verdict.entity'
import { PaperLineEntity } from './paper-line.entity'

// A paper invoice with its inspection and the verdict that applies.
const paperInvoices = (manager: EntityManager): SelectQueryBuilder<PaperInvoiceEntity> =>
  manager
    .createQueryBuilder(PaperInvoiceEntity, 'i')
    .leftJoinAndMapOne('i.inspection', PaperInvoiceInspectionEntity, 's', 's.paperInvoiceId = i.id')
    .innerJoinAndMapOne(
      'i.verdict',
      PaperInvoiceVerdictEntity,
      'v',
      'v.paperInvoiceId = i.id and v.number = (select max(w.number) from paper_invoice_verdict w where w.paper_invoice_id = i.id)',
    )

/** Inserts the invoice with its lines, or leaves an equal one as it is. Returns whether it was inserted. */
export async function insertPaperInvoice(
  manager: EntityManager,
  invoice: PaperInvoiceEntity,
  lines: readonly PaperLineEntity[],
): Promise<boolean> {
  const { raw } = await manager
    .createQueryBuilder()
    .insert()
    .into(PaperInvoiceEntity)
    .values(invoice)
    .orIgnore()
    .returning(['id'])
    .updateEntity(false)
    .execute()
  if (raw.length > 0 && lines.length > 0) await manager.insert(PaperLineEntity, [...lines])
  return raw.length > 0
}

/** The invoice with the same content that one of the centres recorded. Null: none is recorded. */
export function findEqualPaperInvoice(
  manager: EntityManager,
  content: Omit<PaperInvoiceContent, 'cpas'>,
  centres: readonly string[],
): Promise<PaperInvoiceEntity | null> {
  const { providerKey, personId, issuedOn, amountCents, situation, justification, contentDigest } = content
  return paperInvoices(manager)
    .where('i.cpas = any(:centres) and i.providerKey = :providerKey', { centres: [...centres], providerKey })
    .andWhere('i.personId is not distinct from :personId::uuid', { personId })
    .andWhere('i.issuedOn = :issuedOn and i.amountCents = :amountCents and i.situation = :situation', {
      issuedOn,
      amountCents,
      situation,
    })
    .andWhere('md5(i.justification) = md5(:justification)', { justification })
    .andWhere('i.contentDigest = :contentDigest', { contentDigest })
    .orderBy('i.recordedAt')
    .addOrderBy('i.id')
    .limit(1)
    .getOne()
}

/** The paper invoice with this id and its inspection; null if there is none. */
export const findPaperInvoice = (manager: EntityManager, id: string): Promise<PaperInvoiceEntity | null> =>
  paperInvoices(manager).where('i.id = :id', { id }).getOne()

/** The paper invoices with these ids and their inspections, in no order. */
export const paperInvoicesById = (manager: EntityManager, ids: readonly string[]): Promise<PaperInvoiceEntity[]> =>
  paperInvoices(manager).where('i.id = any(:ids::uuid[])', { ids }).getMany()
/** The lines of paper invoices, in their order. */
export const linesOfPaperInvoices = (manager: EntityManager, ids: readonly string[]): Promise<PaperLineEntity[]> =>
  manager.find(PaperLineEntity, { where: { paperInvoiceId: In([...ids]) }, order: { position: 'ASC' } })

/** The refundable paper invoices that a CPAS received with a day of issue in a period, in the order of their days. */
export const refundablePaperInvoices = (
  manager: EntityManager,
  cpas: string,
  { from, to }: { from: Day; to: Day },
): Promise<PaperInvoiceEntity[]> =>
  paperInvoices(manager)
    .where('i.cpas = :cpas and i.issuedOn between :from and :to and v.refundable', { cpas, from, to })
    .orderBy('i.issuedOn')
    .addOrderBy('i.id')
    .getMany()

/** Records the inspection of an invoice. Returns false if the invoice was inspected before; then nothing is written. */
export async function insertPaperInspection(
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

/** What makes two paper invoices equal. */
export type PaperInvoiceContent = Pick<
  PaperInvoiceEntity,
  'cpas' | 'providerKey' | 'personId' | 'issuedOn' | 'amountCents' | 'situation' | 'justification' | 'contentDigest'
>

/** The criteria of a list of paper invoices; null does not filter. */
export interface PaperInvoiceSearch {
  centres: readonly string[] | null
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
  { centres, providerKey, issuedFrom, issuedTo, inspected }: PaperInvoiceSearch,
): SelectQueryBuilder<PaperInvoiceEntity> {
  if (centres) query.andWhere('i.cpas = any(:centres)', { centres })
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
export type PaperExceptionRow = Pick<RowOf<PaperInvoiceEntity>, 'provider_key' | 'issued_on' | 'situation'> & {
  person_id: string
}

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
     from paper_invoice where ${'centres' in subject ? 'cpas' : 'provider_key'} = any($3) and issued_on between $4 and $5`,
    ['centres' in subject ? subject.centres : [providerKey(subject.provider)], from, to],
  )
