import type { ReactNode } from 'react'
import type { RaRecord } from 'react-admin'
import { formatDate, formatInstant, formatMonth } from '../../format/day'
import { formatCount, formatDecimal, formatEuro } from '../../format/euro'
import { formatEnterpriseNumber, formatIban, formatInami, formatNiss, formatPersonName } from '../../format/identifiers'
import { formatPeriod } from '../../format/period'
import type {
  ActorPartsFragment,
  CpasContactFragment,
  PersonLineFragment,
  ProviderLineFragment,
} from '../../graphql/generated/graphql'
import { i18nProvider } from '../../i18n/i18nProvider'
import { CpasContact } from '../../resources/cpas/CpasContact'
import { StackedCell } from '../list/StackedCell'
import { StatusChip, Tag } from '../StatusChip'
import { defineField } from './defineField'
import { formatActor } from './formatActor'
import { PersonName } from './PersonName'
import { ProviderName } from './ProviderName'
import { ResourceLink } from './ResourceLink'

export { csvColumnsOf, elementsOf, type FieldElement, only, without } from './defineField'

interface EnumProps {
  /** Name of the enumeration under `enums.` */
  of: string
}
const enumText = (value: string | null | undefined, { of }: EnumProps) =>
  value ? i18nProvider.translate(`enums.${of}.${value}`) : ''

export const DayField = defineField<string>({ text: formatDate })
export const InstantField = defineField<string>({ text: formatInstant })
export const MonthField = defineField<string>({ text: formatMonth })
export const PeriodField = defineField<{ from: string; to?: string | null }>({ text: formatPeriod })
export const NissField = defineField<string>({ text: (niss) => niss ?? '', cell: formatNiss })
export const InamiField = defineField<string>({ text: formatInami })
export const EnterpriseNumberField = defineField<string>({ text: formatEnterpriseNumber })
export const IbanField = defineField<string>({ text: (iban) => iban ?? '', cell: formatIban })
export const CountField = defineField<number>({ text: formatCount, isNumber: true })
export const EuroField = defineField<string>({ text: formatDecimal, cell: formatEuro, isNumber: true })
export const DaysField = defineField<number>({
  text: (days) => String(days ?? ''),
  cell: (days) => i18nProvider.translate('value.days', { smart_count: days ?? 0 }),
  isNumber: true,
})
export const YesNoField = defineField<boolean>({
  text: (value) => (typeof value === 'boolean' ? i18nProvider.translate(value ? 'value.yes' : 'value.no') : ''),
})

/** A value of an enumeration in words. */
export const EnumField = defineField<string, EnumProps>({ text: enumText })
/** The same in a frame. */
export const TagField = defineField<string, EnumProps>({
  text: enumText,
  cell: (value, props) => value && <Tag>{enumText(value, props)}</Tag>,
})
/** The same as a coloured chip. */
export const StatusField = defineField<string, EnumProps & { statusOf?(record: RaRecord): string }>({
  text: (value, { of, statusOf }, record) => enumText(statusOf ? statusOf(record) : value, { of }),
  cell: (stored, { of, statusOf }, record) => {
    const value = statusOf ? statusOf(record) : stored
    return value && <StatusChip of={of} value={value} />
  },
})
/** Several values of an enumeration. */
export const EnumsField = defineField<string[], EnumProps>({
  text: (values, props) => (values ?? []).map((value) => enumText(value, props)).join(', '),
  cell: (values, props) => (
    <StackedCell first={(values ?? []).map((value) => enumText(value, props)).join(', ')} width={240} />
  ),
})

/** A person: name over number in a table, a link on a page. */
export const PersonField = defineField<PersonLineFragment>({
  text: formatPersonName,
  cell: (person) =>
    person ? (
      <StackedCell first={formatPersonName(person)} second={formatNiss(person.niss)} width={160} />
    ) : (
      <PersonName />
    ),
  fact: (person) => <PersonName person={person} />,
})
/** A provider: name over number in a table, a link on a page. */
export const ProviderField = defineField<ProviderLineFragment>({
  text: (provider) => provider?.name ?? '',
  cell: (provider) =>
    provider && <StackedCell first={provider.name} second={formatInami(provider.inamiNumber)} width={150} />,
  fact: (provider) => <ProviderName provider={provider} />,
})
/** Who did it: the person over organisation and role in a table, one line on a page. */
export const ActorField = defineField<ActorPartsFragment>({
  text: (actor) => formatActor(actor, i18nProvider.translate),
  cell: (actor) => {
    const [subject, ...others] = formatActor(actor, i18nProvider.translate).split(' · ')
    return subject && <StackedCell first={subject} second={others.join(' · ')} width={320} />
  },
  fact: (actor) => formatActor(actor, i18nProvider.translate),
})

/** A number of another resource, with a link for those who may open it. ReferenceField would ask for what the record already holds. */
export const ReferenceNumberField = defineField<string, { reference: string; format?: (number: string) => string }>({
  text: (number, { format }) => (number && format ? format(number) : (number ?? '')),
  cell: (number, { reference, format }) =>
    number && (
      <ResourceLink resource={reference} id={number}>
        {format ? format(number) : number}
      </ResourceLink>
    ),
})

/** A CPAS by name in a table, with its contact on a page. */
export const CpasField = defineField<CpasContactFragment>({
  text: (cpas) => cpas?.name ?? '',
  fact: (cpas) => cpas && <CpasContact cpas={cpas} />,
})

interface TextOf {
  /** The words, if they are not the value itself. */
  text?(record: RaRecord): string
  render?(record: RaRecord): ReactNode
}
/** The value as it is, or what `text` and `render` make of the record. */
export const ValueField = defineField<unknown, TextOf>({
  text: (value, { text }, record) => text?.(record) ?? String(value ?? ''),
  cell: (value, { text, render }, record) => (render ?? text)?.(record) ?? String(value ?? ''),
})
