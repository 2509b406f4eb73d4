import { NomenclatureDocument, type ProviderCategory, ProvidersDocument } from '../gql/graphql'
import { inamiText } from '../values/numbers'
import { inamiReader, nomenclatureReader } from '../values/readers'
import { LookUpInput } from './look-up-input'
import type { InputProps } from './use-input-of'

const providerReader = { ...inamiReader, problem: 'form.chooseProvider' }

/** A provider by number or name. */
export function ProviderInput({ category, ...props }: InputProps & { category?: ProviderCategory }) {
  return (
    <LookUpInput
      {...props}
      label={props.label ?? 'provider'}
      reader={providerReader}
      document={ProvidersDocument}
      variables={(search) => ({ filter: { search, category }, first: 12, total: false })}
      options={({ connection }) =>
        connection.edges.map(({ node }) => ({
          id: node.inamiNumber,
          label: `${node.name} (${inamiText(node.inamiNumber)})`,
        }))
      }
    />
  )
}

/** A nomenclature code by number or label. */
export function CodeInput(props: InputProps) {
  return (
    <LookUpInput
      {...props}
      label={props.label ?? 'code'}
      reader={nomenclatureReader}
      document={NomenclatureDocument}
      variables={(search) => ({ search, first: 12 })}
      options={({ nomenclature }) =>
        nomenclature.edges.map(({ node }) => ({ id: node.code, label: `${node.code} ${node.label}` }))
      }
    />
  )
}
