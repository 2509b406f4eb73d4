import type { Caller } from '../../../shared/authorization/caller'
import { query, type Runner } from '../../../shared/database/prepared-statements'
import type { Tx } from '../../../shared/database/transaction'
import type { Finding, Language, Severity } from '../../../shared/rules/finding'
import type { Day } from '../../../shared/values/day'
import { linesAfter, linesOfFile, rejectedOfFile, rejectTestLines } from './test-file.repository'

/** Keeps a sending as it came. */
export async function saveSubmission(tx: Tx, fileId: string, content: Buffer): Promise<void> {
  await tx.query('insert into efact_file (file_id, content) values ($1, $2)', [fileId, content])
}

const PART = 1024 * 1024
// An answer is made of its records as it is written: others go on between two parts.
const ANSWER_PART = 128 * 1024

/** A sending as it came, a part at a time. */
export async function* submissionOf(tx: Tx, fileId: string): AsyncGenerator<Buffer> {
  for (let from = 1; ; from += PART) {
    const [row] = await tx.named<{ part: Buffer }>(
      'efact.part',
      'select substring(content from $2 for $3) as part from efact_file where file_id = $1',
      [fileId, from, PART],
    )
    if (!row) throw new Error(`the sending of the file ${fileId} is not kept`)
    if (row.part.length > 0) yield row.part
    if (row.part.length < PART) return
  }
}

// The segments 200 and 300.
const HEAD = 67 + 160

/** The first bytes of a sending: what its answers repeat. */
export async function submissionHeader(tx: Tx, fileId: string): Promise<Buffer> {
  const [row] = await tx.query<{ head: Buffer }>(
    'select substring(content from 1 for $2) as head from efact_file where file_id = $1',
    [fileId, HEAD],
  )
  if (!row) throw new Error(`the sending of the file ${fileId} is not kept`)
  return row.head
}

/** Keeps the answer to a sending, a part at a time. */
export async function saveResponse(tx: Tx, fileId: string, answer: Iterable<Buffer>): Promise<void> {
  let waiting: Buffer[] = []
  let size = 0
  let part = 0
  const write = async () => {
    const bytes = Buffer.concat(waiting)
    waiting = []
    size = 0
    part++
    await tx.named('efact.answer', 'insert into efact_answer (file_id, part, bytes) values ($1, $2, $3)', [
      fileId,
      part,
      bytes,
    ])
  }
  for (const piece of answer) {
    waiting.push(piece)
    size += piece.length
    if (size >= ANSWER_PART) await write()
  }
  if (size > 0) await write()
}

/** Whether the provider sent a file of another reference that day already that was not refused. */
export async function isAlreadySubmittedOn(
  tx: Tx,
  providers: readonly string[],
  on: Day,
  reference: string,
): Promise<boolean> {
  const rows = await tx.query(
    `select from invoice_file where provider = any($1) and received_on = $2 and channel = 'EFACT' and status <> 'REFUSED' and not test
       and reference <> $3 limit 1`,
    [providers, on, reference],
  )
  return rows.length > 0
}

/** A file whose lines are all checked. */
export interface FileToFinish {
  id: string
  test: boolean
}

/** How many lines of a file are rejected. */
export async function linesInError(tx: Tx, { id, test }: FileToFinish): Promise<number> {
  const [row] = await tx.query<{ count: number }>(rejectedOfFile(test), [id])
  return row!.count
}

/** The errors of a file's lines in its order, without those of one rule: `most` of them, and how many there are. */
export async function errorsOfLines(
  runner: Runner,
  { id, test }: FileToFinish,
  { but: excludedRule, most: limit }: { but: string; most: number },
): Promise<{ findings: Finding[]; count: number }> {
  const from = `from ${linesOfFile(test)} l, jsonb_array_elements(l.findings) with ordinality as e (finding, place)
    where l.file_id = $1 and finding ->> 'severity' = 'ERROR' and finding ->> 'rule' <> $2`
  const [sum] = await query<{ count: number }>(runner, `select count(*)::int as count ${from}`, [id, excludedRule])
  const rows = await query<{ finding: Finding }>(runner, `select finding ${from} order by l.seq, place limit $3`, [
    id,
    excludedRule,
    limit,
  ])
  return { findings: rows.map(({ finding }) => finding), count: sum!.count }
}

/** Refuses a checked file whole: every line is rejected, what credit notes took back is given back. */
export async function rejectWholeFile(
  tx: Tx,
  { id: fileId, test }: FileToFinish,
  finding: Finding,
  inError: number,
  at: string,
  actor: Caller,
): Promise<void> {
  if (test) await rejectTestLines(tx, fileId, finding)
  else await rejectLines(tx, fileId, finding, at, actor)
  await tx.query(
    `update invoice_file set status = 'REFUSED', lines_in_error = $2, findings = findings || $3::jsonb where id = $1`,
    [fileId, inError, JSON.stringify([finding])],
  )
}

async function rejectLines(tx: Tx, fileId: string, finding: Finding, at: string, actor: Caller): Promise<void> {
  await tx.query(
    `with refused as (
       update invoice_line set outcome = 'REJECTED', state_cents = 0, cpas_cents = 0, patient_cents = 0, cpas_patient_part_cents = 0,
         findings = findings || $2::jsonb, rules = rules || $3::text
       where file_id = $1 and outcome <> 'REJECTED' returning id
     ), told as (
       insert into line_event (line_id, at, actor, outcome, remark) select id, $4, $5, 'REJECTED', $6 from refused
     )
     update invoice_line set credited_by = null where credited_by in (select id from refused)`,
    [fileId, JSON.stringify([finding]), finding.rule, at, JSON.stringify(actor), finding.message.FR],
  )
}

/** What the answer says of a line, in its language. */
export interface ResponseLine {
  seq: number
  said: { rule: string; path: string | null; code: string | null; severity: Severity; text: string }[]
}

const LINES_AT_ONCE = 2_000

/** The lines of a file about which there is something to say, a page at a time: findings in four languages are larger than the file. */
export async function* linesForResponse(tx: Tx, file: FileToFinish, language: Language): AsyncGenerator<ResponseLine> {
  const { from, seq } = linesAfter(file.test)
  for (let after = -1; ; ) {
    const rows = await tx.named<ResponseLine>(
      file.test ? 'test-line.to-answer' : 'line.to-answer',
      `select ${seq}, (select json_agg(json_build_object('rule', f -> 'rule', 'path', f -> 'path', 'code', f -> 'code',
           'severity', f -> 'severity', 'text', f -> 'message' -> $4::text)) from jsonb_array_elements(l.findings) f) as said
       from ${from} and l.findings <> '[]'::jsonb order by ${seq} limit $3`,
      [file.id, after, LINES_AT_ONCE, language],
    )
    yield* rows
    if (rows.length < LINES_AT_ONCE) return
    after = rows.at(-1)!.seq
  }
}
