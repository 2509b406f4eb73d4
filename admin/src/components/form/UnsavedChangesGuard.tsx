import { useEffect, useRef } from 'react'
import { useWarnWhenUnsavedChanges } from 'react-admin'
import { type Control, type FieldValues, useFormState } from 'react-hook-form'

// React-admin lets a form keep to its address and those below it; here every other address leaves the form.
const NO_OTHER_ADDRESS = '\u0000'

/** Inside a form: asks before a changed form is left by a link, by the browser's Back or by closing the tab. */
export function UnsavedChangesGuard({ enabled }: { enabled: boolean }) {
  useWarnWhenUnsavedChanges(enabled, NO_OTHER_ADDRESS)
  return null
}

/**
 * Puts the focus on the first field, in the order of the page, that keeps the form from being sent. The form's own
 * order is the one in which the fields were added, which differs once covers and lines come and go.
 */
export function useFocusFirstError<F extends FieldValues>(control: Control<F>) {
  const form = useRef<HTMLFormElement>(null)
  const { submitCount, errors } = useFormState({ control })
  const answered = useRef(0)
  useEffect(() => {
    if (submitCount === answered.current) return
    answered.current = submitCount
    if (Object.keys(errors).some((name) => name !== 'root'))
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [submitCount, errors])
  return form
}
