import { unaccented } from './write-record'
import { errorDetail } from './zones/error-detail'

/** Zone 120 of an answer has so many positions. */
export const COMMENT_LENGTH = errorDetail.zone('comment').length
const BETWEEN = ' | '

// A sentence ends with its mark, before a blank. A number such as "7. 50" and an abbreviation do not end one: what follows begins with a capital letter.
const SENTENCE_END = /(?<=[.!?])\s+(?=\p{Lu})/u

/**
 * What an answer says of a record in words, within zone 120: whole findings, the first ones first. Of a finding that is too
 * long by itself only its first whole sentences are said, and nothing where even one has no room: its code says it then.
 */
export function commentOf(findings: readonly string[]): string {
  let text = ''
  for (const finding of new Set(findings.map((one) => unaccented(one).trim()))) {
    if (finding === '') continue
    const start = text === '' ? '' : text + BETWEEN
    if (start.length + finding.length <= COMMENT_LENGTH) text = start + finding
    else if (text === '') text = firstSentences(finding)
  }
  return text
}

function firstSentences(finding: string): string {
  let text = ''
  for (const sentence of finding.split(SENTENCE_END)) {
    const longer = text === '' ? sentence : `${text} ${sentence}`
    if (longer.length > COMMENT_LENGTH) return text
    text = longer
  }
  return text
}
