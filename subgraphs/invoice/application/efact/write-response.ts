import type { Statements, Tx } from '../../../../shared/database/transaction'
import { recordChange } from '../../../../shared/events/change-feed'
import type { Language } from '../../../../shared/rules/finding'
import type { Day } from '../../../../shared/values/day'
import { providerKey } from '../../../../shared/values/inami-number'
import { buildResponse, type ResponseSource } from '../../efact/build-response'
import { type ParsedEfact, parseEfact } from '../../efact/parse'
import { acknowledge, type Rejection } from '../../efact/response'
import {
  countRejectedLines,
  linesForResponse,
  type ResponseLine,
  rejectWholeFile,
  saveResponse,
  submissionHeader,
  submissionOf,
} from '../../persistence/efact.repository'
import type { InvoiceFileEntity } from '../../persistence/invoice-file.entity'
import { finishFile } from '../../persistence/submission.repository'
import { fileErrorThreshold } from '../../rules/file-error-threshold.rule'
import { publishAcceptedCare, publishWithdrawnCare } from '../care-events'
import type { CheckedFile } from '../checking/check-lines'

/** The response to an eFact file, in pieces. */
export const writeEfactResponse = (
  content: Buffer,
  parsed: ParsedEfact,
  result: ResponseSource,
  file: { id: string; receivedOn: Day },
): Iterable<Buffer> =>
  buildResponse(content, parsed, result, { insurerReference: insurerReferenceOf(file.id), answeredOn: file.receivedOn })

// Fourteen digits, always the same for a file.
const insurerReferenceOf = (fileId: string): string =>
  (BigInt(`0x${fileId.replaceAll('-', '')}`) % 10n ** 14n).toString().padStart(14, '0')

/** The acknowledgement of receipt (931000) in base64, returned while the lines are checked. */
export async function acknowledgementFor(
  statements: Statements,
  { id, receivedOn }: Pick<InvoiceFileEntity, 'id' | 'receivedOn'>,
): Promise<string> {
  const header = await submissionHeader(statements, id)
  return acknowledge(header, { insurerReference: insurerReferenceOf(id), answeredOn: receivedOn }).toString('base64')
}

/**
 * Finishes an eFact file whose lines are all checked, and writes its response: CHECKED, or REFUSED if too many lines are in error
 * (INV-FIVE-PERCENT).
 */
export async function finishSubmission(tx: Tx, file: CheckedFile, language: Language): Promise<void> {
  const parsed = await parseEfact(submissionOf(tx, file.id), { today: file.receivedOn })
  const linesInError = await countRejectedLines(tx, file)
  const lines = parsed.lineCount
  const percent = Number(fileErrorThreshold.versionOn(file.receivedOn)?.parameters?.percent)
  const isRefused = linesInError * 100 > lines * percent
  const rejections = await rejectionsOf(linesForResponse(tx, file, language), parsed)
  if (isRefused) {
    const facts = { inError: linesInError, lines }
    const finding = fileErrorThreshold.createFinding({ path: 'content', facts }, file.receivedOn)
    const care = await rejectWholeFile(tx, file, finding, linesInError, file.receivedAt, file.actor)
    await publishWithdrawnCare(tx, care.withdrawn, file.receivedAt)
    await publishAcceptedCare(tx, care.restored, file.receivedAt)
  } else await finishFile(tx, file)
  const result: ResponseSource = {
    refused: isRefused ? 'FIVE_PERCENT' : null,
    rejections,
    linesInError,
    language,
  }
  // The response to a checked file is written from its records; that to a refused file repeats the file.
  const content = isRefused ? await concatenated(submissionOf(tx, file.id)) : Buffer.alloc(0)
  await saveResponse(tx, file.id, writeEfactResponse(content, parsed, result, file))
  if (file.test) return
  const kind = isRefused ? 'InvoiceFileRefused' : 'InvoiceFileChecked'
  await recordChange(tx, { kind, subject: file.id, provider: providerKey(file.provider) }, file.receivedAt)
}

async function concatenated(parts: AsyncIterable<Buffer>): Promise<Buffer> {
  const list: Buffer[] = []
  for await (const part of parts) list.push(part)
  return Buffer.concat(list)
}

// The writer of the response adds the errors that the file itself shows.
async function rejectionsOf(lines: AsyncIterable<ResponseLine>, parsed: ParsedEfact): Promise<Rejection[]> {
  const ofFile = new Set(parsed.issues.map((issue) => `${issue.rule}|${issue.path}`))
  // Thousands of lines have the same finding: its text is held once.
  const texts = new Map<string, string>()
  const rejections: Rejection[] = []
  for await (const { seq, findings } of lines)
    for (const { rule, path, code, severity, text } of findings) {
      if (ofFile.has(`${rule}|${path}`)) continue
      const comment = texts.get(text) ?? text
      texts.set(text, comment)
      rejections.push({ recordIndex: seq, code, letter: severity === 'WARNING' ? 'S' : 'R', comment })
    }
  return rejections
}
