import { Autocomplete, TextField } from '@mui/material'
import { useEffect, useState } from 'react'
import type { Parser } from '../../format/parsers'
import type { GivenVariables } from '../../graphql/client'
import type { TypedDocumentString } from '../../graphql/generated/graphql'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import { type InputProps, useFieldInput } from './useFieldInput'

export interface Option {
  id: string
  label: string
}

interface Props<R, V> extends InputProps {
  /** How a number typed in full is read. A name that was typed and not chosen from the list is no value. */
  reader: Parser
  document: TypedDocumentString<R, V>
  variables: (search: string) => GivenVariables<V>
  options: (data: R) => Option[]
}

/** A number found by typing part of it, or part of the name; a full number may be typed straight away. */
export function AutocompleteInput<R, V>({ reader, document, variables, options, ...props }: Props<R, V>) {
  const {
    field: { ref, ...field },
    ...shown
  } = useFieldInput(props, reader)
  const [typed, setTyped] = useState('')
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<Option>()
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed.trim()), 250)
    return () => clearTimeout(timer)
  }, [typed])
  const query = useGraphQLQuery(document, variables(search), { enabled: search.length > 1, keep: true })
  const found = query.data ? options(query.data) : []
  const value = typeof field.value === 'string' ? field.value : ''
  const valueIn = (text: string) => reader.parse(text) ?? (text.trim() && text)
  return (
    <Autocomplete<Option, false, false, true>
      freeSolo
      options={found}
      loading={query.isFetching}
      filterOptions={(all) => all}
      disabled={props.disabled}
      value={
        value
          ? ([...found, ...(chosen ? [chosen] : [])].find(({ id }) => id === value) ?? { id: value, label: value })
          : null
      }
      getOptionLabel={(option) => (typeof option === 'string' ? option : option.label)}
      getOptionKey={idOf}
      isOptionEqualToValue={(option, other) => idOf(option) === idOf(other)}
      onChange={(_, option) => {
        if (option && typeof option !== 'string') setChosen(option)
        field.onChange(typeof option === 'string' ? valueIn(option) : (option?.id ?? ''))
      }}
      onInputChange={(_, text, why) => {
        setTyped(text)
        if (why === 'input') field.onChange(valueIn(text))
      }}
      onBlur={field.onBlur}
      renderInput={(params) => (
        <TextField
          {...params}
          {...shown}
          inputRef={ref}
          required={props.required}
          slotProps={{
            ...params.slotProps,
            htmlInput: { ...params.slotProps?.htmlInput, 'data-reads': reader.kind },
          }}
        />
      )}
    />
  )
}

const idOf = (option: Option | string) => (typeof option === 'string' ? option : option.id)
