import Bank from '@mui/icons-material/AccountBalanceOutlined'
import Run from '@mui/icons-material/PlayCircleOutlined'
import { useNotify } from 'react-admin'
import { isOffered } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { fields } from '../../components/fields'
import { figuresOf, MutationDialog } from '../../components/form'
import { ResourceList } from '../../components/list'
import { formatEuro } from '../../format'
import {
  PaymentFileDocument,
  type PaymentRowFragment,
  PaymentRunPreviewDocument,
  RunPaymentsDocument,
} from '../../graphql/generated/graphql'

export const paymentColumns = fields('structuredReference executedOn provider iban amount delayDays', {
  phone: 'executedOn provider amount',
})

/** The address of a payment's page: the graph finds a payment by provider and day. */
export function paymentPath(payment: { id: string; executedOn: string }, provider: string | undefined): string {
  return `/payments/${payment.id}/show?${new URLSearchParams({ on: payment.executedOn, ...(provider ? { provider } : {}) })}`
}

/** What CAAMI paid, and how long it took. */
export default function PaymentList() {
  return (
    <ResourceList
      columns={paymentColumns}
      alwaysOn={['provider']}
      to={(row: PaymentRowFragment) => paymentPath(row, row.provider?.inamiNumber)}
      actions={
        isOffered('payments', 'run') && (
          <>
            {/* The credit transfers of a day for the bank. */}
            <MutationDialog document={PaymentFileDocument} icon={<Bank />} defaults={{ executedOn: session.today() }} />
            <RunPayments />
          </>
        )
      }
    />
  )
}

/** Pays what waits, once the person has seen whom and how much. */
function RunPayments() {
  const notify = useNotify()
  return (
    <MutationDialog
      icon={<Run />}
      button={{ variant: 'contained' }}
      document={RunPaymentsDocument}
      preview={{
        document: PaymentRunPreviewDocument,
        foresee: ({ preview }) => ({
          rows: figuresOf(preview, 'payments', 'providers', 'persons', 'lines', 'total'),
          // The findings say who is left out; the others are paid all the same.
          isBlocked: preview.lines === 0,
          notice: preview.lines === 0 && 'payment.nothingToPay',
        }),
      }}
      onDone={({ payload: { payments, lineCount, total } }) =>
        notify('payment.result', {
          type: 'success',
          autoHideDuration: null,
          messageArgs: { payments: payments.length, lines: lineCount, total: formatEuro(total) },
        })
      }
    />
  )
}
