import Bank from '@mui/icons-material/AccountBalanceOutlined'
import { required, useNotify, useTranslate } from 'react-admin'
import { session } from '../../authProvider/session'
import { MutationDialog } from '../../components/form/MutationDialog'
import { DateInput, IbanInput, IntegerInput } from '../../components/inputs'
import { downloadDocument } from '../../components/list/csv'
import { today } from '../../format/day'
import { PaymentFileDocument } from '../../graphql/generated/graphql'

/** The credit transfers of a day for the bank. */
export function PaymentFile() {
  const translate = useTranslate()
  const notify = useNotify()
  return (
    <MutationDialog
      title={translate('payment.file')}
      lead={translate('payment.fileLead')}
      icon={<Bank />}
      document={PaymentFileDocument}
      findingsOf={() => []}
      defaults={{ executedOn: today(session.demoClock()), debtorIban: '', run: '' }}
      variables={({ run, ...values }) => ({ ...values, run: run ? Number(run) : null })}
      submit={translate('list.export')}
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
