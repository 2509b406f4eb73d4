import { useEffect, useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { drafts } from '../../authProvider/drafts'
import type { DecisionValues } from './decisionValues'

/** A decision that was begun; undefined where what is kept does not have the form of one. */
function draftOf(key: string): { values: DecisionValues; savedAt: string } | undefined {
  const { values, savedAt } = (drafts.read(key) ?? {}) as { values?: Partial<DecisionValues>; savedAt?: string }
  const isDecision = values?.validity && Array.isArray(values.coverages) && Array.isArray(values.ownFunds)
  return isDecision && savedAt ? { values: values as DecisionValues, savedAt } : undefined
}

/** Keeps what was typed into the form of a decision until it is recorded, and restores it when the form is opened again. */
export function useDraft(key: string, values: DecisionValues, isOpen: boolean) {
  const form = useFormContext<DecisionValues>()
  const { isDirty, isReady } = form.formState
  const [restoredAt, setRestoredAt] = useState<string>()

  // biome-ignore lint/correctness/useExhaustiveDependencies: restored once, after the form has its first values.
  useEffect(() => {
    const draft = isReady && draftOf(key)
    if (!draft) return
    form.reset(draft.values, { keepDefaultValues: true })
    setRestoredAt(draft.savedAt)
  }, [isReady])
  useEffect(() => {
    if (isOpen && isDirty) drafts.write(key, { values, savedAt: new Date().toISOString() })
    if (!isOpen) drafts.remove(key)
  }, [key, values, isOpen, isDirty])

  return {
    restoredAt,
    /** Begins again with what the form starts with. */
    restart: () => {
      drafts.remove(key)
      form.reset()
      setRestoredAt(undefined)
    },
  }
}
