import type { EntityManager } from 'typeorm'
import { copyInto } from '../../../shared/database/copy'
import { preparedQuery, type Runner } from '../../../shared/database/prepared-statements'
import type { RowOf } from '../../../shared/database/row-of'
import type { Tx } from '../../../shared/database/transaction'
import type { ClaimedLine } from '../domain/claimed-line'
import type { InvoiceEntity } from './invoice.entity'
import { InvoiceFileEntity } from './invoice-file.entity'
import type { StagedBatchEntity } from './staged-batch.entity'
import { insertTestInvoices, type NewInvoiceRow, rejectedLinesQuery } from './test-file.repository'

/** A file to write. */
export type NewFile = Pick<
  InvoiceFileEntity,
  | 'id'
  | 'provider'
  | 'reference'
  | 'channel'
  | 'fileName'
  | 'contentHash'
  | 'receivedOn'
  | 'lineCount'
  | 'findings'
  | 'actor'
  | 'test'
  | 'answerLanguage'
  | 'sentBy'
  | 'payeeIban'
  | 'payeeName'
> & { receivedAt: string }

/** An invoice to write. */
export type NewInvoice = Pick<
  InvoiceEntity,
  | 'id'
  | 'position'
  | 'number'
  | 'niss'
  | 'issuedOn'
  | 'commitmentNumber'
  | 'decisionNumber'
  | 'decisionVersion'
  | 'attestationNumber'
  | 'previousNumber'
>

// A test uses up no reference: only the same content on the same day is a duplicate.
const DUPLICATE = {
  booked: `(provider, reference) where status <> 'REFUSED' and not test`,
  test: `(provider, reference, content_hash, received_on) where test and status <> 'REFUSED'`,
}

/** Inserts a file to check. Returns false if the provider has a file with this reference; then nothing is written. */
export async function insertFile(tx: Tx, file: NewFile): Promise<boolean> {
  const rows = await tx.named(
    file.test ? 'file.insert-test' : 'file.insert',
    `insert into invoice_file (id, provider, reference, channel, file_name, content_hash, received_at, received_on, line_count, findings,
       actor, test, answer_language, to_pay, status, sent_by, payee_iban, payee_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, not $12::boolean, 'RECEIVED', $14, $15, $16)
     on conflict ${DUPLICATE[file.test ? 'test' : 'booked']} do nothing returning id`,
    [
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
      file.sentBy,
      file.payeeIban,
      file.payeeName,
    ],
  )
  return rows.length === 1
}

/** Inserts a file that is refused whole. */
export const insertRefusedFile = (manager: EntityManager, file: NewFile): Promise<unknown> =>
  manager.insert(InvoiceFileEntity, {
    ...file,
    receivedAt: new Date(file.receivedAt),
    status: 'REFUSED',
    toPay: !file.test,
  })

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

const invoiceRow = (
  file: Pick<NewFile, 'id' | 'provider' | 'receivedAt' | 'test'>,
  invoice: NewInvoice,
): NewInvoiceRow => ({
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
const INVOICE_COLUMNS: readonly (keyof NewInvoiceRow)[] = [
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
]

/** The lines of a batch: they are checked in one transaction, which a worker repeats if it dies. */
const LINES_PER_BATCH = 1_000
/** An invoice with more lines is cut: its lines billed by day are then evaluated as the stay of each batch. */
const MAX_LINES_PER_BATCH = 2_000

interface PackedLines {
  fields: (keyof ClaimedLine)[]
  rows: unknown[][]
}

// Names once, then values: half the bytes of a thousand lines are the names of their fields.
function pack(lines: readonly ClaimedLine[]): string {
  const [first] = lines
  const fields = Object.keys(first ?? {}) as (keyof ClaimedLine)[]
  return JSON.stringify({ fields, rows: lines.map((line) => fields.map((field) => line[field])) } satisfies PackedLines)
}

function unpack(text: string): ClaimedLine[] {
  const content = JSON.parse(text) as PackedLines | ClaimedLine[]
  // Batches that an earlier version staged are lists of lines.
  if (Array.isArray(content)) return content
  return content.rows.map(
    (row) => Object.fromEntries(content.fields.map((field, i) => [field, row[i]])) as object as ClaimedLine,
  )
}

/** Stages the lines of a file until a worker checks them. */
export async function stageLines(tx: Tx, fileId: string, lines: Iterable<ClaimedLine>): Promise<void> {
  const rows = function* () {
    let number = 0
    let batch: ClaimedLine[] = []
    for (const line of lines) {
      // The lines of an invoice are one stay, so they are checked together.
      const mayCut = batch.at(-1)?.invoiceId !== line.invoiceId || batch.length >= MAX_LINES_PER_BATCH
      if (batch.length >= LINES_PER_BATCH && mayCut) {
        yield [fileId, number++, pack(batch)]
        batch = []
      }
      batch.push(line)
    }
    if (batch.length > 0) yield [fileId, number, pack(batch)]
  }
  await copyInto(tx, 'staged_batch', ['file_id', 'number', 'lines'], rows())
}

/** A file that waits to be checked. */
export type WaitingFile = Pick<
  RowOf<InvoiceFileEntity>,
  'id' | 'provider' | 'channel' | 'received_at' | 'received_on' | 'actor' | 'test' | 'answer_language'
>

/** Locks a file that waits to be checked until the transaction ends. Returns false if another worker has the lock or the file is checked. */
export async function lockWaitingFile(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.named(
    'file.lock-waiting',
    `select id from invoice_file where id = $1 and status = 'RECEIVED' for update skip locked`,
    [id],
  )
  return rows.length > 0
}

/** A file that waits to be checked and that no worker has locked; null if there is none. */
export async function findUnlockedWaitingFile(runner: Runner, id: string): Promise<WaitingFile | null> {
  const [row] = await preparedQuery<WaitingFile>(
    runner,
    'file.free-waiting',
    `select * from invoice_file where id = $1 and status = 'RECEIVED' for share skip locked`,
    [id],
  )
  return row ?? null
}

/** Lines of a file that are staged and checked together. */
export interface StagedBatch {
  number: number
  lines: ClaimedLine[]
}

/** The number of the first staged batch of a file; null if none is left. */
export async function nextStagedBatchNumber(tx: Tx, fileId: string): Promise<number | null> {
  const [row] = await tx.named<{ number: number | null }>(
    'staged.next-number',
    'select min(number) as number from staged_batch where file_id = $1',
    [fileId],
  )
  return row?.number ?? null
}

/** The first staged batch of a file after a number; null if there is none. */
export async function nextStagedBatch(runner: Runner, fileId: string, after: number): Promise<StagedBatch | null> {
  const [row] = await preparedQuery<Pick<StagedBatchEntity, 'number' | 'lines'>>(
    runner,
    'staged.next',
    'select number, lines from staged_batch where file_id = $1 and number > $2 order by number limit 1',
    [fileId, after],
  )
  return row ? { number: row.number, lines: unpack(row.lines) } : null
}

/** Removes a batch whose lines are checked. */
export async function deleteStagedBatch(tx: Tx, fileId: string, number: number): Promise<void> {
  await tx.named('staged.drop', 'delete from staged_batch where file_id = $1 and number = $2', [fileId, number])
}

type FinishedFile = Pick<NewFile, 'id' | 'test' | 'receivedAt' | 'actor'>

/** Sets a file to CHECKED: every line has its outcome. Each CPAS sees its accepted lines from now on. */
export async function finishFile(tx: Tx, { id, test, receivedAt, actor }: FinishedFile): Promise<void> {
  await tx.named(
    test ? 'file.finish-test' : 'file.finish',
    `update invoice_file set status = 'CHECKED',
       lines_in_error = (${rejectedLinesQuery(test)})
     where id = $1 and status = 'RECEIVED'`,
    [id],
  )
  if (test) return
  // A credit note leaves nothing to contest.
  await tx.named(
    'file.publish-accepted',
    `with answered as (
       update line_contest set answered_at = $2, answered_by = $3, upheld = true, remark = $4
       where answered_at is null and line_id in (
         select original.id from invoice_line original join invoice_line credit on credit.id = original.credited_by where credit.file_id = $1)
     )
     insert into change_event (id, at, kind, subject, cpas)
     select gen_random_uuid(), $2, 'InvoiceLineAccepted', id::text, cpas
     from invoice_line where file_id = $1 and was_accepted and cpas is not null order by seq`,
    [id, receivedAt, JSON.stringify(actor), 'Note de crédit'],
  )
}
