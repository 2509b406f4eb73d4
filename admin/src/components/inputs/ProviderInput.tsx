import { formatInami } from '../../format/identifiers'
import { inamiParser, nomenclatureCodeParser } from '../../format/parsers'
import { NomenclatureDocument, type ProviderCategory, ProvidersDocument } from '../../graphql/generated/graphql'
import { AutocompleteInput } from './AutocompleteInput'
import type { InputProps } from './useFieldInput'

const providerReader = { ...inamiParser, problem: 'form.chooseProvider' }

/** A provider by number or name. */
export function ProviderInput({ category, ...props }: InputProps & { category?: ProviderCategory }) {
  return (
    <AutocompleteInput
      {...props}
      label={props.label ?? 'provider'}
      reader={providerReader}
      document={ProvidersDocument}
      variables={(search) => ({ filter: { search, category }, first: 12, total: false })}
      options={({ connection }) =>
        connection.edges.map(({ node }) => ({
          id: node.inamiNumber,
          label: `${node.name} (${formatInami(node.inamiNumber)})`,
        }))
      }
    />
  )
}

/** A nomenclature code by number or label. */
export function NomenclatureCodeInput(props: InputProps) {
  return (
    <AutocompleteInput
      {...props}
      label={props.label ?? 'code'}
      reader={nomenclatureCodeParser}
      document={NomenclatureDocument}
      variables={(search) => ({ search, first: 12 })}
      options={({ nomenclature }) =>
        nomenclature.edges.map(({ node }) => ({ id: node.code, label: `${node.code} ${node.label}` }))
      }
    />
  )
}
