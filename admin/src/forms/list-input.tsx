import { Autocomplete, TextField } from '@mui/material'
import { useTranslate } from 'react-admin'
import { useController } from 'react-hook-form'
import { useFindingsAt } from './findings'
import { type InputProps, labelKey } from './inputs'

/** Several words or numbers: each is taken by Enter. */
export function ListInput({ source, label, hint }: InputProps) {
  const translate = useTranslate()
  const { field } = useController({ name: source, defaultValue: [] })
  const findings = useFindingsAt(source)
  const chosen = Array.isArray(field.value) ? (field.value as string[]) : []
  return (
    <Autocomplete
      multiple
      freeSolo
      options={[]}
      value={chosen}
      onChange={(_, values) => field.onChange(values)}
      onBlur={field.onBlur}
      renderInput={(params) => (
        <TextField
          {...params}
          label={translate(labelKey(source, label))}
          error={findings.some(({ severity }) => severity === 'ERROR')}
          helperText={
            findings.length > 0
              ? findings.map(({ message }) => message).join(' ')
              : (hint ?? translate('form.enterEach'))
          }
        />
      )}
    />
  )
}
