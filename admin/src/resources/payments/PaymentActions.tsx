import Bank from '@mui/icons-material/AccountBalanceOutlined'
import Run from '@mui/icons-material/PlayCircleOutlined'
import { useNotify } from 'react-admin'
import { session } from '../../authProvider/session'
import { figuresOf, MutationDialog } from '../../components/form'
import { formatEuro } from '../../format'
import { PaymentFileDocument, PaymentRunPreviewDocument, RunPaymentsDocument } from '../../graphql/generated/graphql'

/** The credit transfers of a day for the bank. */
export const PaymentFile = () => (
  <MutationDialog document={PaymentFileDocument} icon={<Bank />} defaults={{ executedOn: session.today() }} />
)

/** Pays what waits, once the person has seen whom and how much. */
export function RunPayments() {
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
