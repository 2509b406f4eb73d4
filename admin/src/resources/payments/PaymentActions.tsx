import Bank from '@mui/icons-material/AccountBalanceOutlined'
import Run from '@mui/icons-material/PlayCircleOutlined'
import { required, useNotify, useTranslate } from 'react-admin'
import { session } from '../../authProvider/session'
import { MutationDialog } from '../../components/form/MutationDialog'
import { figuresOf } from '../../components/form/MutationPreview'
import { DateInput, IbanInput, IntegerInput } from '../../components/inputs'
import { downloadDocument } from '../../components/list/csv'
import { formatEuro } from '../../format/euro'
import { PaymentFileDocument, PaymentRunPreviewDocument, RunPaymentsDocument } from '../../graphql/generated/graphql'

/** The credit transfers of a day for the bank. */
export function PaymentFile() {
  const notify = useNotify()
  return (
    <MutationDialog
      title="payment.file"
      lead="payment.fileLead"
      icon={<Bank />}
      document={PaymentFileDocument}
      findingsOf={() => []}
      defaults={{ executedOn: session.today(), debtorIban: '', run: '' }}
      variables={({ run, ...values }) => ({ ...values, run: run ? Number(run) : null })}
      submit="list.export"
      onDone={({ file }) => {
        if (file) downloadDocument(file)
        notify(file ? 'payment.fileSaved' : 'payment.fileNone', { type: 'info' })
      }}
    >
      <DateInput source="executedOn" validate={required()} />
      <IbanInput source="debtorIban" validate={required()} />
      <IntegerInput least={1} source="run" />
    </MutationDialog>
  )
}

/** Pays what waits, once the person has seen whom and how much. */
export function RunPayments() {
  const translate = useTranslate()
  const notify = useNotify()
  return (
    <MutationDialog
      title="payment.run"
      lead="payment.runLead"
      icon={<Run />}
      button={{ variant: 'contained' }}
      document={RunPaymentsDocument}
      defaults={{ upTo: '' }}
      variables={({ upTo }) => ({ upTo: upTo || null })}
      preview={{
        document: PaymentRunPreviewDocument,
        variables: ({ upTo }) => ({ upTo: upTo || null }),
        foresee: ({ preview }) => ({
          rows: figuresOf(preview, 'payments', 'providers', 'persons', 'lines', 'total'),
          // The findings say who is left out; the others are paid all the same.
          findings: preview.findings,
          isBlocked: preview.lines === 0,
          notice: preview.lines === 0 && 'payment.nothingToPay',
        }),
        confirm: ({ preview }) => translate('payment.confirm', { total: formatEuro(preview.total) }),
      }}
      busy="payment.running"
      onDone={({ payload: { payments, lineCount, total } }) =>
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
