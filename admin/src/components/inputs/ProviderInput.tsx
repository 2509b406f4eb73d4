import { useMemo, useState } from 'react'
import {
  type AutocompleteInputProps,
  ReferenceArrayInput,
  ReferenceInput,
  useGetOne,
  useWrappedSource,
} from 'react-admin'
import { useWatch } from 'react-hook-form'
import { formatInami } from '../../format/identifiers'
import { inamiParser, nomenclatureCodeParser } from '../../format/parsers'
import { NomenclatureDocument, type ProviderCategory } from '../../graphql/generated/graphql'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import { SearchedInput } from './SearchedInput'

type Props = Pick<AutocompleteInputProps, 'label' | 'helperText' | 'validate'> & { source: string }

const providers = {
  reference: 'providers',
  perPage: 12,
  sort: { field: 'name', order: 'ASC' },
  enableGetChoices: ({ search }: { search?: string }) => !!search && search.length > 1,
} as const
const provider = {
  optionText: ({ name, inamiNumber }: { name: string; inamiNumber: string }) => `${name} (${formatInami(inamiNumber)})`,
  filterToQuery: (search: string) => ({ search }),
  parser: { ...inamiParser, problem: 'form.chooseProvider' },
  useExists: (number?: string) =>
    useGetOne('providers', { id: number ?? '' }, { enabled: number !== undefined, retry: false }).data !== undefined,
}

export function ProviderInput({ source, category, ...props }: Props & { category?: ProviderCategory }) {
  return (
    <ReferenceInput source={source} {...providers} filter={category ? { category } : undefined}>
      <SearchedInput {...props} {...provider} />
    </ReferenceInput>
  )
}

/** Several providers by number or name; none: any provider. */
export function ProviderArrayInput({ source, ...props }: Props) {
  return (
    <ReferenceArrayInput source={source} {...providers}>
      <SearchedInput {...props} {...provider} multiple helperText="form.anyProvider" />
    </ReferenceArrayInput>
  )
}

// The same at each rendering, like the choices: react-admin drops what is typed when one of them is another.
const codeText = ({ code, label }: { code: string; label: string }) => `${code} ${label}`

export function NomenclatureCodeInput(props: Props) {
  const [typed, setTyped] = useState('')
  const code: unknown = useWatch({ name: useWrappedSource(props.source) })
  // The code that was chosen stays among the choices.
  const search = typed || (typeof code === 'string' ? code : '')
  const { data, isFetching } = useGraphQLQuery(
    NomenclatureDocument,
    { search, first: 12 },
    { enabled: search.length > 1, keep: true },
  )
  const choices = useMemo(
    () => (data?.nomenclature.edges ?? []).map(({ node }) => ({ ...node, id: node.code })),
    [data],
  )
  return (
    <SearchedInput
      {...props}
      parser={nomenclatureCodeParser}
      choices={choices}
      optionText={codeText}
      isFetching={isFetching}
      setFilter={setTyped}
      useExists={useCode}
    />
  )
}

function useCode(code?: string): boolean {
  const { data } = useGraphQLQuery(
    NomenclatureDocument,
    { search: code ?? '', first: 1 },
    { enabled: code !== undefined },
  )
  return data?.nomenclature.edges.some(({ node }) => node.code === code) ?? false
}
