import { useEffect, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { drafts } from '../../authProvider/drafts'
import type { DecisionValues } from './decisionValues'
import { draftOf } from './draft'

/** Keeps what was typed into a form for a decision, and takes up what was kept when the form is opened again. */
export function useDraft(key: string, form: UseFormReturn<DecisionValues>, values: DecisionValues, isOpen: boolean) {
  const [restoredAt, setRestoredAt] = useState<string>()
  const { isDirty } = form.formState

  // biome-ignore lint/correctness/useExhaustiveDependencies: taken up once, when the form is opened.
  useEffect(() => {
    const draft = draftOf(key)
    if (!draft) return
    form.reset(draft.values, { keepDefaultValues: true })
    setRestoredAt(draft.savedAt)
  }, [])
  const text = JSON.stringify(values)
  useEffect(() => {
    if (isOpen && isDirty) drafts.write(key, { values: JSON.parse(text), savedAt: new Date().toISOString() })
  }, [key, text, isOpen, isDirty])

  const forget = () => drafts.remove(key)
  return {
    restoredAt,
    forget,
    /** Begins again with what the form starts with. */
    restart: () => {
      forget()
      form.reset()
      setRestoredAt(undefined)
    },
  }
}
