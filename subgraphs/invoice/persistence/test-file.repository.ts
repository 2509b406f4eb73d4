import type { EntityManager } from 'typeorm'
import { type CopyValue, copyInto } from '../../../shared/database/copy'
import { preparedQuery, query } from '../../../shared/database/prepared-statements'
import type { RowOf } from '../../../shared/database/row-of'
import type { Tx } from '../../../shared/database/transaction'
import { InvoiceEntity } from './invoice.entity'
import type { InvoiceFileEntity } from './invoice-file.entity'
import { filesSentBy } from './invoice-file.repository'
import { InvoiceLineEntity } from './invoice-line.entity'
import type { RowScope } from './row-scope'
import { TestInvoiceEntity } from './test-invoice.entity'
import { toEntities } from './to-entities'

// Test files keep their rows as documents, read as rows of the booked tables: a new column of these is available at once.
const INVOICES = `test_invoice t,
  jsonb_populate_record(null::invoice, t.record || jsonb_build_object('person_id', t.person_id)) i`
const LINES = 'test_line t, jsonb_populate_record(null::invoice_line, t.record) l'

/** SQL of the lines of one file, as a table: `$1` is the file. */
export const linesOfFile = (isTest: boolean): string =>
  isTest ? `(select l.* from ${LINES} where t.file_id = $1)` : 'invoice_line'

/** SQL of the lines of one file after a line, to read a page at a time: `$1` is the file, `$2` the rank of the line. */
export const linesAfter = (isTest: boolean): { from: string; seq: string } =>
  isTest
    ? { from: `${LINES} where t.file_id = $1 and t.seq > $2`, seq: 't.seq' }
    : { from: 'invoice_line l where l.file_id = $1 and l.seq > $2', seq: 'l.seq' }

/** The columns of lines that totals are computed from. */
export const SUMMED_COLUMNS =
  'outcome, payment_id, claimed_cents, state_cents, cpas_cents, patient_cents, insurer_cents'

/** SQL of these columns of the lines of test files or of their invoices: `$1` are the ids. */
export const testLinesToSum = (column: 'file_id' | 'invoice_id'): string =>
  `select t.${column}, l.* from test_line t, jsonb_to_record(t.record) as l
     (outcome text, payment_id uuid, claimed_cents bigint, state_cents bigint, cpas_cents bigint, patient_cents bigint, insurer_cents bigint)
   where t.${column} = any($1)`

/** SQL of the number of rejected lines of a file: `$1` is the file. */
export const rejectedLinesQuery = (isTest: boolean): string =>
  isTest
    ? `select count(*)::int as count from test_line where file_id = $1 and record ->> 'outcome' = 'REJECTED'`
    : `select count(*)::int as count from invoice_line where file_id = $1 and outcome = 'REJECTED'`

/** The file that is being checked. */
export type FileInCheck = Pick<InvoiceFileEntity, 'id' | 'test'>

/**
 * SQL of the lines that count while a file is checked, as a table: the booked ones; for a test file also its own lines of the
 * persons in `$1`. `file` is the placeholder of the test file's id. `creditedLines` says whether booked lines that the test itself
 * credits count.
 */
export function linesInCheck(
  { test }: FileInCheck,
  file: string,
  creditedLines: 'COUNT' | 'EXCLUDED' = 'EXCLUDED',
): string {
  if (!test) return 'invoice_line'
  const isNotCredited =
    creditedLines === 'COUNT'
      ? ''
      : `where not exists (select from test_line c where c.file_id = ${file}::uuid and c.credits = b.id)`
  return `(select b.* from invoice_line b ${isNotCredited} union all
    select l.* from ${LINES} where t.file_id = ${file}::uuid and t.person_id = any($1))`
}

/** A row to copy into `invoice`. */
export type NewInvoiceRow = Omit<RowOf<InvoiceEntity>, 'received_at' | 'person_id'> & { received_at: string }

/** A row to copy into `invoice_line`. Amounts in cents. */
export type NewLineRow = {
  [Column in Exclude<keyof RowOf<InvoiceLineEntity>, 'was_accepted'>]: Column extends `${string}_cents`
    ? number | (null extends RowOf<InvoiceLineEntity>[Column] ? null : never)
    : Column extends 'received_at' | 'recovered_at'
      ? string | null
      : RowOf<InvoiceLineEntity>[Column]
}

/** Writes the invoices of a test file. */
export const insertTestInvoices = (tx: Tx, invoices: Iterable<NewInvoiceRow>): Promise<unknown> => {
  const rows = function* () {
    for (const invoice of invoices) yield [invoice.id, invoice.file_id, invoice.position, JSON.stringify(invoice)]
  }
  return copyInto(tx, 'test_invoice', ['id', 'file_id', 'position', 'record'], rows())
}

/** A line of a test file, and the booked line that it would cancel. */
export interface NewTestLine {
  row: NewLineRow
  credits: string | null
}

/** Writes lines of a test file. */
export async function insertTestLines(tx: Tx, lines: Iterable<NewTestLine>): Promise<void> {
  const rows = function* (): Generator<CopyValue[]> {
    for (const { row, credits } of lines)
      yield [row.id, row.invoice_id, row.file_id, row.seq, row.person_id, credits, JSON.stringify(row)]
  }
  await copyInto(tx, 'test_line', ['id', 'invoice_id', 'file_id', 'seq', 'person_id', 'credits', 'record'], rows())
}

/** Links the invoices of a test file to their persons. */
export const linkTestPersons = (
  tx: Tx,
  invoices: readonly { invoiceId: string; personId: string }[],
): Promise<unknown> =>
  tx.query(
    `update test_invoice i set person_id = w.person_id from unnest($1::uuid[], $2::uuid[]) as w(id, person_id)
     where i.id = w.id and i.person_id is distinct from w.person_id`,
    [invoices.map((i) => i.invoiceId), invoices.map((i) => i.personId)],
  )

/** Rejects all lines of a test file. */
export const rejectTestLines = (tx: Tx, fileId: string, finding: { rule: string }): Promise<unknown> =>
  tx.query(
    `update test_line set record = record || '{"outcome": "REJECTED", "state_cents": 0, "cpas_cents": 0, "patient_cents": 0, "insurer_cents": 0, "cpas_patient_part_cents": 0}'
       || jsonb_build_object('findings', (record -> 'findings') || $2::jsonb, 'rules', (record -> 'rules') || to_jsonb($3::text))
     where file_id = $1 and record ->> 'outcome' <> 'REJECTED'`,
    [fileId, JSON.stringify([finding]), finding.rule],
  )

/** Invoices of test files by id, in no order. */
export const testInvoicesById = async (manager: EntityManager, ids: readonly string[]): Promise<InvoiceEntity[]> =>
  toEntities(
    manager,
    InvoiceEntity,
    await preparedQuery(manager, 'test-invoice.by-id', `select i.* from ${INVOICES} where t.id = any($1)`, [ids]),
  )

/** The invoices of a test file after a position, in its order. */
export const invoicesOfTestFile = async (
  manager: EntityManager,
  fileId: string,
  after: number,
  limit: number,
): Promise<InvoiceEntity[]> =>
  toEntities(
    manager,
    InvoiceEntity,
    await query(
      manager,
      `select i.* from ${INVOICES} where t.file_id = $1 and t.position > $2 order by t.position limit $3`,
      [fileId, after, limit],
    ),
  )

/** The number of invoices of a test file. */
export const countInvoicesOfTestFile = (manager: EntityManager, fileId: string): Promise<number> =>
  manager.countBy(TestInvoiceEntity, { fileId })

// A CPAS sees lines that were accepted, which test lines never are.
async function inScope(
  manager: EntityManager,
  lines: InvoiceLineEntity[],
  scope: RowScope,
): Promise<InvoiceLineEntity[]> {
  if (scope === 'all') return lines
  if ('provider' in scope) return lines.filter((line) => scope.provider.includes(line.provider))
  if ('centres' in scope || lines.length === 0) return []
  const sent = await filesSentBy(manager, [...new Set(lines.map(({ fileId }) => fileId))], scope.sender)
  return lines.filter(({ fileId }) => sent.has(fileId))
}

/** Lines of test files of a scope by id, in no order. */
export const testLinesById = async (
  manager: EntityManager,
  ids: readonly string[],
  scope: RowScope,
): Promise<InvoiceLineEntity[]> => {
  const rows = await preparedQuery(manager, 'test-line.by-id', `select l.* from ${LINES} where t.id = any($1)`, [ids])
  return inScope(manager, toEntities(manager, InvoiceLineEntity, rows), scope)
}

/** The lines of invoices of test files that a scope contains, in the order of each invoice. */
export const linesOfTestInvoices = async (
  manager: EntityManager,
  invoiceIds: readonly string[],
  scope: RowScope,
): Promise<InvoiceLineEntity[]> => {
  const rows = await preparedQuery(
    manager,
    'test-line.of-invoices',
    `select l.* from ${LINES} where t.invoice_id = any($1) order by t.invoice_id, l.position`,
    [invoiceIds],
  )
  return inScope(manager, toEntities(manager, InvoiceLineEntity, rows), scope)
}
