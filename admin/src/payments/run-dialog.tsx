import Run from '@mui/icons-material/PlayCircleOutlined'
import { useNotify, useTranslate } from 'react-admin'
import { ActDialog } from '../forms/act-dialog'
import { DayInput } from '../forms/inputs'
import { PaymentRunPreviewDocument, RunPaymentsDocument } from '../gql/graphql'
import { countText, euroText } from '../values/euro'

/** Pays what waits, once the person has seen whom and how much. */
export function RunDialog() {
  const translate = useTranslate()
  const notify = useNotify()
  return (
    <ActDialog
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
            [translate('preview.payments'), countText(preview.payments)],
            [translate('preview.providers'), countText(preview.providers)],
            [translate('preview.persons'), countText(preview.persons)],
            [translate('preview.lines'), countText(preview.lines)],
            [translate('preview.total'), <strong key="total">{euroText(preview.total)}</strong>],
          ],
          // Who is left out is told by the findings; the others are paid all the same.
          findings: preview.findings,
          isBlocked: preview.lines === 0,
          notice: preview.lines === 0 && translate('payment.nothingToPay'),
        }),
        confirm: ({ preview }) => translate('payment.confirm', { total: euroText(preview.total) }),
      }}
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
