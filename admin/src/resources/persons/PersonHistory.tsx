import { useTranslate } from 'react-admin'
import { fields } from '../../components/fields'
import { TablePanel } from '../../components/list'
import { formatNiss, formatPersonName } from '../../format'
import type { PersonQuery } from '../../graphql/generated/graphql'
import { i18nProvider } from '../../i18n/i18nProvider'

export type OnePerson = NonNullable<PersonQuery['one']>

interface Address {
  street?: string | null
  postalCode?: string | null
  municipality: string
  insCode: string
}

export const addressText = ({ street, postalCode, municipality, insCode }: Address): string =>
  [
    street,
    [postalCode, municipality].filter(Boolean).join(' '),
    i18nProvider.translate('value.insCode', { code: insCode }),
  ]
    .filter(Boolean)
    .join(', ')

const columns = fields('kind:part content period', { phone: 'content period', period: { of: 'Period' } })

/** Numbers, names, stays, insurance and addresses, each with its days; newest first. */
export function PersonHistory({ person }: { person: OnePerson }) {
  const translate = useTranslate()
  const joined = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(' · ')
  const rows = <T extends { period: { from: string; to?: string | null } }>(
    part: string,
    records: readonly T[] | null | undefined,
    contentOf: (record: T) => string,
  ) =>
    (records ?? []).toReversed().map((record, at) => ({
      id: `${part} ${at}`,
      part: translate(`person.${part}`),
      content: contentOf(record),
      period: record.period,
    }))
  return (
    <TablePanel
      title="person.throughTime"
      columns={columns}
      records={[
        ...rows('numbers', person.numbers, ({ number, kind, replacedBy }) =>
          joined(
            formatNiss(number),
            translate(`enums.NumberKind.${kind}`) + (replacedBy ? ` → ${formatNiss(replacedBy)}` : ''),
          ),
        ),
        ...rows('names', person.names, formatPersonName),
        ...rows('residences', person.residences, ({ status, register, allocationInsCode }) =>
          joined(
            translate(`enums.ResidenceStatus.${status}`),
            translate(`enums.Register.${register}`),
            allocationInsCode && `${translate('fields.allocationInsCode')} ${allocationInsCode}`,
          ),
        ),
        ...rows('insurances', person.insurances, ({ status, insurer }) =>
          joined(translate(`enums.InsuranceStatus.${status}`), insurer),
        ),
        ...rows('addresses', person.addresses, addressText),
      ]}
    />
  )
}
