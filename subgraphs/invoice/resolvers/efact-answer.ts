import type { Tx } from '../../../shared/database/transaction'
import type { Finding } from '../../../shared/law/finding'
import { recordChange } from '../../../shared/outbox/change-feed'
import type { Day } from '../../../shared/values/day'
import { providerKey } from '../../../shared/values/inami-number'
import type { Rejection } from '../efact/answer'
import { answerTo, type SendingOutcome } from '../efact/answer-to'
import { type ParsedEfact, parseEfact } from '../efact/parse'
import {
  type AnsweredLine,
  keepAnswer,
  linesInError,
  linesToAnswer,
  refuseWhole,
  sendingOf,
} from '../persistence/efact.repository'
import { finishFile } from '../persistence/submission.repository'
import { fivePercent } from '../rules/five-percent.rule'
import type { CheckedFile } from './check-lines'

/** The answer to a sending, piece by piece. */
export const writeAnswer = (
  content: Buffer,
  parsed: ParsedEfact,
  outcome: SendingOutcome,
  file: { id: string; receivedOn: Day },
): Iterable<Buffer> =>
  answerTo(content, parsed, outcome, { insurerReference: referenceOf(file.id), answeredOn: file.receivedOn })

/** Fourteen digits that stay the same for a file. */
export const referenceOf = (fileId: string): string =>
  (BigInt(`0x${fileId.replaceAll('-', '')}`) % 10n ** 14n).toString().padStart(14, '0')

/** Says what became of a sending whose lines are all checked: settled, or refused whole where too many are in error. */
export async function finishSending(tx: Tx, file: CheckedFile): Promise<void> {
  const parsed = await parseEfact(sendingOf(tx, file.id), { today: file.receivedOn })
  const inError = await linesInError(tx, file.id)
  const lines = parsed.lineCount
  const percent = Number(fivePercent.wordingOn(file.receivedOn)?.parameters?.percent)
  const isRefused = inError * 100 > lines * percent
  const said = await linesToAnswer(tx, file.id)
  if (isRefused) {
    const finding = fivePercent.find({ path: 'content', facts: { inError, lines } }, file.receivedOn)
    await refuseWhole(tx, file.id, finding, inError, file.receivedAt, file.actor)
  } else await finishFile(tx, file.id)
  const outcome: SendingOutcome = {
    refused: isRefused ? 'FIVE_PERCENT' : null,
    rejections: said.flatMap((line) => rejectionsOf(line, parsed)),
    linesInError: inError,
  }
  // A settled sending is answered from its records; one that is refused is sent back as it came.
  const content = isRefused ? await whole(sendingOf(tx, file.id)) : Buffer.alloc(0)
  await keepAnswer(tx, file.id, writeAnswer(content, parsed, outcome, file))
  const kind = isRefused ? 'InvoiceFileRefused' : 'InvoiceFileChecked'
  await recordChange(tx, { kind, subject: file.id, provider: providerKey(file.provider) }, file.receivedAt)
}

async function whole(parts: AsyncIterable<Buffer>): Promise<Buffer> {
  const list: Buffer[] = []
  for await (const part of parts) list.push(part)
  return Buffer.concat(list)
}

// What the file itself shows is added by the writer of the answer.
function rejectionsOf({ seq, findings }: AnsweredLine, parsed: ParsedEfact): Rejection[] {
  const own = ownFindings(findings, parsed)
  return own.map(({ code, severity, message }) => ({
    recordIndex: seq,
    code,
    letter: severity === 'WARNING' ? 'S' : 'R',
    comment: message.FR,
  }))
}

const seen = new WeakMap<ParsedEfact, Set<string>>()
function ownFindings(findings: readonly Finding[], parsed: ParsedEfact): Finding[] {
  let known = seen.get(parsed)
  if (!known) {
    known = new Set(parsed.problems.map((problem) => `${problem.rule}|${problem.path}`))
    seen.set(parsed, known)
  }
  return findings.filter((finding) => !known.has(`${finding.rule}|${finding.path}`))
}
