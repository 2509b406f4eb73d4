import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { SentContent, SentMutation } from '../persistence/identity-mutation.repository'
import type { IdentityMutationInput } from '../schema/beneficiary.input'

/**
 * The hash of an identity mutation as sent, without its reference. It compares what was sent, not its meaning: another number of
 * the same person is other content. A null field counts as absent, except first names that a change of name removes; blanks
 * around a text and the composition of its letters do not count.
 */
export function inputHashOf({ reference, ...input }: IdentityMutationInput): string {
  const removesFirstNames = input.kind === 'NAME_CHANGE' && input.firstNames === null
  const canonical = JSON.stringify([canonicalOf(input), removesFirstNames])
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

/** Whether a recorded mutation was sent with the same content: by hash, or by the content itself for rows without a hash. */
export const isSameContent = (recorded: SentMutation, { content, inputHash }: SentContent): boolean =>
  recorded.inputHash === null ? isDeepStrictEqual(recorded.content, { ...content }) : recorded.inputHash === inputHash
