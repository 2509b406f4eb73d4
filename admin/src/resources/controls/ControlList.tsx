import { isOffered } from '../../authProvider/permissions'
import { fields } from '../../components/fields'
import { MutationDialog } from '../../components/form'
import { ResourceList } from '../../components/list'
import { AnswerControlDocument, type ControlsQuery, RecordControlDocument } from '../../graphql/generated/graphql'
import { ControlledLine, formatControlledLine } from './ControlText'

type Row = ControlsQuery['connection']['edges'][number]['node']

export const controlColumns = fields(
  `openedAt provider invoiceLine attestationNumber:attestation.number dueOn answeredAt outcome outcomeAt remark
  openedBy`,
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
      rowActions={Dialog ? ({ id, outcome }) => !outcome && <Dialog id={String(id)} /> : undefined}
    />
  )
}

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
