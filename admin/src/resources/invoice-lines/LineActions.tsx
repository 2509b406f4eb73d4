import Recover from '@mui/icons-material/UndoOutlined'
import { required, TextInput, useTranslate } from 'react-admin'
import { can } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { ProviderName } from '../../components/fields/ProviderName'
import { MutationDialog } from '../../components/form/MutationDialog'
import { formatEuro } from '../../format/euro'
import { LineRecoveryPreviewDocument, RecoverLineDocument } from '../../graphql/generated/graphql'
import { OpenControl } from '../controls/OpenControl'
import { DecideDialog } from '../review/DecideDialog'
import type { Line } from './InvoiceLineShow'

/** What can be done with this line now: what the law refuses is said when it is tried. */
export function LineActions({ line }: { line: Line }) {
  const who = session.current()
  return (
    <>
      {can(who, 'invoice-lines', 'decide') && !line.payment && <DecideDialog id={line.id} outcome={line.outcome} />}
      {can(who, 'invoice-lines', 'control') && line.attestationRequired && <OpenControl lines={[line.id]} />}
      {can(who, 'invoice-lines', 'recover') && line.payment && <RecoverDialog id={line.id} />}
    </>
  )
}

function RecoverDialog({ id }: { id: string }) {
  const translate = useTranslate()
  return (
    <MutationDialog
      title={translate('line.recover')}
      lead={translate('line.recoverLead')}
      icon={<Recover />}
      document={RecoverLineDocument}
      findingsOf={(data) => data.payload.findings}
      defaults={{ reason: '' }}
      variables={({ reason }) => ({ id, reason })}
      preview={{
        document: LineRecoveryPreviewDocument,
        variables: () => ({ id }),
        foresee: ({ preview }) => ({
          rows: [
            [translate('line.recoveredFrom'), preview.provider && <ProviderName provider={preview.provider} />],
            [translate('preview.total'), <strong key="amount">{formatEuro(preview.amount)}</strong>],
          ],
          findings: preview.findings,
        }),
        confirm: ({ preview }) => translate('line.confirmRecovery', { amount: formatEuro(preview.amount) }),
      }}
      done="line.recovered"
    >
      <TextInput source="reason" multiline minRows={3} validate={required()} />
    </MutationDialog>
  )
}
