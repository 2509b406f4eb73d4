import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { ProvidersDocument } from '../gql/graphql'
import { useGraph } from '../graph/use-graph'
import { inamiText } from '../values/numbers'
import { inamiReader } from '../values/readers'
import { ListInput } from './list-input'
import type { InputProps } from './use-input-of'

/** Several providers, found by number or name; none chosen: any provider. */
export function ProviderListInput(props: InputProps) {
  const translate = useTranslate()
  const [typed, setTyped] = useState('')
  const query = useGraph(
    ProvidersDocument,
    { filter: { search: typed }, first: 12, total: false },
    { enabled: typed.length > 1, keep: true },
  )
  const names = new Map(query.data?.connection.edges.map(({ node }) => [node.inamiNumber, node.name]))
  return (
    <ListInput
      {...props}
      reader={{ ...inamiReader, problem: 'form.chooseProvider' }}
      options={[...names.keys()]}
      optionText={(number) => [names.get(number), inamiText(number)].filter(Boolean).join(' ')}
      onSearch={setTyped}
      hint={translate('form.anyProvider')}
    />
  )
}
