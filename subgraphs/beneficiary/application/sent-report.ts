import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { MutationContent } from '../domain/mutation-effects'
import type { SentMutation } from '../persistence/mutation.repository'
import type { IdentityMutationInput } from '../schema/inputs'

/** A report of the registers in the form in which two of them are compared. */
export interface SentReport {
  content: MutationContent
  inputHash: string
}

/**
 * The hash of a report as it was sent, without its reference. The comparison is of what was sent and not of what it means:
 * another number of the same person is other content. A null field counts as absent, but for first names that a change of
 * name removes; blanks around a text and the composition of its letters do not count.
 */
export function inputHashOf({ reference, ...report }: IdentityMutationInput): string {
  const removesFirstNames = report.kind === 'NAME_CHANGE' && report.firstNames === null
  const canonical = JSON.stringify([canonicalOf(report), removesFirstNames])
  return createHash('sha256').update(canonical).digest('hex')
}

function canonicalOf(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .filter(([, field]) => field !== null && field !== undefined)
    .map(([name, field]) => [name, canonicalOf(field)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
}

/** Whether a recorded mutation was sent with the same content. Before hashes were kept, the stored content tells. */
export const isSameReport = (recorded: SentMutation, { content, inputHash }: SentReport): boolean =>
  recorded.inputHash === null ? isDeepStrictEqual(recorded.content, { ...content }) : recorded.inputHash === inputHash
