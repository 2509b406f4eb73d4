import Recover from '@mui/icons-material/UndoOutlined'
import { useTranslate } from 'react-admin'
import { OpenControl } from '../controls/open-control'
import { ActDialog } from '../forms/act-dialog'
import { WordInput } from '../forms/inputs'
import { LineRecoveryPreviewDocument, RecoverLineDocument } from '../gql/graphql'
import { ProviderName } from '../look/links'
import { DecideDialog } from '../review/decide-dialog'
import { may } from '../session/rights'
import { session } from '../session/session'
import { euroText } from '../values/euro'
import type { Line } from './line-show'

/** What can be done with this line now: what the law refuses is said when it is tried. */
export function LineActs({ line }: { line: Line }) {
  const who = session.current()
  return (
    <>
      {may(who, 'invoice-lines', 'decide') && !line.payment && <DecideDialog id={line.id} outcome={line.outcome} />}
      {may(who, 'invoice-lines', 'control') && line.attestationRequired && <OpenControl lines={[line.id]} />}
      {may(who, 'invoice-lines', 'recover') && line.payment && <RecoverDialog id={line.id} />}
    </>
  )
}

function RecoverDialog({ id }: { id: string }) {
  const translate = useTranslate()
  return (
    <ActDialog
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
            [translate('preview.total'), <strong key="amount">{euroText(preview.amount)}</strong>],
          ],
          findings: preview.findings,
        }),
        confirm: ({ preview }) => translate('line.confirmRecovery', { amount: euroText(preview.amount) }),
      }}
      done="line.recovered"
    >
      <WordInput source="reason" required multiline />
    </ActDialog>
  )
}
