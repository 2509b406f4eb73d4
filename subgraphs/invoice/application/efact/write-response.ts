import type { Tx } from '../../../../shared/database/transaction'
import { recordChange } from '../../../../shared/events/change-feed'
import type { Language } from '../../../../shared/rules/finding'
import type { Day } from '../../../../shared/values/day'
import { providerKey } from '../../../../shared/values/inami-number'
import { buildResponse, type SubmissionResult } from '../../efact/build-response'
import { type ParsedEfact, parseEfact } from '../../efact/parse'
import { acknowledge, type Rejection } from '../../efact/response'
import {
  linesForResponse,
  linesInError,
  type ResponseLine,
  rejectWholeFile,
  saveResponse,
  submissionHeader,
  submissionOf,
} from '../../persistence/efact.repository'
import type { FileRecord } from '../../persistence/file.repository'
import { finishFile } from '../../persistence/submission.repository'
import { fileErrorThreshold } from '../../rules/file-error-threshold.rule'
import type { CheckedFile } from '../checking/check-lines'

/** The answer to a sending, piece by piece. */
export const writeEfactResponse = (
  content: Buffer,
  parsed: ParsedEfact,
  outcome: SubmissionResult,
  file: { id: string; receivedOn: Day },
): Iterable<Buffer> =>
  buildResponse(content, parsed, outcome, { insurerReference: referenceOf(file.id), answeredOn: file.receivedOn })

/** Fourteen digits that stay the same for a file. */
const referenceOf = (fileId: string): string =>
  (BigInt(`0x${fileId.replaceAll('-', '')}`) % 10n ** 14n).toString().padStart(14, '0')

/** What is answered while the lines are checked: the sending has arrived (931000). */
export async function acknowledgementFor(
  tx: Tx,
  { id, received_on }: Pick<FileRecord, 'id' | 'received_on'>,
): Promise<string> {
  const head = await submissionHeader(tx, id)
  return acknowledge(head, { insurerReference: referenceOf(id), answeredOn: received_on }).toString('base64')
}

/** Says what became of a sending whose lines are all checked: settled, or refused whole where too many are in error. */
export async function finishSubmission(tx: Tx, file: CheckedFile, language: Language): Promise<void> {
  const parsed = await parseEfact(submissionOf(tx, file.id), { today: file.receivedOn })
  const inError = await linesInError(tx, file)
  const lines = parsed.lineCount
  const percent = Number(fileErrorThreshold.versionOn(file.receivedOn)?.parameters?.percent)
  const isRefused = inError * 100 > lines * percent
  const rejections = await rejectionsOf(linesForResponse(tx, file, language), parsed)
  if (isRefused) {
    const finding = fileErrorThreshold.createFinding({ path: 'content', facts: { inError, lines } }, file.receivedOn)
    await rejectWholeFile(tx, file, finding, inError, file.receivedAt, file.actor)
  } else await finishFile(tx, file)
  const outcome: SubmissionResult = {
    refused: isRefused ? 'FIVE_PERCENT' : null,
    rejections,
    linesInError: inError,
    language,
  }
  // A settled sending is answered from its records; one that is refused is sent back as it came.
  const content = isRefused ? await whole(submissionOf(tx, file.id)) : Buffer.alloc(0)
  await saveResponse(tx, file.id, writeEfactResponse(content, parsed, outcome, file))
  if (file.test) return
  const kind = isRefused ? 'InvoiceFileRefused' : 'InvoiceFileChecked'
  await recordChange(tx, { kind, subject: file.id, provider: providerKey(file.provider) }, file.receivedAt)
}

async function whole(parts: AsyncIterable<Buffer>): Promise<Buffer> {
  const list: Buffer[] = []
  for await (const part of parts) list.push(part)
  return Buffer.concat(list)
}

// What the file itself shows is added by the writer of the answer.
async function rejectionsOf(lines: AsyncIterable<ResponseLine>, parsed: ParsedEfact): Promise<Rejection[]> {
  const known = new Set(parsed.issues.map((problem) => `${problem.rule}|${problem.path}`))
  // Thousands of lines say the same: their words are held once.
  const words = new Map<string, string>()
  const rejections: Rejection[] = []
  for await (const { seq, said } of lines)
    for (const { rule, path, code, severity, text } of said) {
      if (known.has(`${rule}|${path}`)) continue
      const comment = words.get(text) ?? text
      words.set(text, comment)
      rejections.push({ recordIndex: seq, code, letter: severity === 'WARNING' ? 'S' : 'R', comment })
    }
  return rejections
}
