import { Box } from '@mui/material'
import { isOffered } from '../../authProvider/permissions'
import { DownloadButton } from '../../components'
import { fields } from '../../components/fields'
import { MutationDialog } from '../../components/form'
import { ResourceList } from '../../components/list'
import {
  AnswerControlDocument,
  ControlScanDocument,
  type ControlsQuery,
  RecordControlDocument,
} from '../../graphql/generated/graphql'
import { ControlledLine, formatControlledLine } from './ControlText'

type Row = ControlsQuery['connection']['edges'][number]['node']

export const controlColumns = fields(
  `openedAt provider invoiceLine attestationNumber:attestation.number attestation.issuedLate dueOn answeredAt outcome
  outcomeAt remark openedBy`,
  {
    phone: 'provider invoiceLine dueOn outcome',
    hidden: 'outcomeAt openedBy',
    invoiceLine: {
      value: ({ invoiceLine }: Row) => formatControlledLine(invoiceLine),
      render: ({ invoiceLine }: Row) => invoiceLine && <ControlledLine line={invoiceLine} />,
    },
    'attestation.number': { reference: 'attestations' },
    outcome: { of: 'ControlOutcome', value: ({ outcome }: Row) => outcome ?? 'PENDING' },
  },
)

/** What CAAMI asked to be shown, and what came of it. */
export default function ControlList() {
  const Dialog = isOffered('controls', 'record') ? RecordDialog : isOffered('controls', 'answer') && AnswerDialog
  return (
    <ResourceList
      columns={controlColumns}
      alwaysOn={['open']}
      rowActions={({ id, outcome, answeredAt }) => {
        const isOpen = Dialog && !outcome
        if (!answeredAt && !isOpen) return false
        return (
          <Box sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 1 }}>
            {answeredAt && <ScanButton id={String(id)} />}
            {isOpen && <Dialog id={String(id)} />}
          </Box>
        )
      }}
    />
  )
}

/** What the provider showed: saved, never rendered, as it comes from outside. */
const ScanButton = ({ id }: { id: string }) => (
  <DownloadButton
    title="attestation.scan"
    document={ControlScanDocument}
    variables={{ id }}
    none="attestation.noScan"
  />
)

const RecordDialog = ({ id }: { id: string }) => (
  <MutationDialog
    document={RecordControlDocument}
    given={{ id }}
    defaults={{ outcome: 'SHOWN' }}
    inputs={['outcome', 'attestationNumber:attestation', 'remark']}
  />
)

const AnswerDialog = ({ id }: { id: string }) => (
  <MutationDialog document={AnswerControlDocument} given={{ id }} inputs={['attestationNumber:attestation', 'scan']} />
)
