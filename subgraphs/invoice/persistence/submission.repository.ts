import type { Caller } from '../../../shared/authorization/caller'
import { copyInto } from '../../../shared/database/copy'
import { preparedQuery, query, type Runner } from '../../../shared/database/prepared-statements'
import type { Tx } from '../../../shared/database/transaction'
import type { Finding, Language } from '../../../shared/rules/finding'
import type { Day } from '../../../shared/values/day'
import type { ClaimedLine } from '../domain/claimed-line'
import type { FileRecord } from './file.repository'
import { insertTestInvoices, rejectedOfFile } from './test-file.repository'

/** A file to write. */
export interface NewFile {
  id: string
  provider: string
  reference: string
  channel: 'GRAPHQL' | 'EFACT'
  fileName: string | null
  contentHash: string
  receivedAt: string
  receivedOn: Day
  lineCount: number
  findings: Finding[]
  actor: Caller
  test: boolean
  /** The language of the comments in the answer. */
  answerLanguage: Language
}

/** An invoice to write. */
export interface NewInvoice {
  id: string
  position: number
  number: string
  niss: string
  issuedOn: Day
  commitmentNumber: string | null
  decisionNumber: string | null
  decisionVersion: number | null
  attestationNumber: string | null
  previousNumber: string | null
}

// A test takes nobody's reference but its own, the same day and with the same content.
const TAKEN = {
  booked: `(provider, reference) where status <> 'REFUSED' and not test`,
  test: `(provider, reference, content_hash, received_on) where test and status <> 'REFUSED'`,
}

const INSERT_FILE = `insert into invoice_file
  (id, provider, reference, channel, file_name, content_hash, received_at, received_on, line_count, findings, actor, test, answer_language, to_pay, status)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, not $12::boolean,`

const fileValues = (file: NewFile) => [
  file.id,
  file.provider,
  file.reference,
  file.channel,
  file.fileName,
  file.contentHash,
  file.receivedAt,
  file.receivedOn,
  file.lineCount,
  JSON.stringify(file.findings),
  JSON.stringify(file.actor),
  file.test,
  file.answerLanguage,
]

/** Writes the head of a file; false where the provider has a file of that reference already. */
export async function insertFile(tx: Tx, file: NewFile): Promise<boolean> {
  const rows = await tx.named(
    file.test ? 'file.insert-test' : 'file.insert',
    `${INSERT_FILE} 'RECEIVED') on conflict ${TAKEN[file.test ? 'test' : 'booked']} do nothing returning id`,
    fileValues(file),
  )
  return rows.length === 1
}

/** Writes the head of a sending that is refused whole. */
export async function insertRefused(tx: Tx, file: NewFile): Promise<void> {
  await tx.query(`${INSERT_FILE} 'REFUSED')`, fileValues(file))
}

/** Writes the invoices of a file. */
export async function insertInvoices(
  tx: Tx,
  file: Pick<NewFile, 'id' | 'provider' | 'receivedAt' | 'test'>,
  invoices: Iterable<NewInvoice>,
): Promise<void> {
  const rows = function* () {
    for (const invoice of invoices) yield invoiceRow(file, invoice)
  }
  if (file.test) return void (await insertTestInvoices(tx, rows()))
  const values = function* () {
    for (const row of rows()) yield Object.values(row)
  }
  await copyInto(tx, 'invoice', INVOICE_COLUMNS, values())
}

const invoiceRow = (file: Pick<NewFile, 'id' | 'provider' | 'receivedAt' | 'test'>, invoice: NewInvoice) => ({
  id: invoice.id,
  file_id: file.id,
  position: invoice.position,
  number: invoice.number,
  provider: file.provider,
  niss: invoice.niss,
  issued_on: invoice.issuedOn,
  received_at: file.receivedAt,
  commitment_number: invoice.commitmentNumber,
  decision_number: invoice.decisionNumber,
  decision_version: invoice.decisionVersion,
  attestation_number: invoice.attestationNumber,
  previous_number: invoice.previousNumber,
  test: file.test,
})
const INVOICE_COLUMNS = [
  'id',
  'file_id',
  'position',
  'number',
  'provider',
  'niss',
  'issued_on',
  'received_at',
  'commitment_number',
  'decision_number',
  'decision_version',
  'attestation_number',
  'previous_number',
  'test',
] satisfies (keyof ReturnType<typeof invoiceRow>)[]

/** Lines put aside in one piece, and checked in one transaction: what a worker that dies has to do again. */
const BATCH = 1_000

interface Packed {
  fields: (keyof ClaimedLine)[]
  rows: unknown[][]
}

// Names once, then values: half the bytes of a thousand lines are the names of their fields.
function packed(lines: readonly ClaimedLine[]): string {
  const fields = Object.keys(lines[0]!) as (keyof ClaimedLine)[]
  return JSON.stringify({ fields, rows: lines.map((line) => fields.map((field) => line[field])) } satisfies Packed)
}

function unpacked(text: string): ClaimedLine[] {
  const content = JSON.parse(text) as Packed | ClaimedLine[]
  // Lines that were put aside before stand as they are.
  if (Array.isArray(content)) return content
  return content.rows.map((row) => {
    const line: Record<string, unknown> = {}
    content.fields.forEach((field, i) => {
      line[field] = row[i]
    })
    return line as unknown as ClaimedLine
  })
}

/** Puts the lines of a file aside until a worker checks them. */
export async function stageLines(tx: Tx, fileId: string, lines: Iterable<ClaimedLine>): Promise<void> {
  const rows = function* () {
    let number = 0
    let batch: ClaimedLine[] = []
    for (const line of lines) {
      batch.push(line)
      if (batch.length < BATCH) continue
      yield [fileId, number++, packed(batch)]
      batch = []
    }
    if (batch.length > 0) yield [fileId, number, packed(batch)]
  }
  await copyInto(tx, 'staged_batch', ['file_id', 'number', 'lines'], rows())
}

/** A file that waits to be checked, locked for this transaction; null where another worker has it or it is done. */
export async function lockWaitingFile(tx: Tx, id: string): Promise<FileRecord | null> {
  const [row] = await tx.named<FileRecord>(
    'file.lock-waiting',
    `select * from invoice_file where id = $1 and status = 'RECEIVED' for update skip locked`,
    [id],
  )
  return row ?? null
}

/** A file that waits to be checked and that nobody checks at this moment; null where there is none. */
export async function findUnlockedWaitingFile(runner: Runner, id: string): Promise<FileRecord | null> {
  const [row] = await preparedQuery<FileRecord>(
    runner,
    'file.free-waiting',
    `select * from invoice_file where id = $1 and status = 'RECEIVED' for share skip locked`,
    [id],
  )
  return row ?? null
}

/** Lines of a file that wait together. */
export interface StagedBatch {
  number: number
  lines: ClaimedLine[]
}

/** The number of the batch of a file that is next; null where none is left. */
export async function nextStagedBatchNumber(tx: Tx, fileId: string): Promise<number | null> {
  const [row] = await tx.named<{ number: number | null }>(
    'staged.next-number',
    'select min(number) as number from staged_batch where file_id = $1',
    [fileId],
  )
  return row?.number ?? null
}

/** The first batch of a file after that number; null where there is none. */
export async function nextStagedBatch(runner: Runner, fileId: string, after: number): Promise<StagedBatch | null> {
  const [row] = await preparedQuery<{ number: number; lines: string }>(
    runner,
    'staged.next',
    'select number, lines from staged_batch where file_id = $1 and number > $2 order by number limit 1',
    [fileId, after],
  )
  return row ? { number: row.number, lines: unpacked(row.lines) } : null
}

/** Removes a batch: its lines are checked. */
export async function deleteStagedBatch(tx: Tx, fileId: string, number: number): Promise<void> {
  await tx.named('staged.drop', 'delete from staged_batch where file_id = $1 and number = $2', [fileId, number])
}

/** Says that every line of a file has its outcome. */
export async function finishFile(tx: Tx, { id, test }: Pick<NewFile, 'id' | 'test'>): Promise<void> {
  await tx.named(
    test ? 'file.finish-test' : 'file.finish',
    `update invoice_file set status = 'CHECKED',
       lines_in_error = (${rejectedOfFile(test)})
     where id = $1 and status = 'RECEIVED'`,
    [id],
  )
}

/** How far a file is. */
export async function statusOf(runner: Runner, id: string): Promise<FileRecord['status'] | null> {
  const [row] = await query<{ status: FileRecord['status'] }>(runner, 'select status from invoice_file where id = $1', [
    id,
  ])
  return row?.status ?? null
}
