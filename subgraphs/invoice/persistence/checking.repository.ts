import type { Caller } from '../../../shared/authorization/caller'
import { type CopyValue, copyInto } from '../../../shared/database/copy'
import { query, type Runner } from '../../../shared/database/prepared-statements'
import type { RowOf } from '../../../shared/database/row-of'
import { isExclusionViolation, isUniqueViolation, type Tx } from '../../../shared/database/transaction'
import type { CareType } from '../../../shared/values/care-types'
import { type Day, firstDayOf, lastDayOf, type Month } from '../../../shared/values/day'
import type { AppliedWordingsEntity } from './applied-wordings.entity'
import type { InvoiceLineEntity } from './invoice-line.entity'
import { type FileInCheck, linesInCheck, type NewLineRow } from './test-file.repository'

/** A monthly maximum: it is counted per person, CPAS, care type and calendar month. */
export interface MonthKey {
  personId: string
  /** Every id of the person. */
  personIds: readonly string[]
  cpas: string
  careType: CareType
  month: Month
}

/** The key as text, the same for locks, stored usage and usage in a file. */
export const formatMonthKey = (key: Pick<MonthKey, 'personId' | 'cpas' | 'careType' | 'month'>): string =>
  `${key.personId}|${key.cpas}|${key.careType}|${key.month}`

/** What is locked until the transaction ends; a shared lock keeps only exclusive ones away. */
export interface CheckLock {
  key: string
  isShared: boolean
}

/** Locks keys, in an order that is the same for all transactions. */
export async function lockKeys(tx: Tx, locks: readonly CheckLock[]): Promise<void> {
  const exclusive = new Set(locks.flatMap(({ key, isShared }) => (isShared ? [] : [key])))
  const keys = [...new Set(locks.map(({ key }) => key))].sort()
  if (keys.length === 0) return
  await tx.named(
    'check.lock-keys',
    `select case when is_exclusive then pg_advisory_xact_lock(hashtextextended(k, 7)) else pg_advisory_xact_lock_shared(hashtextextended(k, 7)) end
     from (select * from unnest($1::text[], $2::boolean[]) with ordinality as l(k, is_exclusive, place) order by place) as ordered`,
    [keys, keys.map((key) => exclusive.has(key))],
  )
}

/** What CPAS pay already of patients' parts, in cents by key; a line in review keeps its share. */
export async function readMonthlyUsage(
  runner: Runner,
  keys: readonly MonthKey[],
  file: FileInCheck | null = null,
): Promise<Map<string, number>> {
  const used = new Map<string, number>()
  const months = keys.map((key) => key.month).sort()
  const [first, last] = [months[0], months.at(-1)]
  if (!first || !last) return used
  const owner = new Map(keys.flatMap((key) => key.personIds.map((id) => [id, key.personId])))
  const rows = await query<{ person_id: string; cpas: string; care_type: CareType; month: Month; used: string }>(
    runner,
    `select person_id, cpas, care_type, m.month, sum(m.cents) as used
     from ${file ? linesInCheck(file, '$4', 'COUNT') : 'invoice_line'} l, lateral (
       select to_char(performed_on, 'YYYY-MM') as month, cpas_patient_part_cents as cents where cpas_patient_part_by_month is null
       union all select key, value::bigint from jsonb_each_text(cpas_patient_part_by_month)) m
     where person_id = any($1) and performed_on <= $3 and (performed_on >= $2 or performed_until >= $2)
       and outcome in ('ACCEPTED', 'REDUCED', 'WAITING')
     group by 1, 2, 3, 4`,
    [[...owner.keys()], firstDayOf(first), lastDayOf(last), ...(file?.test ? [file.id] : [])],
  )
  for (const row of rows) {
    const { cpas, care_type: careType, month } = row
    const key = formatMonthKey({ personId: owner.get(row.person_id) ?? row.person_id, cpas, careType, month })
    used.set(key, (used.get(key) ?? 0) + Number(row.used))
  }
  return used
}

/** An accepted or waiting line, which counts when other lines of the person are evaluated. */
export type AcceptedCareRow = Pick<
  RowOf<InvoiceLineEntity>,
  | 'id'
  | 'code'
  | 'care_type'
  | 'provider'
  | 'invoice_id'
  | 'file_id'
  | 'performed_on'
  | 'performed_until'
  | 'quantity'
  | 'stay_from'
  | 'stay_until'
> & { person_id: string }

/** The days of care of a person that are evaluated. */
export interface EvaluatedDays {
  personId: string
  from: Day
  to: Day
  /** Some of the care is a stay: ambulatory care may collide with it. */
  hasStay: boolean
}

const ACCEPTED_COLUMNS =
  'l.id, l.person_id, l.code, l.care_type, l.provider, l.invoice_id, l.file_id, l.performed_on, l.performed_until, l.quantity, l.stay_from, l.stay_until'

/**
 * The accepted and waiting lines of persons on these days: those of the codes, stays, and for stays ambulatory care. A line over
 * several days that began earlier is found by its own index.
 */
export const acceptedCare = (
  tx: Pick<Tx, 'named'>,
  file: FileInCheck | null,
  days: readonly EvaluatedDays[],
  codes: readonly string[],
): Promise<AcceptedCareRow[]> => {
  const isTest = file?.test ?? false
  const lines = file ? linesInCheck(file, '$6') : 'invoice_line'
  const counts = `l.outcome in ('ACCEPTED', 'REDUCED', 'WAITING') and not l.credit and l.credited_by is null
       and (l.code = any($5) or l.stay_from is not null or (w.has_stay and l.care_type in ('AMBULATORY_HOSPITAL_CARE', 'GENERAL_MEDICINE')))`
  const evaluated =
    'unnest($1::uuid[], $2::date[], $3::date[], $4::boolean[]) as w(person_id, first_day, last_day, has_stay)'
  return tx.named<AcceptedCareRow>(
    isTest ? 'line.accepted-care-of-test' : 'line.accepted-care',
    `select ${ACCEPTED_COLUMNS} from ${evaluated}
     join ${lines} l on l.person_id = w.person_id and l.performed_on between w.first_day and w.last_day where ${counts}
     union all
     select ${ACCEPTED_COLUMNS} from ${evaluated}
     join ${lines} l on l.person_id = w.person_id and l.performed_on < w.first_day
       and l.performed_until is not null and l.performed_until >= w.first_day where ${counts}`,
    [
      days.map(({ personId }) => personId),
      days.map(({ from }) => from),
      days.map(({ to }) => to),
      days.map(({ hasStay }) => hasStay),
      codes,
      ...(isTest ? [file!.id] : []),
    ],
  )
}

/** The rule versions that were applied to lines, as JSON, under a key that is the same for equal versions. */
export interface AppliedRuleVersions {
  key: AppliedWordingsEntity['key']
  applied: string
}

/** Inserts rule versions that are not stored yet. */
export async function saveAppliedRuleVersions(tx: Tx, versions: readonly AppliedRuleVersions[]): Promise<void> {
  if (versions.length === 0) return
  await tx.named(
    'wordings.keep',
    `insert into applied_wordings (key, applied) select w.key, w.applied::jsonb from unnest($1::uuid[], $2::text[]) as w(key, applied)
     where not exists (select from applied_wordings known where known.key = w.key) on conflict do nothing`,
    [versions.map(({ key }) => key), versions.map(({ applied }) => applied)],
  )
}

/** Whether the database refused a line because of care that another transaction accepted in the meantime. */
export const isCareCollision = (error: unknown): boolean =>
  isUniqueViolation(error, 'same_care_once') ||
  isUniqueViolation(error, 'same_day_of_stay_once') ||
  isStayCollision(error)

// A line because of a stay, or a stay because of ambulatory care.
const isStayCollision = (error: unknown): boolean =>
  isExclusionViolation(error, 'one_stay_at_a_time') || isExclusionViolation(error, 'no_ambulatory_care_in_a_stay')

/** Copies lines. Returns false if another transaction accepted colliding care in the meantime: then roll back to the savepoint. */
export async function insertLines(tx: Tx, lines: readonly NewLineRow[]): Promise<boolean> {
  const [first] = lines
  if (!first) return true
  const columns = Object.keys(first) as (keyof NewLineRow)[]
  const rows = function* (): Generator<CopyValue[]> {
    for (const line of lines)
      yield columns.map((column) => (column === 'rules' ? `{${line.rules.join(',')}}` : line[column]))
  }
  try {
    await copyInto(tx, 'invoice_line', columns, rows())
    return true
  } catch (error) {
    if (isCareCollision(error)) return false
    throw error
  }
}

/** Copies the first event of new lines. */
export async function insertFirstEvents(
  tx: Tx,
  lines: readonly { id: string; outcome: string }[],
  at: string,
  actor: Caller,
): Promise<void> {
  const sender = JSON.stringify(actor)
  const rows = function* () {
    for (const { id, outcome } of lines) yield [id, at, sender, outcome]
  }
  await copyInto(tx, 'line_event', ['line_id', 'at', 'actor', 'outcome'], rows())
}

/** Adds an event with the current outcome to the history of lines. */
export async function insertEvents(
  tx: Tx,
  lineIds: readonly string[],
  at: string,
  actor: Caller,
  remark: string | null,
): Promise<void> {
  await tx.named(
    'line.events-insert',
    `insert into line_event (line_id, at, actor, outcome, remark)
     select l.id, $2, $3, l.outcome, $4 from invoice_line l join unnest($1::uuid[]) with ordinality as w(id, place) on w.id = l.id order by w.place`,
    [lineIds, at, JSON.stringify(actor), remark],
  )
}

/** Links the invoices of a file to their persons. */
export async function linkPersons(tx: Tx, invoices: readonly { invoiceId: string; personId: string }[]): Promise<void> {
  if (invoices.length === 0) return
  await tx.query(
    `update invoice i set person_id = w.person_id from unnest($1::uuid[], $2::uuid[]) as w(id, person_id)
     where i.id = w.id and i.person_id is distinct from w.person_id`,
    [invoices.map((i) => i.invoiceId), invoices.map((i) => i.personId)],
  )
}

/** An accepted line that a credit note may cancel. */
export type CreditableLine = Pick<
  RowOf<InvoiceLineEntity>,
  | 'id'
  | 'code'
  | 'performed_on'
  | 'performed_until'
  | 'care_type'
  | 'claimed_cents'
  | 'state_cents'
  | 'cpas_cents'
  | 'patient_cents'
  | 'insurer_cents'
  | 'cpas_patient_part_cents'
  | 'cpas_patient_part_by_month'
  | 'commitment_number'
  | 'decision_number'
  | 'decision_version'
  | 'cpas'
  | 'refund_code'
> & { person_id: string }

/** The accepted lines of these persons, codes and days of a provider that no credit note cancelled; locked, unless the file is a test. */
export const creditableLines = (
  tx: Tx,
  file: FileInCheck,
  providers: readonly string[],
  personIds: readonly string[],
  codes: readonly string[],
  days: readonly Day[],
): Promise<CreditableLine[]> =>
  tx.query<CreditableLine>(
    `select * from ${linesInCheck(file, '$5')} l
     where person_id = any($1) and performed_on = any($2::date[]) and code = any($3) and provider = any($4)
       and outcome in ('ACCEPTED', 'REDUCED') and not credit and credited_by is null order by id ${file.test ? '' : 'for update'}`,
    [personIds, days, codes, providers, ...(file.test ? [file.id] : [])],
  )

/** Records which lines of credit notes cancelled lines: their care may be invoiced again. */
export async function markCredited(tx: Tx, pairs: readonly { original: string; by: string }[]): Promise<void> {
  if (pairs.length === 0) return
  await tx.query(
    `update invoice_line l set credited_by = w.by from unnest($1::uuid[], $2::uuid[]) as w(original, by) where l.id = w.original`,
    [pairs.map((pair) => pair.original), pairs.map((pair) => pair.by)],
  )
}
