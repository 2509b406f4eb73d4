import Run from '@mui/icons-material/PlayCircleOutlined'
import { useNotify, useTranslate } from 'react-admin'
import { ActDialog } from '../forms/act-dialog'
import { DayInput, InamiInput } from '../forms/inputs'
import { type PaymentRowFragment, RunPaymentsDocument } from '../gql/graphql'
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

function RunDialog() {
  const translate = useTranslate()
  const notify = useNotify()
  return (
    <ActDialog
      title={translate('payment.run')}
      lead={translate('payment.runLead')}
      icon={<Run />}
      button={{ variant: 'contained' }}
      document={RunPaymentsDocument}
      findingsOf={() => []}
      defaults={{ upTo: '' }}
      variables={({ upTo }) => ({ upTo: upTo || null })}
      busy={translate('payment.running')}
      onDone={({ runPayments: { payments, lineCount, total } }) =>
        notify('payment.result', {
          type: 'success',
          autoHideDuration: null,
          messageArgs: { payments: payments.length, lines: lineCount, total: euroText(total) },
        })
      }
    >
      <DayInput source="upTo" hint={translate('payment.upToHint')} />
    </ActDialog>
  )
}
