import { type ComponentProps, type ComponentType, useContext } from 'react'
import { BooleanInput, required, SelectInput, TextInput, type TextInputProps, useWrappedSource } from 'react-admin'
import { enumValues } from '../../graphql/generated/schemaFacts'
import { hasTranslation } from '../../i18n/i18nProvider'
import { FormRow } from '../form/FormRow'
import { inputTypeOf, OperationContext } from '../form/operation'
import { enumChoices } from './enumChoices'
import { FreeTextInput } from './FreeTextInput'
import { IbanInput } from './IbanInput'
import {
  DateInput,
  EnterpriseNumberInput,
  EuroInput,
  InsCodeInput,
  IntegerInput,
  MonthInput,
  NissInput,
} from './ParsedInput'
import { NomenclatureCodeInput, ProviderInput } from './ProviderInput'

interface Props
  extends Pick<TextInputProps, 'source' | 'label' | 'helperText' | 'readOnly' | 'validate' | 'multiline' | 'sx'>,
    Pick<ComponentProps<typeof DateInput>, 'century'>,
    Pick<ComponentProps<typeof IntegerInput>, 'least' | 'most' | 'defaultValue'> {}

const byType: Record<string, ComponentType<Props>> = {
  Boolean: ({ validate: _, multiline: __, ...props }) => <BooleanInput {...props} />,
  EnterpriseNumber: EnterpriseNumberInput,
  Euro: EuroInput,
  ID: TextInput,
  InamiNumber: ProviderInput,
  Int: IntegerInput,
  LocalDate: DateInput,
  Niss: NissInput,
  NomenclatureCode: NomenclatureCodeInput,
  PeriodInput: PeriodInputs,
  YearMonth: MonthInput,
}

/** An input of the form around, by the type that the schema has for what it asks; required where the schema needs it. */
export function Input({ validate, ...props }: Props) {
  const name = useWrappedSource(props.source)
  const { type = 'ID', isRequired } = inputTypeOf(useContext(OperationContext), name)
  const validators = [isRequired ? required() : [], validate ?? []].flat()
  if (type in enumValues)
    return <SelectInput {...props} choices={enumChoices(type as keyof typeof enumValues)} validate={validators} />
  const Typed = byType[type] ?? (props.multiline ? LongTextInput : textInputFor(name))
  return <Typed {...props} validate={validators} />
}

// The schema has no types for accounts, communes and long texts.
function textInputFor(name: string): ComponentType<Props> {
  if (/iban$/i.test(name)) return IbanInput
  if (/insCode$/i.test(name)) return InsCodeInput
  return /^(conclusion|grounds|justification|reason|remark)$/.test(name) ? LongTextInput : FreeTextInput
}

const LongTextInput = (props: Props) => <FreeTextInput multiline minRows={3} {...props} />

/** The first and the last day, beside each other. */
function PeriodInputs({ source, validate }: Props) {
  const name = source.split('.').at(-1)
  const [from, to] = hasTranslation(`fields.${name}From`)
    ? [`fields.${name}From`, `fields.${name}To`]
    : ['fields.firstDay', 'fields.lastDay']
  return (
    <FormRow>
      <DateInput source={`${source}.from`} label={from} validate={validate} />
      <DateInput source={`${source}.to`} label={to} />
    </FormRow>
  )
}
