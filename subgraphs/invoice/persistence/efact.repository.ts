import { Between, type EntityManager } from 'typeorm'
import { EventLoopYield } from '../../../shared/async/yield-to-event-loop'
import type { Caller } from '../../../shared/authorization/caller'
import { query, type Runner } from '../../../shared/database/prepared-statements'
import type { Statements, Tx } from '../../../shared/database/transaction'
import type { Finding, Language, Severity } from '../../../shared/rules/finding'
import { findingIsShown } from '../rules/withheld-terms'
import { EfactAnswerEntity } from './efact-answer.entity'
import { EfactFileEntity } from './efact-file.entity'
import type { InvoiceFileEntity } from './invoice-file.entity'
import type { InvoiceLineEntity } from './invoice-line.entity'
import { linesAfter, linesOfFile, rejectedLinesQuery, rejectTestLines } from './test-file.repository'

const PART_BYTES = 256 * 1024
// Other requests run between two parts of a response.
const RESPONSE_PART_BYTES = 128 * 1024

/** Keeps the bytes of an eFact file as received, in parts: the driver would copy a large one in one piece, and other requests wait. */
export async function saveSubmission(tx: Tx, fileId: string, content: Buffer): Promise<void> {
  await tx.manager.insert(EfactFileEntity, { fileId })
  const eventLoopYield = new EventLoopYield()
  for (let at = 0, part = 1; at < content.length; at += PART_BYTES, part++) {
    const saved = tx.named('efact.save-part', 'insert into efact_part (file_id, part, bytes) values ($1, $2, $3)', [
      fileId,
      part,
      content.subarray(at, at + PART_BYTES),
    ])
    const isLong = eventLoopYield.shouldYield
    await saved
    if (isLong) await eventLoopYield.yieldNow()
    eventLoopYield.resume()
  }
}

/** The bytes of an eFact file as received, in parts. */
export async function* submissionOf(tx: Tx, fileId: string): AsyncGenerator<Buffer> {
  for (let part = 1; ; part++) {
    const [row] = await tx.named<{ bytes: Buffer }>(
      'efact.part',
      `select bytes from efact_part where file_id = $1 and part = $2
       union all select substring(content from ($2 - 1) * $3 + 1 for $3) from efact_file
       where file_id = $1 and length(content) > ($2 - 1) * $3`,
      [fileId, part, PART_BYTES],
    )
    if (!row && part === 1) throw new Error(`the content of the file ${fileId} is missing`)
    if (!row) return
    yield row.bytes
  }
}

// The segments 200 and 300.
const HEADER_BYTES = 67 + 160

/** The first bytes of an eFact file, which its responses repeat. */
export async function submissionHeader(statements: Statements, fileId: string): Promise<Buffer> {
  const [row] = await statements.query<{ header: Buffer }>(
    `select substring(coalesce(f.content, p.bytes) from 1 for $2) as header
     from efact_file f left join efact_part p on p.file_id = f.file_id and p.part = 1 where f.file_id = $1`,
    [fileId, HEADER_BYTES],
  )
  if (!row) throw new Error(`the content of the file ${fileId} is missing`)
  return row.header
}

/** Keeps the response to an eFact file, in parts. */
export async function saveResponse(tx: Tx, fileId: string, response: Iterable<Buffer>): Promise<void> {
  let pending: Buffer[] = []
  let size = 0
  let part = 0
  const write = async () => {
    const bytes = Buffer.concat(pending)
    pending = []
    size = 0
    part++
    await tx.named('efact.answer', 'insert into efact_answer (file_id, part, bytes) values ($1, $2, $3)', [
      fileId,
      part,
      bytes,
    ])
  }
  for (const piece of response) {
    pending.push(piece)
    size += piece.length
    if (size >= RESPONSE_PART_BYTES) await write()
  }
  if (size > 0) await write()
}

const PARTS_PER_STATEMENT = 16

/** The response to an eFact file in base64; null if there is none yet. */
export async function responseOfFile(manager: EntityManager, fileId: string): Promise<string | null> {
  const pieces: string[] = []
  let rest = Buffer.alloc(0)
  for (let first = 1; ; first += PARTS_PER_STATEMENT) {
    const parts = await manager.find(EfactAnswerEntity, {
      where: { fileId, part: Between(first, first + PARTS_PER_STATEMENT - 1) },
      order: { part: 'ASC' },
    })
    if (parts.length === 0) break
    const bytes = Buffer.concat([rest, ...parts.map((part) => part.bytes)])
    // Three bytes are four characters: the remainder goes to the next piece.
    const encoded = bytes.length - (bytes.length % 3)
    pieces.push(bytes.toString('base64', 0, encoded))
    rest = bytes.subarray(encoded)
  }
  return pieces.length === 0 ? null : pieces.join('') + rest.toString('base64')
}

/** The key of a file; the lines of a test file are in a table of their own. */
export type FileKey = Pick<InvoiceFileEntity, 'id' | 'test'>

/** The number of rejected lines of a file. */
export async function countRejectedLines(tx: Tx, { id, test }: FileKey): Promise<number> {
  const [row] = await tx.query<{ count: number }>(rejectedLinesQuery(test), [id])
  return row?.count ?? 0
}

/** The errors of the lines of a file that its provider may read, in the order of the file and without those of one rule: `limit` of them, and how many there are. */
export async function errorsOfLines(
  runner: Runner,
  { id, test }: FileKey,
  { excludedRule, limit }: { excludedRule: string; limit: number },
): Promise<{ findings: Finding[]; count: number }> {
  const from = `from ${linesOfFile(test)} l, jsonb_array_elements(l.findings) with ordinality as e (finding, place)
    where l.file_id = $1 and finding ->> 'severity' = 'ERROR' and finding ->> 'rule' <> $2 and ${findingIsShown('finding')}`
  const [sum] = await query<{ count: number }>(runner, `select count(*)::int as count ${from}`, [id, excludedRule])
  const rows = await query<{ finding: Finding }>(runner, `select finding ${from} order by l.seq, place limit $3`, [
    id,
    excludedRule,
    limit,
  ])
  return { findings: rows.map(({ finding }) => finding), count: sum?.count ?? 0 }
}

/** The care of the lines of a refused file that were accepted, and of the lines that its credit notes had cancelled. */
export interface CareOfRefusedFile {
  withdrawn: CareOfLine[]
  restored: CareOfLine[]
}

/** Refuses a checked file: all of its lines are rejected, and what its credit notes cancelled is restored. */
export async function rejectWholeFile(
  tx: Tx,
  { id: fileId, test }: FileKey,
  finding: Finding,
  linesInError: number,
  at: string,
  actor: Caller,
): Promise<CareOfRefusedFile> {
  const rows = test ? [] : await rejectLines(tx, fileId, finding, at, actor)
  if (test) await rejectTestLines(tx, fileId, finding)
  await tx.query(
    `update invoice_file set status = 'REFUSED', lines_in_error = $2, findings = findings || $3::jsonb where id = $1`,
    [fileId, linesInError, JSON.stringify([finding])],
  )
  return { withdrawn: rows.filter(({ refused }) => refused), restored: rows.filter(({ refused }) => !refused) }
}

type CareOfLine = Pick<InvoiceLineEntity, 'provider' | 'performedOn' | 'performedUntil'>

function rejectLines(
  tx: Tx,
  fileId: string,
  finding: Finding,
  at: string,
  actor: Caller,
): Promise<(CareOfLine & { refused: boolean })[]> {
  return tx.query(
    `with refused as (
       update invoice_line set outcome = 'REJECTED', state_cents = 0, cpas_cents = 0, patient_cents = 0, insurer_cents = 0, cpas_patient_part_cents = 0,
         was_accepted = false, findings = findings || $2::jsonb, rules = rules || $3::text
       where file_id = $1 and outcome <> 'REJECTED' returning id, provider, performed_on, performed_until, credit
     ), history as (
       insert into line_event (line_id, at, actor, outcome, remark) select id, $4, $5, 'REJECTED', $6 from refused
     ), restored as (
       update invoice_line set credited_by = null where credited_by in (select id from refused)
       returning provider, performed_on, performed_until
     )
     select provider, performed_on as "performedOn", performed_until as "performedUntil", true as refused from refused where not credit
     union all
     select provider, performed_on, performed_until, false from restored`,
    [fileId, JSON.stringify([finding]), finding.rule, at, JSON.stringify(actor), finding.message.FR],
  )
}

/** The findings of a line as the response writes them, in its language. */
export interface ResponseLine {
  seq: number
  findings: { rule: string; path: string | null; code: string | null; severity: Severity; text: string }[]
}

const LINES_PER_STATEMENT = 2_000

/** The lines of a file that have findings, each with the findings that its provider may read, a page at a time: in four languages they are larger than the file. */
export async function* linesForResponse(tx: Tx, file: FileKey, language: Language): AsyncGenerator<ResponseLine> {
  const { from, seq } = linesAfter(file.test)
  for (let after = -1; ; ) {
    const rows = await tx.named<ResponseLine>(
      file.test ? 'test-line.to-answer' : 'line.to-answer',
      `select ${seq}, (select json_agg(json_build_object('rule', f -> 'rule', 'path', f -> 'path', 'code', f -> 'code',
           'severity', f -> 'severity', 'text', f -> 'message' -> $4::text)) from jsonb_array_elements(l.findings) f where ${findingIsShown('f')}) as findings
       from ${from} and l.findings <> '[]'::jsonb order by ${seq} limit $3`,
      [file.id, after, LINES_PER_STATEMENT, language],
    )
    yield* rows
    const last = rows.at(-1)
    if (!last || rows.length < LINES_PER_STATEMENT) return
    after = last.seq
  }
}
