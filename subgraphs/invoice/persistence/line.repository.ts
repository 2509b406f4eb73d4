import type { EntityManager, SelectQueryBuilder } from 'typeorm'
import { plainRows, plainRowsByKeys } from '../../../shared/database/plain-rows'
import { preparedQuery, type Runner } from '../../../shared/database/prepared-statements'
import type { RowOf } from '../../../shared/database/row-of'
import type { ListPage } from '../../../shared/lists/list-order'
import { type Ordered, orderedRows } from '../../../shared/lists/ordered-rows'
import type { CareType } from '../../../shared/values/care-types'
import type { Period } from '../../../shared/values/period'
import type { LineOutcome } from '../domain/line-outcome'
import { institutionCategories } from '../domain/performer'
import { isAboutTerms, TERMS_ARE_WITHHELD } from '../rules/withheld-terms'
import { contestedIs, countedInBalance, type LinesOfBalance } from './balance.repository'
import { InvoiceLineEntity } from './invoice-line.entity'
import type { LineEventEntity } from './line-event.entity'
import { ReviewEntity } from './review.entity'
import { type RowScope, restrictLines } from './row-scope'

// The days whose unsettled payments belong to an open month.
const OPEN_DAYS = `array(
  select executed_on from (select distinct executed_on from unsettled_payment) as d where open_month(executed_on) = :openMonth)`

/** The criteria of a list of lines; null does not filter. */
export interface LineSearch {
  providers?: readonly string[] | null
  personIds?: readonly string[] | null
  outcome?: LineOutcome | null
  /** Days of care, inclusive. */
  performed?: Period | null
  decisionNumber?: string | null
  commitmentNumber?: string | null
  attestationNumber?: string | null
  /** true: the attestation was issued late; false: the other lines. */
  issuedLate?: boolean | null
  /** true: the decision requires an attestation, and none is recorded or was shown on paper; false: the others. */
  attestationMissing?: boolean | null
  paid?: boolean | null
  /** Id of a rule that has a finding about the line. */
  rule?: string | null
  /** The token's `sub` of the reviewer of a line that waits. */
  assignedTo?: string | null
  cpas?: string | null
  careType?: CareType | null
  /** Who gave the care, under every spelling of the number. */
  performers?: readonly string[] | null
  /** In cents, inclusive. */
  claimedFrom?: number | null
  claimedTo?: number | null
  fileId?: string | null
  paymentId?: string | null
  /** A closed month. */
  month?: string | null
  /** With `month`: the CPAS of the settlement entry. */
  monthCpas?: string | null
  openMonth?: string | null
  lineIds?: readonly string[] | null
  /** Criteria on the decision and its terms do not find lines whose terms are withheld (rules/withheld-terms.ts). */
  withholdsTerms?: boolean
  /** true: the CPAS contests the line, and has no answer yet; false: the others. */
  contested?: boolean | null
  /** The lines that a balance counts. */
  balance?: LinesOfBalance | null
}

// None is recorded electronically, and none was shown on paper in a control.
const ATTESTATION_IS_MISSING =
  'l.attestationRequired and not l.attestationRecorded and not exists (select from paper_attestation p where p.line_id = l.id)'

/** The lines of a scope that meet the criteria, as a query with the alias `l`. */
export function lineQuery(
  manager: EntityManager,
  search: LineSearch,
  scope: RowScope,
): SelectQueryBuilder<InvoiceLineEntity> {
  const query = restrictLines(manager.createQueryBuilder(InvoiceLineEntity, 'l'), scope)
  const { providers, personIds, outcome, performed, decisionNumber, commitmentNumber, attestationNumber } = search
  const { attestationMissing, paid, rule, assignedTo, fileId, paymentId, month, monthCpas, openMonth, lineIds } = search
  if (providers) query.andWhere('l.provider = any(:providers)', { providers })
  if (personIds) query.andWhere('l.personId = any(:personIds)', { personIds })
  if (outcome) query.andWhere('l.outcome = :outcome', { outcome })
  // A line over several days is found by each of its days.
  if (performed) query.andWhere('(l.performedOn >= :from or l.performedUntil >= :from)', { from: performed.from })
  if (performed?.to) query.andWhere('l.performedOn <= :to', { to: performed.to })
  if (typeof decisionNumber === 'string') query.andWhere('l.decisionNumber = :decisionNumber', { decisionNumber })
  const isOnTerms = decisionNumber || search.cpas || attestationNumber || (rule && isAboutTerms(rule))
  if (search.withholdsTerms && isOnTerms) query.andWhere(`not ${TERMS_ARE_WITHHELD}`)
  const termsAreShown = search.withholdsTerms ? ` and not ${TERMS_ARE_WITHHELD}` : ''
  if (typeof commitmentNumber === 'string')
    query.andWhere('l.commitmentNumber = :commitmentNumber', { commitmentNumber })
  if (typeof attestationNumber === 'string')
    query.andWhere('l.attestationNumber = :attestationNumber', { attestationNumber })
  if (typeof search.issuedLate === 'boolean')
    query.andWhere(
      `${search.issuedLate ? '' : 'not '}(exists (select from late_attestation a where a.number = l.attestation_number)${termsAreShown})`,
    )
  if (typeof attestationMissing === 'boolean')
    query.andWhere(`(${ATTESTATION_IS_MISSING}${termsAreShown}) = :attestationMissing`, { attestationMissing })
  if (typeof paid === 'boolean') query.andWhere('(l.paymentId is not null) = :paid', { paid })
  if (typeof rule === 'string') query.andWhere('l.rules @> array[:rule]', { rule })
  if (typeof assignedTo === 'string')
    query.andWhere(
      'exists (select from review r where r.line_id = l.id and r.assigned_to = :assignedTo and r.decided_at is null)',
      { assignedTo },
    )
  restrictByCare(query, search)
  if (fileId) query.andWhere('l.fileId = :fileId', { fileId })
  if (paymentId)
    query.andWhere('exists (select from payment_line p where p.line_id = l.id and p.payment_id = :paymentId)', {
      paymentId,
    })
  if (lineIds) query.andWhere('l.id = any(:lineIds)', { lineIds })
  if (typeof search.contested === 'boolean') query.andWhere(contestedIs(search.contested))
  if (search.balance) query.andWhere(...countedInBalance(search.balance))
  if (openMonth)
    query.andWhere(
      `exists (select from unsettled_line u where u.line_id = l.id and u.executed_on = any(${OPEN_DAYS}))`,
      { openMonth },
    )
  if (month)
    query.andWhere(
      `exists (select from settlement_entry e where e.line_id = l.id and e.month = :month${monthCpas ? ' and e.cpas = :monthCpas' : ''})`,
      { month, monthCpas },
    )
  return query
}

function restrictByCare(query: SelectQueryBuilder<InvoiceLineEntity>, search: LineSearch): void {
  const { cpas, careType, performers, claimedFrom, claimedTo } = search
  if (cpas) query.andWhere('l.cpas = :cpas', { cpas })
  if (careType) query.andWhere('l.careType = :careType', { careType })
  if (performers)
    query.andWhere(
      '(l.performer = any(:performers) or l.performer is null and l.provider = any(:performers) and l.providerCategory <> all(:institutions))',
      { performers, institutions: institutionCategories },
    )
  if (typeof claimedFrom === 'number') query.andWhere('l.claimedCents >= :claimedFrom', { claimedFrom })
  if (typeof claimedTo === 'number') query.andWhere('l.claimedCents <= :claimedTo', { claimedTo })
}

/** What the fields of a line show, and what decides who reads them. To read all 50 columns costs a list half as much again. */
const shownLineProperties = [
  'id',
  'invoiceId',
  'position',
  'provider',
  'providerCategory',
  'niss',
  'personId',
  'code',
  'careType',
  'performedOn',
  'performedUntil',
  'quantity',
  'prescriber',
  'prescriptionNumber',
  'performer',
  'claimedCents',
  'stateCents',
  'cpasCents',
  'patientCents',
  'insurerCents',
  'outcome',
  'findings',
  'commitmentNumber',
  'decisionNumber',
  'decisionVersion',
  'refundCode',
  'attestationNumber',
  'attestationRequired',
  'paymentId',
] as const satisfies readonly (keyof InvoiceLineEntity)[]
/** A line as lists read it. */
export type ShownLine = Pick<InvoiceLineEntity, (typeof shownLineProperties)[number]>

/** A page of the lines that meet the criteria. */
export const searchLines = (
  manager: EntityManager,
  search: LineSearch,
  scope: RowScope,
  page: ListPage,
): Promise<Ordered<ShownLine>[]> =>
  orderedRows(manager, lineQuery(manager, search, scope), page, { properties: shownLineProperties })

/** The number of lines that meet the criteria. */
export const countLines = (manager: EntityManager, search: LineSearch, scope: RowScope): Promise<number> =>
  lineQuery(manager, search, scope).getCount()

/** Booked lines of a scope by id, in no order. */
export const linesById = (
  manager: EntityManager,
  ids: readonly string[],
  scope: RowScope,
): Promise<InvoiceLineEntity[]> => plainRows(manager, lineQuery(manager, { lineIds: ids }, scope))

/** The booked lines of invoices that a scope contains, in the order of each invoice. */
export const linesOfInvoices = (
  manager: EntityManager,
  invoiceIds: readonly string[],
  scope: RowScope,
): Promise<InvoiceLineEntity[]> =>
  plainRows(
    manager,
    restrictLines(manager.createQueryBuilder(InvoiceLineEntity, 'l'), scope)
      .andWhere('l.invoiceId = any(:invoiceIds)', { invoiceIds })
      .orderBy('l.invoice_id')
      .addOrderBy('l.position'),
  )

/** A booked line, locked until the transaction ends; null if it does not exist. */
export const lockLine = (manager: EntityManager, id: string): Promise<InvoiceLineEntity | null> =>
  manager.findOne(InvoiceLineEntity, { where: { id }, lock: { mode: 'pessimistic_write' } })

/** An entry of the history of a line. */
export type LineEventRow = Pick<RowOf<LineEventEntity>, 'line_id' | 'at' | 'actor' | 'outcome' | 'remark'>

/**
 * The history of lines, in order: events, payments and recoveries (which are rows of their payment), and the check of a line of
 * a test file. A payment does not change the outcome.
 */
export const eventsOfLines = (runner: Runner, lineIds: readonly string[]): Promise<LineEventRow[]> =>
  preparedQuery<LineEventRow>(
    runner,
    'line.events',
    `select line_id, at, actor, coalesce(outcome, lag(outcome, 1, 'ACCEPTED') over (partition by line_id order by seq)) as outcome, remark
     from (
       select line_id, seq, at, actor, outcome, remark from line_event where line_id = any($1)
       union all
       select p.line_id, y.event_seq, y.executed_at, y.actor, case p.kind when 'RECOVERED' then 'REJECTED' end, y.structured_reference
       from payment_line p join payment y on y.id = p.payment_id where p.line_id = any($1) and y.event_seq is not null
       union all
       select t.id, 0, f.received_at, f.actor, t.record ->> 'outcome', null
       from test_line t join invoice_file f on f.id = t.file_id where t.id = any($1)
     ) as history order by seq`,
    [lineIds],
  )

/** The reviews of lines, in no order. */
export const reviewsOfLines = (manager: EntityManager, lineIds: readonly string[]): Promise<ReviewEntity[]> =>
  plainRowsByKeys(manager, ReviewEntity, 'lineId', lineIds)

/** The number of accepted, reduced and waiting lines that each of the attestations covers. */
export const countLinesOnAttestations = (
  runner: Runner,
  numbers: readonly string[],
): Promise<{ number: string; lines: number }[]> =>
  preparedQuery(
    runner,
    'line.count-on-attestation',
    `select attestation_number as number, count(*)::int as lines from invoice_line
     where attestation_number = any($1) and outcome in ('ACCEPTED', 'REDUCED', 'WAITING')
       and not credit and credited_by is null group by 1`,
    [numbers],
  )
