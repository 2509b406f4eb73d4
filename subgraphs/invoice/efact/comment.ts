import { toAscii } from './write-record'
import { errorDetail } from './zones/error-detail'

/** Positions of zone 120 of a response. */
export const COMMENT_LENGTH = errorDetail.zone('comment').length
const SEPARATOR = ' | '

// A sentence ends with a mark, a blank and a capital letter: "7. 50" and abbreviations do not end one.
const SENTENCE_END = /(?<=[.!?])\s+(?=\p{Lu})/u

/**
 * The comment of a record in a response (zone 120): complete findings in their order, as many as fit. A finding that is
 * too long alone is reduced to its first complete sentences, or left out if not even one fits (its code remains).
 */
export function joinFindings(findings: readonly string[]): string {
  let text = ''
  for (const finding of new Set(findings.map((message) => toAscii(message).trim()))) {
    if (finding === '') continue
    const start = text === '' ? '' : text + SEPARATOR
    if (start.length + finding.length <= COMMENT_LENGTH) text = start + finding
    else if (text === '') text = leadingSentences(finding)
  }
  return text
}

function leadingSentences(finding: string): string {
  let text = ''
  for (const sentence of finding.split(SENTENCE_END)) {
    const longer = text === '' ? sentence : `${text} ${sentence}`
    if (longer.length > COMMENT_LENGTH) return text
    text = longer
  }
  return text
}
