import type { Language } from '../../../shared/law/finding'
import type { Cents } from '../../../shared/values/cents'
import { type AnswerFacts, type Rejection, refuseFile, refuseMessage, rejectionsOf } from './answer'
import type { ParsedEfact } from './parse'
import { settle } from './settlement'

/** What the rules of the invoice subgraph decided about a sending. */
export interface SendingOutcome {
  /** Set where the file is refused although it could be read: a second one that day, more than five per cent. */
  refused: 'BLOCKING' | 'FIVE_PERCENT' | null
  /** Beyond the problems of the file itself, which are added here. */
  rejections: readonly Rejection[]
  accepted?: ReadonlyMap<number, Cents>
  linesInError: number
  language?: Language
}

/** The answer file to a sending, in parts to be written one after the other: 920999, 920099 or 920900. */
export function* answerTo(
  content: Buffer,
  parsed: ParsedEfact,
  outcome: SendingOutcome,
  facts: AnswerFacts,
): Generator<Buffer> {
  if (parsed.refusal === 'MESSAGE') return yield refuseMessage(content, parsed.problems, facts)
  const rejections = [...rejectionsOf(parsed.problems, outcome.language), ...outcome.rejections]
  const result = { linesInError: outcome.linesInError, lineCount: parsed.lineCount }
  if (!parsed.file || outcome.refused)
    yield* refuseFile(content, rejections, { ...result, why: outcome.refused ?? 'BLOCKING' }, facts)
  else yield* settle(parsed.file, { ...result, rejections, accepted: outcome.accepted }, facts)
}
