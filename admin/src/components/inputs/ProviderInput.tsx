import { type AutocompleteInputProps, ReferenceArrayInput, ReferenceInput } from 'react-admin'
import { formatInami } from '../../format/identifiers'
import { inamiParser, nomenclatureCodeParser } from '../../format/parsers'
import type { ProviderCategory } from '../../graphql/generated/graphql'
import { SearchedInput } from './SearchedInput'

type Props = Pick<AutocompleteInputProps, 'label' | 'helperText' | 'validate'> & { source: string }

// The same at each rendering: react-admin drops what is typed when one of them is another.
const searched = {
  perPage: 12,
  enableGetChoices: ({ search }: { search?: string }) => !!search && search.length > 1,
}
const providers = { ...searched, reference: 'providers', sort: { field: 'name', order: 'ASC' } } as const
const provider = {
  reference: 'providers',
  optionText: ({ name, inamiNumber }: { name: string; inamiNumber: string }) => `${name} (${formatInami(inamiNumber)})`,
  parser: { ...inamiParser, problem: 'form.chooseProvider' },
}
const nomenclature = { ...searched, reference: 'nomenclature' }
const nomenclatureItem = {
  reference: 'nomenclature',
  optionText: ({ code, label }: { code: string; label: string }) => `${code} ${label}`,
  parser: nomenclatureCodeParser,
}

export const ProviderInput = ({ source, category, ...props }: Props & { category?: ProviderCategory }) => (
  <ReferenceInput source={source} {...providers} filter={category ? { category } : undefined}>
    <SearchedInput {...props} {...provider} />
  </ReferenceInput>
)

/** Several providers by number or name; none: any provider. */
export const ProviderArrayInput = ({ source, ...props }: Props) => (
  <ReferenceArrayInput source={source} {...providers}>
    <SearchedInput {...props} {...provider} multiple helperText="form.anyProvider" />
  </ReferenceArrayInput>
)

export const NomenclatureCodeInput = ({ source, ...props }: Props) => (
  <ReferenceInput source={source} {...nomenclature}>
    <SearchedInput {...props} {...nomenclatureItem} />
  </ReferenceInput>
)
