import { DayInput, InamiInput } from '../forms/inputs'
import type { PaymentRowFragment } from '../gql/graphql'
import type { Column } from '../lists/columns'
import { DeskList } from '../lists/desk-list'
import { ProviderCell } from '../look/links'
import { may } from '../session/rights'
import { session } from '../session/session'
import { dayText } from '../values/day'
import { euroText, plainEuro } from '../values/euro'
import { ibanText } from '../values/numbers'
import { words } from '../words/catalogue'
import { PaymentFile } from './payment-file'
import { paymentPath } from './payment-path'
import { RunDialog } from './run-dialog'

/** A payment as a row. */
export const paymentColumns: Column<PaymentRowFragment>[] = [
  { label: 'structuredReference', text: (row) => row.structuredReference },
  { label: 'executedOn', text: (row) => dayText(row.executedOn), phone: true },
  {
    label: 'provider',
    text: (row) => row.provider?.name ?? '',
    cell: (row) => <ProviderCell provider={row.provider} />,
    phone: true,
  },
  { label: 'iban', text: (row) => row.iban ?? '', cell: (row) => ibanText(row.iban) },
  {
    label: 'amount',
    text: (row) => plainEuro(row.amount),
    cell: (row) => euroText(row.amount),
    align: 'right',
    kind: 'number',
    phone: true,
  },
  {
    label: 'delayDays',
    text: (row) => String(row.delayDays),
    cell: (row) => words.text('value.days', { smart_count: row.delayDays }),
    align: 'right',
    kind: 'number',
  },
]

const filters = [
  <InamiInput key="provider" source="provider" label="inamiNumber" alwaysOn />,
  <DayInput key="executedFrom" source="executedFrom" />,
  <DayInput key="executedTo" source="executedTo" />,
]

/** What CAAMI paid, and how long it took. */
export function PaymentList() {
  const mine = session.current()?.audience === 'PROVIDER'
  return (
    <DeskList
      resource="payments"
      columns={paymentColumns}
      filters={mine ? filters.slice(1) : filters}
      to={(row) => paymentPath(row, row.provider?.inamiNumber)}
      actions={
        may(session.current(), 'payments', 'run') && (
          <>
            <PaymentFile />
            <RunDialog />
          </>
        )
      }
    />
  )
}
