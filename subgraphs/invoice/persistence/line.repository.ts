import type { Caller } from '../../../shared/authorization/caller'
import { preparedQuery, query, type Runner } from '../../../shared/database/prepared-statements'
import type { Period } from '../../../shared/values/period'
import type { LineOutcome } from '../domain/line-outcome'
import type { LineRow } from './line-record'
import { addRowScope, type RowScope, WhereBuilder } from './where-builder'

// The days whose unsettled payments belong to an open month (the month is the one value).
const OPEN_DAYS = `array(
  select executed_on from (select distinct executed_on from unsettled_payment) as d where open_month(executed_on) = ?)`

/** Which lines. */
export interface LineSearch {
  provider?: string[] | null
  personIds?: string[] | null
  outcome?: LineOutcome | null
  performed?: Period | null
  decisionNumber?: string | null
  commitmentNumber?: string | null
  attestationNumber?: string | null
  attestationMissing?: boolean | null
  paid?: boolean | null
  rule?: string | null
  assignedTo?: string | null
  fileId?: string | null
  paymentId?: string | null
  month?: string | null
  monthCpas?: string | null
  openMonth?: string | null
  lineIds?: string[] | null
}

/** The conditions of a search in a scope. */
export function lineConditions(search: LineSearch, scope: RowScope): WhereBuilder {
  const conditions = addRowScope(new WhereBuilder(), scope)
  conditions
    .when(search.provider, 'l.provider = any(?)')
    .when(search.personIds, 'l.person_id = any(?)')
    .when(search.outcome, 'l.outcome = ?')
    .when(search.performed, 'l.performed_on >= ?', search.performed?.from)
    .when(search.performed?.to, 'l.performed_on <= ?')
    .when(search.decisionNumber, 'l.decision_number = ?')
    .when(search.commitmentNumber, 'l.commitment_number = ?')
    .when(search.attestationNumber, 'l.attestation_number = ?')
    .when(
      search.attestationMissing,
      '(l.attestation_required and not l.attestation_recorded) = ?',
      search.attestationMissing,
    )
    .when(search.paid, '(l.payment_id is not null) = ?', search.paid)
    .when(search.rule, 'l.rules @> array[?]')
    .when(
      search.assignedTo,
      'exists (select from review r where r.line_id = l.id and r.assigned_to = ? and r.decided_at is null)',
    )
    .when(search.fileId, 'l.file_id = ?')
    .when(search.paymentId, 'exists (select from payment_line p where p.line_id = l.id and p.payment_id = ?)')
    .when(search.lineIds, 'l.id = any(?)')
    .when(
      search.openMonth,
      `exists (select from unsettled_line u where u.line_id = l.id and u.executed_on = any(${OPEN_DAYS}))`,
    )
  if (search.month)
    conditions.add(
      `exists (select from settlement_entry e where e.line_id = l.id and e.month = ?${search.monthCpas ? ' and e.cpas = ?' : ''})`,
      search.month,
      ...(search.monthCpas ? [search.monthCpas] : []),
    )
  return conditions
}

/** Where a page begins: after the line that was received then, under that id. */
export type LineCursor = (string | number | null)[] | null

/** Lines, the last received first; in a file's order within what was received at once. */
export async function searchLines(
  runner: Runner,
  search: LineSearch,
  scope: RowScope,
  after: LineCursor,
  limit: number,
): Promise<LineRow[]> {
  const conditions = lineConditions(search, scope)
  if (after) conditions.add('(l.received_at, l.id) < (?::timestamptz, ?::uuid)', after[0], after[1])
  const sql = `select l.* from invoice_line l where ${conditions.text} order by l.received_at desc, l.id desc limit ${conditions.value(limit)}`
  return query<LineRow>(runner, sql, conditions.values)
}

/** How many lines a search finds. */
export async function countLines(runner: Runner, search: LineSearch, scope: RowScope): Promise<number> {
  const conditions = lineConditions(search, scope)
  const [row] = await query<{ count: string }>(
    runner,
    `select count(*) from invoice_line l where ${conditions.text}`,
    conditions.values,
  )
  return Number(row!.count)
}

/** Lines by id, in a scope. */
export const linesById = (runner: Runner, ids: readonly string[], scope: RowScope): Promise<LineRow[]> => {
  const conditions = addRowScope(new WhereBuilder(), scope).add('l.id = any(?)', ids)
  return query<LineRow>(runner, `select l.* from invoice_line l where ${conditions.text}`, conditions.values)
}

/** The lines of invoices, in a scope, in their order. */
export const linesOfInvoices = (runner: Runner, invoiceIds: readonly string[], scope: RowScope): Promise<LineRow[]> => {
  const conditions = addRowScope(new WhereBuilder(), scope).add('l.invoice_id = any(?)', invoiceIds)
  return query<LineRow>(
    runner,
    `select l.* from invoice_line l where ${conditions.text} order by l.invoice_id, l.position`,
    conditions.values,
  )
}

/** A row of `line_event`. */
export interface LineEventRecord {
  line_id: string
  at: Date
  actor: Caller
  outcome: LineOutcome
  remark: string | null
}

/** What happened to lines, in order; being paid leaves the outcome as it was. Nobody acts on the line of a test file after its check. */
export const eventsOfLines = (runner: Runner, lineIds: readonly string[]): Promise<LineEventRecord[]> =>
  preparedQuery<LineEventRecord>(
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
     ) as told order by seq`,
    [lineIds],
  )

/** A row of `review`. */
export interface ReviewRecord {
  line_id: string
  selected_at: Date
  selected_by: Caller
  seed: number | null
  assigned_to: string | null
  decided_at: Date | null
}

/** The reviews of lines. */
export const reviewsOfLines = (runner: Runner, lineIds: readonly string[]): Promise<ReviewRecord[]> =>
  preparedQuery<ReviewRecord>(runner, 'line.reviews', 'select * from review where line_id = any($1)', [lineIds])
