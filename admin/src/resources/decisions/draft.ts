import { drafts } from '../../authProvider/drafts'
import type { DecisionValues } from './decisionValues'

/** A decision that was begun: kept in this tab until it is recorded or the person signs out. */
export interface Draft {
  values: DecisionValues
  savedAt: string
}

/** The draft of one form; nothing where what is kept does not have the form of a decision. */
export function draftOf(key: string): Draft | undefined {
  const kept = drafts.read(key)
  return isDraft(kept) ? kept : undefined
}

function isDraft(kept: unknown): kept is Draft {
  if (typeof kept !== 'object' || kept === null || !('values' in kept) || !('savedAt' in kept)) return false
  const { values } = kept
  return (
    typeof values === 'object' &&
    values !== null &&
    'niss' in values &&
    'validity' in values &&
    'coverages' in values &&
    Array.isArray(values.coverages) &&
    'ownFunds' in values &&
    Array.isArray(values.ownFunds)
  )
}
