import { Autocomplete, TextField } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { useController } from 'react-hook-form'
import { ProvidersDocument } from '../gql/graphql'
import { useGraph } from '../graph/use-graph'
import { inamiText } from '../values/numbers'
import { useFindingsAt } from './findings'
import { type InputProps, labelKey } from './inputs'

/** Several providers, found by number or name; none chosen: any provider. */
export function ProviderListInput({ source, label }: InputProps) {
  const translate = useTranslate()
  const { field } = useController({ name: source, defaultValue: [] })
  const findings = useFindingsAt(source)
  const [typed, setTyped] = useState('')
  const query = useGraph(
    ProvidersDocument,
    { filter: { search: typed }, first: 12, total: false },
    { enabled: typed.length > 1, keep: true },
  )
  const names = new Map(query.data?.connection.edges.map(({ node }) => [node.inamiNumber, node.name]))
  const chosen = Array.isArray(field.value) ? (field.value as string[]) : []
  return (
    <Autocomplete
      multiple
      freeSolo
      options={[...names.keys()]}
      filterOptions={(all) => all}
      getOptionLabel={(number) => [names.get(number), inamiText(number)].filter(Boolean).join(' ')}
      value={chosen}
      onChange={(_, values) => field.onChange(values.map((value) => value.replace(/[.\-\s]/g, '')))}
      onInputChange={(_, text) => setTyped(text)}
      onBlur={field.onBlur}
      renderInput={(params) => (
        <TextField
          {...params}
          label={translate(labelKey(source, label))}
          error={findings.some(({ severity }) => severity === 'ERROR')}
          helperText={
            findings.length > 0 ? findings.map(({ message }) => message).join(' ') : translate('form.anyProvider')
          }
        />
      )}
    />
  )
}
