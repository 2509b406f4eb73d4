import { Autocomplete, TextField } from '@mui/material'
import { useEffect, useState } from 'react'
import { useTranslate } from 'react-admin'
import { useController } from 'react-hook-form'
import type { TypedDocumentString } from '../gql/graphql'
import type { Given } from '../graph/send'
import { useGraph } from '../graph/use-graph'
import { useFindingsAt } from './findings'
import { type InputProps, labelKey } from './inputs'

export interface Option {
  id: string
  label: string
}

interface Props<R, V> extends InputProps {
  document: TypedDocumentString<R, V>
  variables: (search: string) => Given<V>
  options: (data: R) => Option[]
}

/** A number found by typing part of it, or part of the name; a full number may be typed straight away. */
export function LookUpInput<R, V>({ source, label, required, hint, document, variables, options }: Props<R, V>) {
  const translate = useTranslate()
  const { field, fieldState } = useController({
    name: source,
    defaultValue: '',
    rules: required ? { validate: (value) => (value ? true : 'form.required') } : undefined,
  })
  const [typed, setTyped] = useState('')
  const [search, setSearch] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed.trim()), 250)
    return () => clearTimeout(timer)
  }, [typed])
  const query = useGraph(document, variables(search), { enabled: search.length > 1, keep: true })
  const found = query.data ? options(query.data) : []
  const findings = useFindingsAt(source)
  const said = [
    fieldState.error?.message && translate(fieldState.error.message, { _: fieldState.error.message }),
    ...findings.map(({ message, rule }) => `${message} (${rule})`),
  ].filter(Boolean)
  return (
    <Autocomplete<Option, false, false, true>
      freeSolo
      options={found}
      loading={query.isFetching}
      filterOptions={(all) => all}
      value={
        field.value ? (found.find(({ id }) => id === field.value) ?? { id: field.value, label: field.value }) : null
      }
      getOptionLabel={(option) => (typeof option === 'string' ? option : option.label)}
      getOptionKey={idOf}
      isOptionEqualToValue={(option, value) => idOf(option) === idOf(value)}
      onChange={(_, chosen) => field.onChange(typeof chosen === 'string' ? digits(chosen) : (chosen?.id ?? ''))}
      onInputChange={(_, text, why) => {
        setTyped(text)
        if (why === 'input') field.onChange(/^[\d.\-\s]+$/.test(text) ? digits(text) : '')
      }}
      onBlur={field.onBlur}
      renderInput={(params) => (
        <TextField
          {...params}
          inputRef={field.ref}
          label={translate(labelKey(source, label))}
          required={required}
          error={!!fieldState.error || findings.some(({ severity }) => severity === 'ERROR')}
          helperText={said.length > 0 ? said.join(' ') : hint}
        />
      )}
    />
  )
}

const digits = (text: string) => text.replace(/[.\-\s]/g, '')
const idOf = (option: Option | string) => (typeof option === 'string' ? option : option.id)
