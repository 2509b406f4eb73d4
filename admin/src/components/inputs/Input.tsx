import { type ComponentProps, type ComponentType, useContext } from 'react'
import { BooleanInput, required, SelectInput, TextInput, type TextInputProps, useWrappedSource } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { hasNationalNumber } from '../../../../shared/values/national-number-in-text'
import { ibanParser } from '../../format/ibanParser'
import { enumValues } from '../../graphql/generated/schemaFacts'
import { hasTranslation } from '../../i18n/i18nProvider'
import { FormRow } from '../form/FormRow'
import { inputTypeOf, OperationContext } from '../form/operation'
import { enumChoices } from './enumChoices'
import { type DateInput, IntegerInput, ParsedInput, parsedInputs } from './ParsedInput'
import { NomenclatureCodeInput, ProviderInput } from './ProviderInput'
import { ScanInput } from './ScanInput'

interface Props
  extends Pick<TextInputProps, 'source' | 'label' | 'helperText' | 'readOnly' | 'validate' | 'multiline' | 'sx'>,
    Pick<ComponentProps<typeof DateInput>, 'century'>,
    Pick<ComponentProps<typeof IntegerInput>, 'least' | 'most' | 'defaultValue'> {}

// What the schema does not say: the century of two digits of a year, the least number, what has a value always.
const byName: Record<string, Partial<Props>> = {
  birthDate: { century: 'birth' },
  decidedBy: { validate: required() },
  insurance: { validate: required() },
  insuranceFrom: { century: 'history' },
  'address.from': { century: 'history' },
  'residence.from': { century: 'history' },
  quantity: { least: 1, most: 9999, defaultValue: '1' },
  run: { least: 1 },
  sampleSize: { least: 1 },
}

const byType: Record<string, ComponentType<Props>> = {
  ...parsedInputs,
  Boolean: ({ validate: _, multiline: __, ...props }) => <BooleanInput {...props} />,
  ID: TextInput,
  InamiNumber: ProviderInput,
  Int: IntegerInput,
  NomenclatureCode: NomenclatureCodeInput,
  PeriodInput: PeriodInputs,
}

/**
 * An input of the form around, by the type that the schema has for what it asks; required where the schema needs it, with
 * the hint that the catalogues have for it in the dialog.
 */
export function Input(given: Props) {
  const name = useWrappedSource(given.source)
  const operation = useContext(OperationContext)
  const { type = 'ID', isRequired } = inputTypeOf(operation, name)
  const hint = `dialogs.${operation}.hints.${given.source}`
  const known = { ...byName[given.source], ...(hasTranslation(hint) && { helperText: hint }) }
  const { validate, ...props } = { ...known, ...given }
  const validators = [isRequired ? required() : [], validate ?? []].flat()
  if (type in enumValues)
    return <SelectInput {...props} choices={enumChoices(type as keyof typeof enumValues)} validate={validators} />
  const Typed = byType[type] ?? (props.multiline ? LongTextInput : textInputFor(name))
  return <Typed {...props} validate={validators} />
}

// The schema has no types for accounts, communes, scans and long texts.
function textInputFor(name: string): ComponentType<Props> {
  if (/iban$/i.test(name)) return IbanInput
  if (/insCode$/i.test(name)) return parsedInputs.insCode
  if (/^(agreement|content|document|scan)$/.test(name)) return ScanInput
  return /^(conclusion|grounds|justification|outcome|reason|remark|text)$/.test(name) ? LongTextInput : FreeTextInput
}

const IbanInput = (props: Props) => <ParsedInput {...props} parser={ibanParser} />

const LongTextInput = (props: Props) => <FreeTextInput multiline minRows={3} {...props} />

/** The first and the last day, beside each other. */
function PeriodInputs({ source, validate }: Props) {
  const name = source.split('.').at(-1)
  const [from, to] = hasTranslation(`fields.${name}From`)
    ? [`fields.${name}From`, `fields.${name}To`]
    : ['fields.firstDay', 'fields.lastDay']
  return (
    <FormRow>
      <parsedInputs.LocalDate source={`${source}.from`} label={from} validate={validate} />
      <parsedInputs.LocalDate source={`${source}.to`} label={to} />
    </FormRow>
  )
}

/** Sentences or a name that others read: the input warns of a national number as soon as it is typed. */
function FreeTextInput({ helperText, slotProps, ...props }: TextInputProps) {
  const text: unknown = useWatch({ name: useWrappedSource(props.source) })
  if (typeof text !== 'string' || !hasNationalNumber(text))
    return <TextInput {...props} {...{ helperText, slotProps }} />
  const formHelperText = { role: 'status', sx: { color: 'text.primary', fontWeight: 600 } }
  return <TextInput {...props} helperText="form.nationalNumber" slotProps={{ ...slotProps, formHelperText }} />
}

interface RowsProps {
  /** The names, those of one row in one text; `label:name` for another label than that of the name, as in GraphQL. */
  of: string | readonly string[]
  /** What they have in common. */
  title?: string
}

/** Inputs by their names. */
export const Inputs = ({ of, title }: RowsProps) =>
  [of].flat().map((row) => (
    <FormRow key={row} title={title}>
      {row.split(' ').map((name) => {
        const [source = '', label] = name.split(':').reverse()
        return <Input key={source} source={source} label={label && `fields.${label}`} />
      })}
    </FormRow>
  ))
