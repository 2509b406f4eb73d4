import type { Caller } from '../../../shared/authorization/caller'
import { preparedQuery, query, type Runner } from '../../../shared/database/prepared-statements'
import type { Tx } from '../../../shared/database/transaction'
import type { Finding, Language } from '../../../shared/rules/finding'
import type { Day } from '../../../shared/values/day'
import type { Period } from '../../../shared/values/period'
import type { LineOutcome } from '../domain/line-outcome'
import { SUMMED, testLinesToSum } from './test-file.repository'
import { type RowScope, WhereBuilder } from './where-builder'

/** A row of `invoice_file`. */
export interface FileRecord {
  id: string
  provider: string
  reference: string
  channel: 'GRAPHQL' | 'EFACT'
  content_hash: string
  received_at: Date
  received_on: Day
  status: 'RECEIVED' | 'REFUSED' | 'CHECKED'
  line_count: number
  lines_in_error: number
  findings: Finding[]
  actor: Caller
  /** A test of eFact: its invoices and lines are in tables of their own. */
  test: boolean
  /** The language of the comments in the answer. */
  answer_language: Language
}

/** A row of `invoice`. */
export interface InvoiceRecord {
  id: string
  file_id: string
  position: number
  number: string
  provider: string
  niss: string
  person_id: string | null
  issued_on: Day
  received_at: Date
  commitment_number: string | null
  decision_number: string | null
  decision_version: number | null
  attestation_number: string | null
}

// The answer may be large: it is read where it is asked for.
const FILE =
  'f.id, f.provider, f.reference, f.channel, f.content_hash, f.received_at, f.received_on, f.status, f.line_count, f.lines_in_error, f.findings, f.actor, f.test, f.answer_language'

/** The booked file of a provider's reference. */
export async function fileByReference(
  runner: Runner | Tx,
  providers: readonly string[],
  reference: string,
): Promise<FileRecord | null> {
  const [row] = await preparedQuery<FileRecord>(
    runner as Runner,
    'file.by-reference',
    `select ${FILE} from invoice_file f where provider = any($1) and reference = $2 and not test
     order by (status = 'REFUSED'), received_at desc limit 1`,
    [providers, reference],
  )
  return row ?? null
}

/** The test file of that content and day; one that was refused only where `refused` says so. */
export async function testFileOf(
  runner: Runner,
  providers: readonly string[],
  { reference, contentHash, receivedOn }: { reference: string; contentHash: string; receivedOn: Day },
  { refused }: { refused: boolean },
): Promise<FileRecord | null> {
  const [row] = await preparedQuery<FileRecord>(
    runner,
    'file.same-test',
    `select ${FILE} from invoice_file f where provider = any($1) and reference = $2 and content_hash = $3 and received_on = $4
       and test and ($5 or status <> 'REFUSED') order by received_at desc limit 1`,
    [providers, reference, contentHash, receivedOn, refused],
  )
  return row ?? null
}

/** Files by id. */
export const filesById = (runner: Runner, ids: readonly string[]): Promise<FileRecord[]> =>
  preparedQuery<FileRecord>(runner, 'file.by-id', `select ${FILE} from invoice_file f where id = any($1)`, [ids])

/** The persons of a file's invoices. */
export const personsOfFile = (runner: Runner, id: string): Promise<{ person_id: string | null; niss: string }[]> =>
  preparedQuery(
    runner,
    'file.persons',
    `select distinct on (person_id) person_id, niss from (
       select person_id, niss from invoice where file_id = $1
       union all select person_id, record ->> 'niss' from test_invoice where file_id = $1
     ) as persons`,
    [id],
  )

const PARTS_AT_ONCE = 16

/** The answer in the eFact format, base64. */
export async function responseOfFile(runner: Runner, id: string): Promise<string | null> {
  const pieces: string[] = []
  let rest = Buffer.alloc(0)
  for (let part = 0; ; part += PARTS_AT_ONCE) {
    const rows = await query<{ bytes: Buffer }>(
      runner,
      'select bytes from efact_answer where file_id = $1 and part > $2 and part <= $3 order by part',
      [id, part, part + PARTS_AT_ONCE],
    )
    if (rows.length === 0) break
    const bytes = Buffer.concat([rest, ...rows.map((row) => row.bytes)])
    // Three bytes are four characters: what is over waits for the next part.
    const whole = bytes.length - (bytes.length % 3)
    pieces.push(bytes.toString('base64', 0, whole))
    rest = bytes.subarray(whole)
  }
  return pieces.length === 0 ? null : pieces.join('') + rest.toString('base64')
}

/** Which files. */
export interface FileSearch {
  provider?: string[] | null
  status?: string | null
  received?: Period | null
}

function fileConditions(search: FileSearch, scope: RowScope): WhereBuilder {
  const conditions = new WhereBuilder()
  if (scope !== 'all') conditions.add('f.provider = any(?)', 'provider' in scope ? scope.provider : [])
  return conditions
    .when(search.provider, 'f.provider = any(?)')
    .when(search.status, 'f.status = ?')
    .when(search.received, 'f.received_on >= ?', search.received?.from)
    .when(search.received?.to, 'f.received_on <= ?')
}

/** Files, the last received first. */
export async function searchFiles(
  runner: Runner,
  search: FileSearch,
  scope: RowScope,
  after: (string | number | null)[] | null,
  limit: number,
): Promise<FileRecord[]> {
  const conditions = fileConditions(search, scope)
  if (after) conditions.add('(f.received_at, f.id) < (?::timestamptz, ?::uuid)', after[0], after[1])
  const sql = `select ${FILE} from invoice_file f where ${conditions.text} order by f.received_at desc, f.id desc limit ${conditions.value(limit)}`
  return query<FileRecord>(runner, sql, conditions.values)
}

/** How many files a search finds. */
export async function countFiles(runner: Runner, search: FileSearch, scope: RowScope): Promise<number> {
  const conditions = fileConditions(search, scope)
  const [row] = await query<{ count: string }>(
    runner,
    `select count(*) from invoice_file f where ${conditions.text}`,
    conditions.values,
  )
  return Number(row!.count)
}

/** Which invoices. */
export interface InvoiceSearch {
  provider?: string[] | null
  personIds?: string[] | null
  number?: string | null
  issued?: Period | null
  outcome?: LineOutcome | null
  fileId?: string | null
}

function invoiceConditions(search: InvoiceSearch, scope: RowScope): WhereBuilder {
  const conditions = new WhereBuilder()
  if (scope !== 'all') conditions.add('i.provider = any(?)', 'provider' in scope ? scope.provider : [])
  return conditions
    .when(search.provider, 'i.provider = any(?)')
    .when(search.personIds, 'i.person_id = any(?)')
    .when(search.number, 'i.number = ?')
    .when(search.issued, 'i.issued_on >= ?', search.issued?.from)
    .when(search.issued?.to, 'i.issued_on <= ?')
    .when(search.outcome, 'exists (select from invoice_line l where l.invoice_id = i.id and l.outcome = ?)')
    .when(search.fileId, 'i.file_id = ?')
}

/** Invoices, the last received first. */
export async function searchInvoices(
  runner: Runner,
  search: InvoiceSearch,
  scope: RowScope,
  after: (string | number | null)[] | null,
  limit: number,
): Promise<InvoiceRecord[]> {
  const conditions = invoiceConditions(search, scope)
  // Invoices of one file are told in the file's order.
  if (search.fileId) {
    if (after) conditions.add('i.position > ?::int', after[0])
    const sql = `select i.* from invoice i where ${conditions.text} order by i.position limit ${conditions.value(limit)}`
    return query<InvoiceRecord>(runner, sql, conditions.values)
  }
  if (after) conditions.add('(i.received_at, i.id) < (?::timestamptz, ?::uuid)', after[0], after[1])
  const sql = `select i.* from invoice i where ${conditions.text} order by i.received_at desc, i.id desc limit ${conditions.value(limit)}`
  return query<InvoiceRecord>(runner, sql, conditions.values)
}

/** How many invoices a search finds. */
export async function countInvoices(runner: Runner, search: InvoiceSearch, scope: RowScope): Promise<number> {
  const conditions = invoiceConditions(search, scope)
  const [row] = await query<{ count: string }>(
    runner,
    `select count(*) from invoice i where ${conditions.text}`,
    conditions.values,
  )
  return Number(row!.count)
}

/** Booked invoices by id. */
export const invoicesById = (runner: Runner, ids: readonly string[]): Promise<InvoiceRecord[]> =>
  preparedQuery<InvoiceRecord>(runner, 'invoice.by-id', 'select * from invoice where id = any($1)', [ids])

/** Sums and counts of lines, by file or by invoice. */
export interface LineTotals {
  key: string
  lines: number
  accepted: number
  reduced: number
  rejected: number
  waiting: number
  paid: number
  claimed: number
  state: number
  cpas: number
  patient: number
}

/** Sums and counts of the lines of files or of invoices; those of a test file are its own. */
export async function totalsOf(
  runner: Runner,
  by: 'file_id' | 'invoice_id',
  ids: readonly string[],
): Promise<Map<string, LineTotals>> {
  const rows = await preparedQuery<LineTotals>(
    runner,
    `line.sums-${by}`,
    `select ${by} as key, count(*)::int as lines,
       count(*) filter (where outcome = 'ACCEPTED')::int as accepted, count(*) filter (where outcome = 'REDUCED')::int as reduced,
       count(*) filter (where outcome = 'REJECTED')::int as rejected, count(*) filter (where outcome = 'WAITING')::int as waiting,
       count(payment_id)::int as paid, sum(claimed_cents)::float8 as claimed, sum(state_cents)::float8 as state,
       sum(cpas_cents)::float8 as cpas, sum(patient_cents)::float8 as patient
     from (select ${by}, ${SUMMED} from invoice_line where ${by} = any($1) union all ${testLinesToSum(by)}) as l group by ${by}`,
    [ids],
  )
  return new Map(rows.map((row) => [row.key, row]))
}
