import type { ReactElement } from 'react'
import { NullableBooleanInput, required, SelectInput, TextInput, type TextInputProps } from 'react-admin'
import { session } from '../../authProvider/session'
import { filterFieldsOf } from '../../dataProvider/resourceQueries'
import { enumValues } from '../../graphql/generated/schemaFacts'
import { resourceOf } from '../../resources'
import { enumChoices } from '../inputs/enumChoices'
import { parsedInputs } from '../inputs/ParsedInput'

type FilterProps = Pick<TextInputProps, 'source' | 'label' | 'alwaysOn' | 'validate'>

// By the name of the filter, or its type.
const inputs: Record<string, (props: FilterProps) => ReactElement> = {
  ...parsedInputs,
  Boolean: NullableBooleanInput,
  ID: TextInput,
  String: TextInput,
}
// A list that is never asked for without it.
const isRequired = (resource: string, source: string) => resource === 'mutations' && source === 'status'
// Where the label of the field does not say what is typed into its filter.
const labels: Record<string, string> = {
  judicial: 'fields.judicialDecision',
  kinds: 'fields.mutationKind',
  on: 'fields.inForceOn',
  provider: 'fields.inamiNumber',
  'balances.state': 'fields.balanceState',
  'persons.search': 'fields.searchPerson',
  'providers.search': 'fields.searchProvider',
}

/**
 * The inputs of the filters that the list of a resource has in the graph, by their types: those that are always shown, in
 * that order, then the others. A CPAS has one CPAS only, its own, and a provider one provider.
 */
export function filtersOf(resource: string, ...alwaysOn: string[]): ReactElement<FilterProps>[] {
  const fields = Object.entries(filterFieldsOf(resourceOf(resource)?.queries))
    .filter(([name]) => !(name === 'cpas' ? session.isOf('CPAS') : name === 'provider' && session.provider()))
    .flatMap(([name, type]): [source: string, type: string][] =>
      type === 'PeriodInput' ? ['From', 'To'].map((end) => [`${name}${end}`, 'LocalDate']) : [[name, type]],
    )
  const filters = fields.map(([source, type]) => {
    const props = {
      source,
      label: labels[`${resource}.${source}`] ?? labels[source],
      alwaysOn: alwaysOn.includes(source),
      validate: isRequired(resource, source) ? required() : undefined,
    }
    const Input = inputs[source] ?? inputs[type]
    if (Input) return <Input key={source} {...props} />
    // One value of an enumeration, also where the graph takes several.
    const name = type.replace(/^\[|\]$/g, '') as keyof typeof enumValues
    return <SelectInput key={source} {...props} choices={enumChoices(name)} />
  })
  const rankOf = ({ props }: ReactElement<FilterProps>) =>
    props.alwaysOn ? alwaysOn.indexOf(props.source) : alwaysOn.length
  return filters.sort((one, other) => rankOf(one) - rankOf(other))
}
