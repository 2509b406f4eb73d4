import { useEffect, useState } from 'react'
import {
  AutocompleteInput,
  type AutocompleteInputProps,
  useChoicesContext,
  useGetOne,
  useWrappedSource,
} from 'react-admin'
import { useFormContext } from 'react-hook-form'
import type { Parser } from '../../format/parsers'

type Props = AutocompleteInputProps<never, boolean> & { parser: Parser; reference: string }

/**
 * react-admin's AutocompleteInput, which drops text that was typed and not chosen when the field is left. Here such text
 * blocks the form until the field is visited again, and a number that was typed in full is chosen once it is found.
 */
export function SearchedInput({ parser, reference, validate, multiple, ...props }: Props) {
  const { source } = useChoicesContext()
  const name = useWrappedSource(source)
  const { setValue, getValues, clearErrors } = useFormContext()
  const [typed, setTyped] = useState('')
  const number = parser.parse(typed)
  // Asked apart from the search, which ends when the field is left.
  const found = useGetOne(reference, { id: number ?? '' }, { enabled: number !== undefined, retry: false }).data
  useEffect(() => {
    if (!found || number === undefined) return
    setTyped('')
    const value = multiple ? [...new Set([getValues(name) ?? []].flat()).add(number)] : number
    // The validation that is registered still sees the typed text: it must not run before the next rendering.
    setValue(name, value, { shouldDirty: true })
    clearErrors(name)
  }, [found, multiple, number, getValues, setValue, clearErrors, name])
  return (
    <AutocompleteInput
      {...props}
      multiple={multiple}
      validate={[validate ?? [], () => (typed.trim() ? parser.problem : undefined)].flat()}
      // Leaving the field clears its text, for the reason `blur` or without an event.
      onInputChange={(event, text, reason) => {
        if (event && reason !== 'blur') setTyped(reason === 'input' ? text : '')
      }}
      onFocus={() => setTyped('')}
      autoHighlight
      filterToQuery={toSearch}
      // react-admin would take an empty field that was only visited for an open one, and show its list once it has a value.
      openOnFocus={false}
      data-parser={parser.kind}
      translateChoice={false}
      shouldRenderSuggestions={(text: string) => text.trim().length > 1}
      noOptionsText="ra.navigation.no_results"
    />
  )
}

const toSearch = (search: string) => ({ search })
