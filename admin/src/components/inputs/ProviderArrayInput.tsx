import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { formatInami } from '../../format/identifiers'
import { inamiParser } from '../../format/parsers'
import { ProvidersDocument } from '../../graphql/generated/graphql'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import { AutocompleteArrayInput } from './AutocompleteArrayInput'
import type { InputProps } from './useFieldInput'

/** Several providers, found by number or name; none chosen: any provider. */
export function ProviderArrayInput(props: InputProps) {
  const translate = useTranslate()
  const [typed, setTyped] = useState('')
  const query = useGraphQLQuery(
    ProvidersDocument,
    { filter: { search: typed }, first: 12, total: false },
    { enabled: typed.length > 1, keep: true },
  )
  const names = new Map(query.data?.connection.edges.map(({ node }) => [node.inamiNumber, node.name]))
  return (
    <AutocompleteArrayInput
      {...props}
      reader={{ ...inamiParser, problem: 'form.chooseProvider' }}
      options={[...names.keys()]}
      optionText={(number) => [names.get(number), formatInami(number)].filter(Boolean).join(' ')}
      onSearch={setTyped}
      hint={translate('form.anyProvider')}
    />
  )
}
