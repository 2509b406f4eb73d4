import { copyInto } from '../../../shared/database/copy'
import { preparedQuery, query, type Runner } from '../../../shared/database/prepared-statements'
import type { Tx } from '../../../shared/database/transaction'
import type { InvoiceRecord } from './file.repository'
import type { LineRow } from './line-record'
import type { RowScope } from './where-builder'

// Test files keep their rows as documents, read back as rows of the booked tables: a column that these get later is there at once.
const INVOICES = `test_invoice t,
  jsonb_populate_record(null::invoice, t.record || jsonb_build_object('person_id', t.person_id)) i`
const LINES = 'test_line t, jsonb_populate_record(null::invoice_line, t.record) l'

/** The lines of one file, as a table: `$1` is the file. */
export const linesOfFile = (isTest: boolean): string =>
  isTest ? `(select l.* from ${LINES} where t.file_id = $1)` : 'invoice_line'

/** The lines of one file after a place, to be read in order a page at a time: `$1` is the file, `$2` the place. */
export const linesAfter = (isTest: boolean): { from: string; seq: string } =>
  isTest
    ? { from: `${LINES} where t.file_id = $1 and t.seq > $2`, seq: 't.seq' }
    : { from: 'invoice_line l where l.file_id = $1 and l.seq > $2', seq: 'l.seq' }

/** The columns of lines that counts and sums are made of. */
export const SUMMED = 'outcome, payment_id, claimed_cents, state_cents, cpas_cents, patient_cents'

/** What counts and sums need of the lines of test files or of their invoices, as a query: `$1` are the ids. */
export const testLinesToSum = (by: 'file_id' | 'invoice_id'): string =>
  `select t.${by}, l.* from test_line t, jsonb_to_record(t.record) as l
     (outcome text, payment_id uuid, claimed_cents bigint, state_cents bigint, cpas_cents bigint, patient_cents bigint)
   where t.${by} = any($1)`

/** How many lines of a file are rejected, as a query: `$1` is the file. */
export const rejectedOfFile = (isTest: boolean): string =>
  isTest
    ? `select count(*)::int as count from test_line where file_id = $1 and record ->> 'outcome' = 'REJECTED'`
    : `select count(*)::int as count from invoice_line where file_id = $1 and outcome = 'REJECTED'`

/** The file that is checked: a test knows its own lines beside the booked ones. */
export interface CheckingFile {
  id: string
  test: boolean
}

/**
 * The lines that count while a file is checked, as a table: the booked ones; in a test file also its own, of the persons in
 * `persons` ($1). `file` is the value's place of a test file's id. What the test itself credited is left out where `credited` says so.
 */
export function linesThatCount(
  { test }: CheckingFile,
  file: string,
  credited: 'COUNTS' | 'LEFT_OUT' = 'LEFT_OUT',
): string {
  if (!test) return 'invoice_line'
  const stillThere =
    credited === 'COUNTS'
      ? ''
      : `where not exists (select from test_line c where c.file_id = ${file}::uuid and c.credits = b.id)`
  return `(select b.* from invoice_line b ${stillThere} union all
    select l.* from ${LINES} where t.file_id = ${file}::uuid and t.person_id = any($1))`
}

/** Writes the invoices of a test file. */
export const insertTestInvoices = (
  tx: Tx,
  invoices: Iterable<{ id: string; file_id: string; position: number } & Record<string, unknown>>,
): Promise<unknown> => {
  const rows = function* () {
    for (const invoice of invoices) yield [invoice.id, invoice.file_id, invoice.position, JSON.stringify(invoice)]
  }
  return copyInto(tx, 'test_invoice', ['id', 'file_id', 'position', 'record'], rows())
}

/** A line of a test file: its row, and the booked line that it would take back. */
export interface NewTestLine {
  record: Readonly<Record<string, unknown>>
  credits: string | null
}

/** Writes lines of a test file. */
export async function insertTestLines(tx: Tx, lines: Iterable<NewTestLine>): Promise<void> {
  const rows = function* () {
    for (const { record, credits } of lines) {
      const { id, invoice_id, file_id, seq, person_id } = record as Record<string, string | number | null>
      yield [id, invoice_id, file_id, seq, person_id, credits, JSON.stringify(record)]
    }
  }
  const columns = ['id', 'invoice_id', 'file_id', 'seq', 'person_id', 'credits', 'record']
  await copyInto(tx, 'test_line', columns, rows() as never)
}

/** Links the invoices of a test file with their persons. */
export const linkTestPersons = (
  tx: Tx,
  invoices: readonly { invoiceId: string; personId: string }[],
): Promise<unknown> =>
  tx.query(
    `update test_invoice i set person_id = w.person_id from unnest($1::uuid[], $2::uuid[]) as w(id, person_id)
     where i.id = w.id and i.person_id is distinct from w.person_id`,
    [invoices.map((i) => i.invoiceId), invoices.map((i) => i.personId)],
  )

/** Rejects every line of a test file that is refused whole. */
export const rejectTestLines = (tx: Tx, fileId: string, finding: { rule: string }): Promise<unknown> =>
  tx.query(
    `update test_line set record = record || '{"outcome": "REJECTED", "state_cents": 0, "cpas_cents": 0, "patient_cents": 0, "cpas_patient_part_cents": 0}'
       || jsonb_build_object('findings', (record -> 'findings') || $2::jsonb, 'rules', (record -> 'rules') || to_jsonb($3::text))
     where file_id = $1 and record ->> 'outcome' <> 'REJECTED'`,
    [fileId, JSON.stringify([finding]), finding.rule],
  )

/** Invoices of test files by id. */
export const testInvoicesById = (runner: Runner, ids: readonly string[]): Promise<InvoiceRecord[]> =>
  preparedQuery<InvoiceRecord>(runner, 'test-invoice.by-id', `select i.* from ${INVOICES} where t.id = any($1)`, [ids])

/** The invoices of a test file in its order, after a position. */
export const invoicesOfTestFile = (
  runner: Runner,
  fileId: string,
  after: number,
  limit: number,
): Promise<InvoiceRecord[]> =>
  query<InvoiceRecord>(
    runner,
    `select i.* from ${INVOICES} where t.file_id = $1 and t.position > $2 order by t.position limit $3`,
    [fileId, after, limit],
  )

/** How many invoices a test file has. */
export async function countInvoicesOfTestFile(runner: Runner, fileId: string): Promise<number> {
  const [row] = await query<{ count: number }>(
    runner,
    'select count(*)::int as count from test_invoice where file_id = $1',
    [fileId],
  )
  return row!.count
}

// A CPAS sees lines once they are settled, and these never are.
const inScope = (rows: LineRow[], scope: RowScope): LineRow[] =>
  scope === 'all' ? rows : 'provider' in scope ? rows.filter((row) => scope.provider.includes(row.provider)) : []

/** Lines of test files by id, in a scope. */
export const testLinesById = async (runner: Runner, ids: readonly string[], scope: RowScope): Promise<LineRow[]> =>
  inScope(
    await preparedQuery<LineRow>(runner, 'test-line.by-id', `select l.* from ${LINES} where t.id = any($1)`, [ids]),
    scope,
  )

/** The lines of invoices of test files, in a scope, in their order. */
export const linesOfTestInvoices = async (
  runner: Runner,
  invoiceIds: readonly string[],
  scope: RowScope,
): Promise<LineRow[]> =>
  inScope(
    await preparedQuery<LineRow>(
      runner,
      'test-line.of-invoices',
      `select l.* from ${LINES} where t.invoice_id = any($1) order by t.invoice_id, l.position`,
      [invoiceIds],
    ),
    scope,
  )
