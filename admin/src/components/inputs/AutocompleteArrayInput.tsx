import { Autocomplete, TextField } from '@mui/material'
import { useRef } from 'react'
import { useTranslate } from 'react-admin'
import { useController } from 'react-hook-form'
import { formatFinding } from '../../format/enumText'
import type { Parser } from '../../format/parsers'
import { useFindingsAt } from '../form/Findings'
import { type InputProps, labelKey } from './useFieldInput'

interface Props extends InputProps {
  /** How each entry is read, where not every text is one. */
  reader?: Parser
  options?: readonly string[]
  optionText?: (value: string) => string
  onSearch?: (text: string) => void
}

/** Several words or numbers: Enter takes each. Text that was typed and not taken blocks the form. */
export function AutocompleteArrayInput({ source, label, hint, reader, options = [], optionText, onSearch }: Props) {
  const translate = useTranslate()
  const pending = useRef('')
  const problemOf = (values: unknown): string | true => {
    if (pending.current.trim() !== '') return 'form.pressEnter'
    if (reader && listOf(values).some((value) => reader.parse(value) === undefined)) return reader.problem
    return true
  }
  const {
    field: { ref, ...field },
    fieldState,
  } = useController({ name: source, defaultValue: [], rules: { validate: problemOf } })
  const findings = useFindingsAt(source)
  const said = [
    ...(fieldState.error?.message ? [translate(fieldState.error.message, { _: fieldState.error.message })] : []),
    ...findings.map(({ message, rule }) => `${formatFinding(message)} (${rule})`),
  ]
  return (
    <Autocomplete
      multiple
      freeSolo
      options={options}
      filterOptions={(all) => all}
      getOptionLabel={optionText}
      value={listOf(field.value)}
      onChange={(_, values) => {
        pending.current = ''
        field.onChange(values.map((value) => reader?.parse(value) ?? value.trim()).filter(Boolean))
      }}
      onInputChange={(_, text) => {
        pending.current = text
        onSearch?.(text)
      }}
      onBlur={field.onBlur}
      renderInput={(params) => (
        <TextField
          {...params}
          inputRef={ref}
          label={translate(labelKey(source, label))}
          error={!!fieldState.error || findings.some(({ severity }) => severity === 'ERROR')}
          helperText={said.length > 0 ? said.join(' ') : (hint ?? translate('form.enterEach'))}
        />
      )}
    />
  )
}

const listOf = (value: unknown): string[] => (Array.isArray(value) ? (value as string[]) : [])
