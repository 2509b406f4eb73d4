import Run from '@mui/icons-material/PlayCircleOutlined'
import { useNotify, useTranslate } from 'react-admin'
import { MutationDialog } from '../../components/form/MutationDialog'
import { DateInput } from '../../components/inputs'
import { formatCount, formatEuro } from '../../format/euro'
import { PaymentRunPreviewDocument, RunPaymentsDocument } from '../../graphql/generated/graphql'

/** Pays what waits, once the person has seen whom and how much. */
export function RunPaymentsDialog() {
  const translate = useTranslate()
  const notify = useNotify()
  return (
    <MutationDialog
      title={translate('payment.run')}
      lead={translate('payment.runLead')}
      icon={<Run />}
      button={{ variant: 'contained' }}
      document={RunPaymentsDocument}
      // Who was left out, and why: read before the dialog closes.
      findingsOf={({ runPayments }) => runPayments.findings}
      defaults={{ upTo: '' }}
      variables={({ upTo }) => ({ upTo: upTo || null })}
      preview={{
        document: PaymentRunPreviewDocument,
        variables: ({ upTo }) => ({ upTo: upTo || null }),
        foresee: ({ preview }) => ({
          rows: [
            [translate('preview.payments'), formatCount(preview.payments)],
            [translate('preview.providers'), formatCount(preview.providers)],
            [translate('preview.persons'), formatCount(preview.persons)],
            [translate('preview.lines'), formatCount(preview.lines)],
            [translate('preview.total'), <strong key="total">{formatEuro(preview.total)}</strong>],
          ],
          // The findings say who is left out; the others are paid all the same.
          findings: preview.findings,
          isBlocked: preview.lines === 0,
          notice: preview.lines === 0 && translate('payment.nothingToPay'),
        }),
        confirm: ({ preview }) => translate('payment.confirm', { total: formatEuro(preview.total) }),
      }}
      busy={translate('payment.running')}
      onDone={({ runPayments: { payments, lineCount, total } }) =>
        notify('payment.result', {
          type: 'success',
          autoHideDuration: null,
          messageArgs: { payments: payments.length, lines: lineCount, total: formatEuro(total) },
        })
      }
    >
      <DateInput source="upTo" helperText="payment.upToHint" />
    </MutationDialog>
  )
}
