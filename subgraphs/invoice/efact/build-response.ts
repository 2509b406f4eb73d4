import type { Language } from '../../../shared/rules/finding'
import type { Cents } from '../../../shared/values/cents'
import type { ParsedEfact } from './parse'
import { type Rejection, type ResponseData, rejectFile, rejectionsOf, rejectMessage } from './response'
import { buildSettlement } from './settlement'

/** What the rules of the invoice subgraph decided about a sending. */
export interface SubmissionResult {
  /** Set where the file is refused although it could be read: a second one that day, more than five per cent. */
  refused: 'BLOCKING' | 'FIVE_PERCENT' | null
  /** Beyond the problems of the file itself, which are added here. */
  rejections: readonly Rejection[]
  accepted?: ReadonlyMap<number, Cents>
  linesInError: number
  language?: Language
}

/** The answer file to a sending, in parts to be written one after the other: 920999, 920099 or 920900. */
export function* buildResponse(
  content: Buffer,
  parsed: ParsedEfact,
  outcome: SubmissionResult,
  facts: ResponseData,
): Generator<Buffer> {
  if (parsed.refusal === 'MESSAGE') return yield rejectMessage(content, parsed.problems, facts)
  const rejections = [...rejectionsOf(parsed.problems, outcome.language), ...outcome.rejections]
  const result = { linesInError: outcome.linesInError, lineCount: parsed.lineCount }
  if (!parsed.file || outcome.refused)
    yield* rejectFile(content, rejections, { ...result, why: outcome.refused ?? 'BLOCKING' }, facts)
  else yield* buildSettlement(parsed.file, { ...result, rejections, accepted: outcome.accepted }, facts)
}
