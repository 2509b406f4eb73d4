import Decide from '@mui/icons-material/GavelOutlined'
import Contest from '@mui/icons-material/ReportOutlined'
import Recover from '@mui/icons-material/UndoOutlined'
import { required, SelectInput } from 'react-admin'
import { isOffered } from '../../authProvider/permissions'
import { Facts } from '../../components'
import { only, ProviderName } from '../../components/fields'
import { FindingList, MutationDialog } from '../../components/form'
import { enumChoices, Input } from '../../components/inputs'
import { formatEuro } from '../../format'
import {
  AnswerContestDocument,
  ContestLineDocument,
  DecideLineDocument,
  LineRecoveryPreviewDocument,
  type LineRowFragment,
  RecoverLineDocument,
} from '../../graphql/generated/graphql'
import { OpenControl } from '../controls/ControlList'
import type { Line } from './InvoiceLineShow'
import { lineColumns } from './lines'

/** What can be done with this line now: what the law refuses is said when it is tried. */
export function LineActions({ line }: { line: Line }) {
  const { id, payment, attestationRequired, contest, contested } = line
  return (
    <>
      {isOffered('invoice-lines', 'contest') && !contest && (
        <MutationDialog icon={<Contest />} document={ContestLineDocument} given={{ id }} />
      )}
      {isOffered('invoice-lines', contested ? 'answer' : 'decide') && (contested || !payment) && (
        <LineReview line={line} />
      )}
      {isOffered('invoice-lines', 'control') && attestationRequired && <OpenControl lines={[id]} />}
      {isOffered('invoice-lines', 'recover') && payment && <RecoverDialog id={id} />}
    </>
  )
}

// Who, what, from whom, how much.
const aboutLine = only(lineColumns, 'care', 'invoice.beneficiary', 'invoice.provider', 'amounts.claimed')

/** A person answers a contest, or decides on the outcome that is on the screen: where the line has moved on, nothing is written. */
export function LineReview({ line }: { line: LineRowFragment }) {
  const { id, contested, outcome, findings } = line
  if (contested)
    return <MutationDialog button={{ variant: 'contained' }} document={AnswerContestDocument} given={{ id }} />
  return (
    <MutationDialog
      icon={<Decide />}
      button={{ variant: 'contained' }}
      document={DecideLineDocument}
      given={{ id, expectedOutcome: outcome }}
      defaults={{ outcome: outcome === 'WAITING' ? 'ACCEPTED' : outcome }}
    >
      <Facts record={line} of="InvoiceLine" fields={aboutLine} />
      <FindingList findings={findings} dense />
      <SelectInput
        source="outcome"
        choices={enumChoices('LineOutcome', ['ACCEPTED', 'REDUCED', 'REJECTED'])}
        validate={required()}
      />
      <Input source="remark" />
    </MutationDialog>
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
