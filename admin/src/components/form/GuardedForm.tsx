import { Form, type FormProps } from 'react-admin'
import type { FieldValues } from 'react-hook-form'
import { Navigate, useLocation } from 'react-router-dom'

// react-admin takes addresses below that of the form for parts of it; here every other address leaves the form.
const NO_OTHER_ADDRESS = '\u0000'
const NO_RECORD = {}

interface Props extends Pick<FormProps, 'defaultValues' | 'warnWhenUnsavedChanges' | 'children'> {
  /** Errors in the answer keep the form from counting as sent. */
  onSubmit?: (values: FieldValues) => unknown
}

/**
 * react-admin's Form as every form of the console uses it: a field is checked when it is left, and a changed form asks
 * before it is left by any action. SimpleForm is the same with a toolbar that saves; ours
 * previews, or asks. It holds what its page gives it, and nothing of the record or the address around it: react-admin would
 * also fill it from `?source={…}`, with fields that are not on the screen.
 */
export function GuardedForm(props: Props) {
  const { pathname, search } = useLocation()
  const params = new URLSearchParams(search)
  if (params.has('source')) {
    params.delete('source')
    return <Navigate replace to={{ pathname, search: params.toString() }} />
  }
  return (
    <Form
      mode="onBlur"
      noValidate
      disableInvalidFormNotification
      warnWhenUnsavedChanges
      formRootPathname={NO_OTHER_ADDRESS}
      {...props}
      record={NO_RECORD}
    />
  )
}
