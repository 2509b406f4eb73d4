import { TextInput, type TextInputProps, useWrappedSource } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { today } from '../../format/day'
import { hasNationalNumber } from '../../format/niss'

/** Sentences or a name that others read: the input warns of a national number as soon as it is typed. */
export function FreeTextInput({ helperText, slotProps, ...props }: TextInputProps) {
  const text: unknown = useWatch({ name: useWrappedSource(props.source) })
  if (typeof text !== 'string' || !hasNationalNumber(text, today(undefined)))
    return <TextInput {...props} {...{ helperText, slotProps }} />
  const formHelperText = { role: 'status', sx: { color: 'text.primary', fontWeight: 600 } }
  return <TextInput {...props} helperText="form.nationalNumber" slotProps={{ ...slotProps, formHelperText }} />
}
