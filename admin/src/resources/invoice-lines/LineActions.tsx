import Recover from '@mui/icons-material/UndoOutlined'
import { required, useTranslate } from 'react-admin'
import { isOffered } from '../../authProvider/permissions'
import { ProviderName } from '../../components/fields/ProviderName'
import { MutationDialog } from '../../components/form/MutationDialog'
import { FreeTextInput } from '../../components/inputs'
import { formatEuro } from '../../format/euro'
import { LineRecoveryPreviewDocument, RecoverLineDocument } from '../../graphql/generated/graphql'
import { OpenControl } from '../controls/OpenControl'
import { DecideDialog } from '../review/DecideDialog'
import { AnswerContestDialog, ContestDialog } from './Contest'
import type { Line } from './InvoiceLineShow'

/** What can be done with this line now: what the law refuses is said when it is tried. */
export function LineActions({
  line: { id, outcome, payment, attestationRequired, contest, contested },
}: {
  line: Line
}) {
  return (
    <>
      {isOffered('invoice-lines', 'contest') && !contest && <ContestDialog id={id} />}
      {isOffered('invoice-lines', 'answer') && contested && <AnswerContestDialog id={id} />}
      {isOffered('invoice-lines', 'decide') && !payment && !contested && <DecideDialog id={id} outcome={outcome} />}
      {isOffered('invoice-lines', 'control') && attestationRequired && <OpenControl lines={[id]} />}
      {isOffered('invoice-lines', 'recover') && payment && <RecoverDialog id={id} />}
    </>
  )
}

function RecoverDialog({ id }: { id: string }) {
  const translate = useTranslate()
  return (
    <MutationDialog
      title="line.recover"
      lead="line.recoverLead"
      icon={<Recover />}
      document={RecoverLineDocument}
      defaults={{ reason: '' }}
      variables={({ reason }) => ({ id, reason })}
      preview={{
        document: LineRecoveryPreviewDocument,
        variables: () => ({ id }),
        foresee: ({ preview: { provider, amount, findings } }) => ({
          rows: [
            ['line.recoveredFrom', provider && <ProviderName provider={provider} />],
            ['preview.total', <strong key="amount">{formatEuro(amount)}</strong>],
          ],
          findings,
        }),
        confirm: ({ preview }) => translate('line.confirmRecovery', { amount: formatEuro(preview.amount) }),
      }}
      done="line.recovered"
    >
      <FreeTextInput source="reason" multiline minRows={3} validate={required()} />
    </MutationDialog>
  )
}
