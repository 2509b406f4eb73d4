import { can } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { ProviderStackedField } from '../../components/fields/ProviderField'
import { DateInput, InamiInput } from '../../components/inputs'
import type { Column } from '../../components/list/column'
import { ResourceList } from '../../components/list/ResourceList'
import { formatDate } from '../../format/day'
import { formatDecimal, formatEuro } from '../../format/euro'
import { formatIban } from '../../format/identifiers'
import type { PaymentRowFragment } from '../../graphql/generated/graphql'
import { i18nProvider } from '../../i18n/i18nProvider'
import { PaymentFile } from './PaymentFile'
import { paymentPath } from './paymentPath'
import { RunPaymentsDialog } from './RunPaymentsDialog'

/** A payment as a row. */
export const paymentColumns: Column<PaymentRowFragment>[] = [
  { label: 'structuredReference', text: (row) => row.structuredReference },
  { label: 'executedOn', text: (row) => formatDate(row.executedOn), phone: true },
  {
    label: 'provider',
    text: (row) => row.provider?.name ?? '',
    cell: (row) => <ProviderStackedField provider={row.provider} />,
    phone: true,
  },
  { label: 'iban', text: (row) => row.iban ?? '', cell: (row) => formatIban(row.iban) },
  {
    label: 'amount',
    text: (row) => formatDecimal(row.amount),
    cell: (row) => formatEuro(row.amount),
    align: 'right',
    kind: 'number',
    phone: true,
  },
  {
    label: 'delayDays',
    text: (row) => String(row.delayDays),
    cell: (row) => i18nProvider.translate('value.days', { smart_count: row.delayDays }),
    align: 'right',
    kind: 'number',
  },
]

const filters = [
  <InamiInput key="provider" source="provider" label="fields.inamiNumber" alwaysOn />,
  <DateInput key="executedFrom" source="executedFrom" />,
  <DateInput key="executedTo" source="executedTo" />,
]

/** What CAAMI paid, and how long it took. */
export function PaymentList() {
  const mine = session.current()?.audience === 'PROVIDER'
  return (
    <ResourceList
      resource="payments"
      columns={paymentColumns}
      filters={mine ? filters.slice(1) : filters}
      to={(row) => paymentPath(row, row.provider?.inamiNumber)}
      actions={
        can(session.current(), 'payments', 'run') && (
          <>
            <PaymentFile />
            <RunPaymentsDialog />
          </>
        )
      }
    />
  )
}
