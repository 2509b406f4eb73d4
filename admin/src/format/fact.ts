import { i18nProvider } from '../i18n/i18nProvider'
import { formatDate, formatMonth } from './day'
import { formatFinding } from './enumText'
import { formatDecimal } from './euro'
import { formatEnterpriseNumber, formatIban, formatInami, formatNiss } from './identifiers'

// The enumeration whose values are in a fact or a figure of a rule, by its name, if it is none of those of findings.
const enumOf: Readonly<Record<string, string>> = {
  kind: 'IdentityMutationKind',
  outcome: 'ControlOutcome',
  right: 'Right',
  field: 'Field',
  differing: 'Field',
  missing: 'Field',
}
const numberOf: Readonly<Record<string, (digits: string) => string>> = {
  niss: formatNiss,
  newNiss: formatNiss,
  inamiNumber: formatInami,
  cpas: formatEnterpriseNumber,
  iban: formatIban,
}

/** A fact of a finding, or a figure of a rule, as the reader's language writes it: “council date: 21/11/2026”. */
export function formatFact({ name, value }: { name: string; value: string }): string {
  const written = formatItems(value, (item) => formatItem(name, item))
  const label = i18nProvider.translate(`facts.${name}`, { _: '' })
  // A name that nobody translated is worse than none.
  return label ? i18nProvider.translate('value.labelled', { label, value: written }) : written
}

/** A value, or each of several. */
export const formatItems = (value: string, format: (item: string) => string) => value.split(', ').map(format).join(', ')

/** A value that has this name. */
export function formatItem(name: string, item: string): string {
  const list = enumOf[name]
  if (list) return i18nProvider.translate(`enums.${list}.${item}`, { _: item })
  // The open end of a period.
  if (item === '∞') return '…'
  const number = numberOf[name]
  if (number) return number(item)
  if (item === 'true' || item === 'false') return i18nProvider.translate(item === 'true' ? 'value.yes' : 'value.no')
  if (/^-?\d+\.\d{2}$/.test(item)) return formatDecimal(item)
  return formatDate(/^\d{4}-\d{2}-\d{2}$/.exec(item)?.[0]) || formatMonth(item) || formatFinding(item)
}
