import type { Caller } from '../../../shared/authorization/caller'
import { type CopyValue, copyInto } from '../../../shared/database/copy'
import { query } from '../../../shared/database/prepared-statements'
import { isUniqueViolation, type Tx } from '../../../shared/database/transaction'
import type { CareType } from '../../../shared/values/care-types'
import { type Day, firstDayOf, lastDayOf, type Month } from '../../../shared/values/day'
import { type CheckingFile, linesThatCount } from './test-file.repository'

/** What of a month of a person counts for the monthly maximum of a coverage. */
export interface MonthKey {
  personId: string
  personIds: readonly string[]
  /** A maximum is one CPAS's: what another one bears of the same month does not count. */
  cpas: string
  careType: CareType
  month: Month
}

/** Written the same way wherever a month of a person is compared. */
export const formatMonthKey = (key: Pick<MonthKey, 'personId' | 'cpas' | 'careType' | 'month'>): string =>
  `${key.personId}|${key.cpas}|${key.careType}|${key.month}`

/** Lets one transaction at a time count on the monthly maximum of these persons, coverages and months. */
export async function lockMonths(tx: Tx, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return
  await tx.query(
    'select pg_advisory_xact_lock(hashtextextended(k, 7)) from (select unnest($1::text[]) as k order by 1) as ordered',
    [[...new Set(keys)].sort()],
  )
}

/** The CPAS's share of the patient's part so far, by key; an accepted line that a person looks at again keeps its share. */
export async function readMonthlyUsage(
  runner: Parameters<typeof query>[0],
  keys: readonly MonthKey[],
  file: CheckingFile | null = null,
): Promise<Map<string, number>> {
  const used = new Map<string, number>()
  if (keys.length === 0) return used
  const owner = new Map(keys.flatMap((key) => key.personIds.map((id) => [id, key.personId])))
  const months = keys.map((key) => key.month).sort()
  const rows = await query<{ person_id: string; cpas: string; care_type: CareType; month: Month; used: string }>(
    runner,
    `select person_id, cpas, care_type, to_char(performed_on, 'YYYY-MM') as month, sum(cpas_patient_part_cents) as used
     from ${file ? linesThatCount(file, '$4', 'COUNTS') : 'invoice_line'} l
     where person_id = any($1) and performed_on between $2 and $3 and outcome in ('ACCEPTED', 'REDUCED', 'WAITING')
     group by 1, 2, 3, 4`,
    [[...owner.keys()], firstDayOf(months[0]!), lastDayOf(months.at(-1)!), ...(file?.test ? [file.id] : [])],
  )
  for (const row of rows) {
    const { cpas, care_type: careType, month } = row
    const key = formatMonthKey({ personId: owner.get(row.person_id)!, cpas, careType, month })
    used.set(key, (used.get(key) ?? 0) + Number(row.used))
  }
  return used
}

/** A line that holds its care: nobody else's may be the same. */
export interface AcceptedCare {
  person_id: string
  code: string
  performed_on: Day
  file_id: string
}

/** The accepted lines of these persons, codes and days of a provider. */
export const acceptedCare = (
  tx: Tx,
  file: CheckingFile,
  providers: readonly string[],
  personIds: readonly string[],
  codes: readonly string[],
  days: readonly Day[],
): Promise<AcceptedCare[]> =>
  tx.named<AcceptedCare>(
    file.test ? 'line.held-care-of-test' : 'line.held-care',
    `select person_id, code, performed_on, file_id from ${linesThatCount(file, '$5')} l
     where person_id = any($1) and performed_on = any($2::date[]) and code = any($3) and provider = any($4)
       and outcome in ('ACCEPTED', 'REDUCED', 'WAITING') and not credit and credited_by is null`,
    [personIds, days, codes, providers, ...(file.test ? [file.id] : [])],
  )

/** A derogation from the two years. */
export interface ApplicableDerogation {
  performed_from: Day
  performed_to: Day | null
  person_id: string | null
  niss: string | null
}

/** The derogations of a provider that hold on the day of receipt. */
export const derogationsOf = (tx: Tx, providers: readonly string[], receivedOn: Day): Promise<ApplicableDerogation[]> =>
  tx.query<ApplicableDerogation>(
    'select performed_from, performed_to, person_id, niss from derogation where provider = any($1) and until >= $2',
    [providers, receivedOn],
  )

/** Wordings of rules, written once for all the lines that they judged. */
export interface AppliedRuleVersions {
  key: string
  applied: string
}

/** Keeps wordings that no line was judged by before. */
export async function saveAppliedRuleVersions(tx: Tx, wordings: readonly AppliedRuleVersions[]): Promise<void> {
  if (wordings.length === 0) return
  await tx.named(
    'wordings.keep',
    `insert into applied_wordings (key, applied) select w.key, w.applied::jsonb from unnest($1::uuid[], $2::text[]) as w(key, applied)
     where not exists (select from applied_wordings known where known.key = w.key) on conflict do nothing`,
    [wordings.map((one) => one.key), wordings.map((one) => one.applied)],
  )
}

/** A line to write, by the names of its columns. */
export type NewLine = Readonly<Record<string, CopyValue>> & { readonly rules: readonly string[] }

/** Writes lines by COPY; false where some care was taken in the meantime: then the transaction is to go back to its savepoint. */
export async function insertLines(tx: Tx, lines: readonly NewLine[]): Promise<boolean> {
  const [first] = lines
  if (!first) return true
  const columns = Object.keys(first)
  const rows = function* () {
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

/** Writes for each new line what it became, and who made it so. */
export async function insertFirstEvents(
  tx: Tx,
  lines: readonly { id: string; outcome: string }[],
  at: string,
  actor: Caller,
): Promise<void> {
  const by = JSON.stringify(actor)
  const rows = function* () {
    for (const { id, outcome } of lines) yield [id, at, by, outcome]
  }
  await copyInto(tx, 'line_event', ['line_id', 'at', 'actor', 'outcome'], rows())
}

/** Writes for each line what it became, and who made it so. */
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

/** Links the invoices of a file with their persons. */
export async function linkPersons(tx: Tx, invoices: readonly { invoiceId: string; personId: string }[]): Promise<void> {
  if (invoices.length === 0) return
  await tx.query(
    `update invoice i set person_id = w.person_id from unnest($1::uuid[], $2::uuid[]) as w(id, person_id)
     where i.id = w.id and i.person_id is distinct from w.person_id`,
    [invoices.map((i) => i.invoiceId), invoices.map((i) => i.personId)],
  )
}

/** An accepted line that a credit note may take back. */
export interface CreditableLine {
  id: string
  person_id: string
  code: string
  performed_on: Day
  care_type: CareType | null
  claimed_cents: string
  state_cents: string
  cpas_cents: string
  patient_cents: string
  cpas_patient_part_cents: string
  commitment_number: string | null
  decision_number: string | null
  decision_version: number | null
  cpas: string | null
  refund_code: number | null
}

/** The accepted lines of these persons, codes and days of a provider that nothing took back yet; locked, unless it is for a test. */
export const creditableLines = (
  tx: Tx,
  file: CheckingFile,
  providers: readonly string[],
  personIds: readonly string[],
  codes: readonly string[],
  days: readonly Day[],
): Promise<CreditableLine[]> =>
  tx.query<CreditableLine>(
    `select * from ${linesThatCount(file, '$5')} l
     where person_id = any($1) and performed_on = any($2::date[]) and code = any($3) and provider = any($4)
       and outcome in ('ACCEPTED', 'REDUCED') and not credit and credited_by is null order by id ${file.test ? '' : 'for update'}`,
    [personIds, days, codes, providers, ...(file.test ? [file.id] : [])],
  )

/** Notes which credit note took a line back: its care may be invoiced again. */
export async function markCredited(tx: Tx, pairs: readonly { original: string; by: string }[]): Promise<void> {
  if (pairs.length === 0) return
  await tx.query(
    `update invoice_line l set credited_by = w.by from unnest($1::uuid[], $2::uuid[]) as w(original, by) where l.id = w.original`,
    [pairs.map((pair) => pair.original), pairs.map((pair) => pair.by)],
  )
}
