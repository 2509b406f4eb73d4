import Control from '@mui/icons-material/FactCheckOutlined'
import { isOffered } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { DownloadButton } from '../../components'
import { fields, only, ResourceLink } from '../../components/fields'
import { MutationDialog } from '../../components/form'
import { ResourceList, StackedCell } from '../../components/list'
import { addDays, formatDate } from '../../format'
import {
  AnswerControlDocument,
  ControlScanDocument,
  type ControlsQuery,
  OpenControlDocument,
  RecordControlDocument,
} from '../../graphql/generated/graphql'
import { i18nProvider } from '../../i18n/i18nProvider'

type Row = ControlsQuery['connection']['edges'][number]['node']

/** The line that a control is about: its code and day. */
const formatLine = ({ invoiceLine: line }: Row): string =>
  line ? `${line.code} · ${formatDate(line.performedOn)}` : ''

export const controlColumns = fields(
  `openedAt provider invoiceLine attestationNumber:attestation attestation.issuedLate dueOn answeredAt outcome
  outcomeAt remark openedBy`,
  {
    phone: 'provider invoiceLine outcome',
    labelled: 'attestation dueOn',
    // The attestation says that it was late, and the scan or its number that the provider answered.
    hidden: 'attestation.issuedLate answeredAt outcomeAt openedBy',
    wrap: 'openedAt',
    attestation: {
      render: ({ attestation }: Row) =>
        attestation && (
          <StackedCell
            first={
              <ResourceLink resource="attestations" id={attestation.number}>
                {attestation.number}
              </ResourceLink>
            }
            second={attestation.issuedLate && i18nProvider.translate('fields.issuedLate')}
          />
        ),
    },
    invoiceLine: {
      value: formatLine,
      render: (row: Row) =>
        row.invoiceLine && (
          <ResourceLink resource="invoice-lines" id={row.invoiceLine.id}>
            {formatLine(row)}
          </ResourceLink>
        ),
    },
    outcome: { of: 'ControlOutcome', value: ({ outcome }: Row) => outcome ?? 'PENDING' },
  },
)

/** A control in a page about something else. */
export const controlFigures = only(controlColumns, 'openedAt', 'invoiceLine', 'dueOn', 'outcome', 'remark')

/** What CAAMI asked to be shown, and what came of it. */
export default function ControlList() {
  const Dialog = isOffered('controls', 'record') ? RecordDialog : isOffered('controls', 'answer') && AnswerDialog
  return (
    <ResourceList
      columns={controlColumns}
      alwaysOn={['open']}
      rowActions={({ id, outcome, answeredAt }) => {
        const isOpen = Dialog && !outcome
        return (
          (answeredAt || isOpen) && (
            <>
              {/* What the provider showed: saved, never rendered, as it comes from outside. */}
              {answeredAt && (
                <DownloadButton
                  title="attestation.scan"
                  document={ControlScanDocument}
                  variables={{ id: String(id) }}
                />
              )}
              {isOpen && <Dialog id={String(id)} />}
            </>
          )
        )
      }}
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

/** CAAMI asks to be shown the attestations kept for these lines. */
export const OpenControl = ({ lines, onDone }: { lines: string[]; onDone?: () => void }) => (
  <MutationDialog
    args={{ smart_count: lines.length }}
    icon={<Control />}
    document={OpenControlDocument}
    given={{ invoiceLines: lines }}
    defaults={{ dueOn: addDays(session.today(), 30) }}
    onDone={onDone}
  />
)
