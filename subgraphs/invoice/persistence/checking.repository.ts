import type { Caller } from '../../../shared/authorization/caller'
import { type CopyValue, copyInto } from '../../../shared/database/copy'
import { query, type Runner } from '../../../shared/database/prepared-statements'
import type { RowOf } from '../../../shared/database/row-of'
import { isUniqueViolation, type Tx } from '../../../shared/database/transaction'
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

/** Locks monthly maxima until the transaction ends. */
export async function lockMonths(tx: Tx, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return
  await tx.query(
    'select pg_advisory_xact_lock(hashtextextended(k, 7)) from (select unnest($1::text[]) as k order by 1) as ordered',
    [[...new Set(keys)].sort()],
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
    `select person_id, cpas, care_type, to_char(performed_on, 'YYYY-MM') as month, sum(cpas_patient_part_cents) as used
     from ${file ? linesInCheck(file, '$4', 'COUNT') : 'invoice_line'} l
     where person_id = any($1) and performed_on between $2 and $3 and outcome in ('ACCEPTED', 'REDUCED', 'WAITING')
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

/** An accepted or waiting line: no other line may claim the same care. */
export type AcceptedCare = Pick<RowOf<InvoiceLineEntity>, 'code' | 'performed_on' | 'file_id'> & { person_id: string }

/** The accepted and waiting lines of these persons, codes and days of a provider. */
export const acceptedCare = (
  tx: Tx,
  file: FileInCheck,
  providers: readonly string[],
  personIds: readonly string[],
  codes: readonly string[],
  days: readonly Day[],
): Promise<AcceptedCare[]> =>
  tx.named<AcceptedCare>(
    file.test ? 'line.held-care-of-test' : 'line.held-care',
    `select person_id, code, performed_on, file_id from ${linesInCheck(file, '$5')} l
     where person_id = any($1) and performed_on = any($2::date[]) and code = any($3) and provider = any($4)
       and outcome in ('ACCEPTED', 'REDUCED', 'WAITING') and not credit and credited_by is null`,
    [personIds, days, codes, providers, ...(file.test ? [file.id] : [])],
  )

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

/** Copies lines. Returns false if another transaction accepted the same care in the meantime: then roll back to the savepoint. */
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
    if (isUniqueViolation(error, 'same_care_once')) return false
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
  | 'care_type'
  | 'claimed_cents'
  | 'state_cents'
  | 'cpas_cents'
  | 'patient_cents'
  | 'cpas_patient_part_cents'
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
