import { Link } from '@mui/material'
import type { ReactNode } from 'react'
import { formatDate, formatInstant, formatMonth } from '../../format/day'
import { formatCount, formatDecimal, formatEuro, formatPercent } from '../../format/euro'
import { formatEnterpriseNumber, formatIban, formatInami, formatNiss, formatPersonName } from '../../format/identifiers'
import { formatPeriod } from '../../format/period'
import type {
  ActorPartsFragment,
  CpasContactFragment,
  OwnFundsPartsFragment,
  PersonLineFragment,
  ProviderLineFragment,
  VersionPartsFragment,
} from '../../graphql/generated/graphql'
import { i18nProvider } from '../../i18n/i18nProvider'
import { StackedCell } from '../list/StackedCell'
import { StatusChip, Tag } from '../StatusChip'
import { PersonCell, PersonName, ProviderName, ResourceLink } from './ResourceLink'

/** How the values of a type are shown. */
interface FieldType {
  /** In words: also in the CSV file; the field of a page is left out if it is empty. */
  text(value: unknown): string
  /** What a table shows instead of the text. */
  cell?(value: unknown): ReactNode
  /** What a page shows instead of the cell. */
  fact?(value: unknown): ReactNode
  isNumber?: boolean
  /** It may break where a table is narrow. */
  isText?: boolean
}
type Maybe<T> = T | null | undefined
type Share = { insurancePart: string; patientPart: string }

const joined = (...parts: (string | false | null | undefined)[]) => parts.filter(Boolean).join(' · ')

const yesNo = (value: Maybe<boolean>) =>
  typeof value === 'boolean' ? i18nProvider.translate(value ? 'value.yes' : 'value.no') : ''

const plainText: FieldType = {
  isText: true,
  text: (value) => (Array.isArray(value) ? value.join(', ') : String(value ?? '')),
}

/** A CPAS by name, and how to reach it; what is not known is left out. */
const CpasContact = ({ cpas: { name, address, email, phone } }: { cpas: CpasContactFragment }) => (
  <>
    <div>{name}</div>
    {address && <div>{address}</div>}
    <div>{phone && <Link href={`tel:${phone.replace(/[^+0-9]/g, '')}`}>{phone}</Link>}</div>
    <div>{email && <Link href={`mailto:${email}`}>{email}</Link>}</div>
  </>
)

/** A record by its number, which leads to its page. */
const pageOf = (resource: string, number: string, id = number): FieldType => ({
  text: (record: Maybe<Record<string, string>>) => record?.[number] ?? '',
  cell: (record: Maybe<Record<string, string>>) =>
    record && (
      <ResourceLink resource={resource} id={String(record[id])}>
        {record[number]}
      </ResourceLink>
    ),
})

// By the name of the type in the schema, which has none for accounts, codes, seeds and numbers of days: these go by the name of the field.
const types: Record<string, FieldType> = {
  Boolean: { text: yesNo },
  DateTime: { text: formatInstant },
  Days: {
    text: (days: Maybe<number>) => String(days ?? ''),
    cell: (days: Maybe<number>) => i18nProvider.translate('value.days', { smart_count: days ?? 0 }),
    isNumber: true,
  },
  ID: plainText,
  EnterpriseNumber: { text: formatEnterpriseNumber },
  Euro: { text: formatDecimal, cell: formatEuro, isNumber: true },
  Iban: { text: (iban: Maybe<string>) => iban ?? '', cell: formatIban },
  InamiNumber: { text: formatInami },
  Int: { text: formatCount, isNumber: true },
  LocalDate: { text: formatDate },
  Niss: { text: (niss: Maybe<string>) => niss ?? '', cell: formatNiss },
  Percentage: { text: formatPercent, isNumber: true },
  Period: { text: formatPeriod },
  YearMonth: { text: formatMonth },

  Actor: {
    text: formatActor,
    cell: (actor: Maybe<ActorPartsFragment>) => {
      const [subject, ...others] = formatActor(actor).split(' · ')
      return subject && <StackedCell first={subject} second={others.join(' · ')} width={320} />
    },
    fact: formatActor,
  },
  AmuAttestation: pageOf('attestations', 'number'),
  Beneficiary: {
    text: formatPersonName,
    cell: (person: Maybe<PersonLineFragment>) => <PersonCell person={person} />,
    fact: (person: Maybe<PersonLineFragment>) => <PersonName person={person} />,
  },
  Cpas: {
    isText: true,
    text: (cpas: Maybe<CpasContactFragment>) => cpas?.name ?? '',
    fact: (cpas: Maybe<CpasContactFragment>) => cpas && <CpasContact cpas={cpas} />,
  },
  Decision: pageOf('decisions', 'number'),
  InvoiceFile: pageOf('invoice-files', 'reference', 'id'),
  // An expense from the own funds of the CPAS.
  OwnFundsItem: {
    text: (item: Maybe<OwnFundsPartsFragment>) => {
      if (!item) return ''
      const most = item.maxAmount ? formatEuro(item.maxAmount) : i18nProvider.translate('value.noMaximum')
      const careType = item.careType && i18nProvider.translate(`enums.CareType.${item.careType}`)
      return `${item.description} (${joined(most, careType, formatPeriod(item.period))})`
    },
  },
  Provider: {
    text: (provider: Maybe<ProviderLineFragment>) => provider?.name ?? '',
    cell: (provider: Maybe<ProviderLineFragment>) =>
      provider && <StackedCell first={provider.name} second={formatInami(provider.inamiNumber)} width={150} />,
    fact: (provider: Maybe<ProviderLineFragment>) => <ProviderName provider={provider} />,
  },
  SocialInquiry: {
    text: (inquiry: VersionPartsFragment['inquiry']) => joined(formatDate(inquiry?.on), inquiry?.reference),
  },
  RefundShare: {
    text: (share: Maybe<Share>) =>
      share ? `${formatPercent(share.insurancePart)} / ${formatPercent(share.patientPart)}` : '',
  },
}

/** Who did it: the person, the organisation, the role. */
function formatActor(actor: Maybe<ActorPartsFragment>): string {
  if (!actor) return ''
  const { translate } = i18nProvider
  const role = translate(`audience.${actor.audience}.roles.${actor.role}`, { _: actor.role })
  const organisation = translate(`audience.${actor.audience}.short`)
  // There is one CAAMI and one SPP IS: only a CPAS, a provider and a system have a number or a name of their own.
  const isOnlyOne = actor.audience === 'CAAMI' || actor.audience === 'SPP_IS'
  return [actor.subject, isOnlyOne ? organisation : `${organisation} ${actor.organisation}`, role].join(' · ')
}

/** How a value is shown: by its type, an enumerated value by its label, a text as it is. */
export function fieldTypeOf(type: string | undefined, source: string): FieldType {
  if (!type) return /iban$/i.test(source) && types.Iban ? types.Iban : plainText
  if (type === 'Int' && source.endsWith('Days') && types.Days) return types.Days
  if (type === 'Int' && /(Code|seed)$/.test(source)) return plainText
  return types[type] ?? enumType(type)
}

// The enumerations whose values are coloured chips, and those whose values are in a frame.
const chips = `AttestationState BalanceState ControlOutcome Covered DecisionMutationStatus DecisionStatus Inspection
  InspectionResult InspectionStatus InvoiceFileStatus LineOutcome SettlementStatus`.split(/\s+/)
const tags = ['AccessAlertKind', 'DecisionAction', 'DecisionKind']

function enumType(name: string): FieldType {
  const label = (value: unknown) => (value ? i18nProvider.translate(`enums.${name}.${value}`) : '')
  const text = (value: unknown) => [value ?? []].flat().map(label).join(', ')
  const cell = (value: unknown) => {
    if (Array.isArray(value)) return <StackedCell first={text(value)} width={240} />
    if (value && chips.includes(name)) return <StatusChip of={name} value={String(value)} />
    return value && tags.includes(name) ? <Tag>{text(value)}</Tag> : text(value)
  }
  return { isText: true, text, cell }
}
