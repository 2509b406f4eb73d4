import Recover from '@mui/icons-material/UndoOutlined'
import { isOffered } from '../../authProvider/permissions'
import { ProviderName } from '../../components/fields'
import { MutationDialog } from '../../components/form'
import { formatEuro } from '../../format'
import { LineRecoveryPreviewDocument, RecoverLineDocument } from '../../graphql/generated/graphql'
import { OpenControl } from '../controls/OpenControl'
import { DecideDialog } from '../review/DecideDialog'
import { AnswerContestDialog, ContestDialog } from './Contest'
import type { Line } from './InvoiceLineShow'

/** What can be done with this line now: what the law refuses is said when it is tried. */
export function LineActions({ line }: { line: Line }) {
  const { id, outcome, payment, attestationRequired, contest, contested } = line
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

const RecoverDialog = ({ id }: { id: string }) => (
  <MutationDialog
    icon={<Recover />}
    document={RecoverLineDocument}
    given={{ id }}
    preview={{
      document: LineRecoveryPreviewDocument,
      foresee: ({ preview: { provider, amount } }) => ({
        rows: [
          ['line.recoveredFrom', provider && <ProviderName provider={provider} />],
          ['preview.total', <strong key="amount">{formatEuro(amount)}</strong>],
        ],
      }),
    }}
  />
)
