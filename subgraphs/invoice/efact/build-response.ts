import type { Language } from '../../../shared/rules/finding'
import type { Cents } from '../../../shared/values/cents'
import type { ParsedEfact } from './parse'
import { type Rejection, type ResponseData, rejectFile, rejectionsOf, rejectMessage } from './response'
import { buildSettlement } from './settlement'

/** The decisions of the invoice subgraph about a submission. */
export interface ResponseSource {
  /** Why a readable file is refused: a blocking rule (such as a second file that day), or more than five per cent of lines in error. */
  refused: 'BLOCKING' | 'FIVE_PERCENT' | null
  /** Rejections by rules; the issues of the file itself are added here. */
  rejections: readonly Rejection[]
  accepted?: ReadonlyMap<number, Cents>
  linesInError: number
  language?: Language
}

/** Yields the parts of the response to a submission: a 920999, 920099 or 920900. */
export function* buildResponse(
  content: Buffer,
  parsed: ParsedEfact,
  submission: ResponseSource,
  data: ResponseData,
): Generator<Buffer> {
  if (parsed.refusal === 'MESSAGE') return yield rejectMessage(content, parsed.issues, data)
  const rejections = [...rejectionsOf(parsed.issues, submission.language), ...submission.rejections]
  const result = { linesInError: submission.linesInError, lineCount: parsed.lineCount }
  if (!parsed.file || submission.refused)
    yield* rejectFile(content, rejections, { ...result, reason: submission.refused ?? 'BLOCKING' }, data)
  else yield* buildSettlement(parsed.file, { ...result, rejections, accepted: submission.accepted }, data)
}
