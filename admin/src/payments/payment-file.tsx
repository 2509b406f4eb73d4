import Bank from '@mui/icons-material/AccountBalanceOutlined'
import { useNotify, useTranslate } from 'react-admin'
import { ActDialog } from '../forms/act-dialog'
import { DayInput, IbanInput, IntegerInput } from '../forms/inputs'
import { PaymentFileDocument } from '../gql/graphql'
import { downloadDocument } from '../lists/csv'
import { session } from '../session/session'
import { today } from '../values/day'

/** The credit transfers of a day for the bank. */
export function PaymentFile() {
  const translate = useTranslate()
  const notify = useNotify()
  return (
    <ActDialog
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
      <DayInput source="executedOn" required />
      <IbanInput source="debtorIban" required />
      <IntegerInput least={1} source="run" />
    </ActDialog>
  )
}
