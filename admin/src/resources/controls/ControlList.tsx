import { isOffered } from '../../authProvider/permissions'
import { Field } from '../../components/fields'
import { ResourceLink } from '../../components/fields/ResourceLink'
import { MutationDialog } from '../../components/form/MutationDialog'
import { Input } from '../../components/inputs/Input'
import { ScanInput } from '../../components/inputs/ScanInput'
import { ResourceList } from '../../components/list/ResourceList'
import { AnswerControlDocument, type ControlsQuery, RecordControlDocument } from '../../graphql/generated/graphql'
import { formatControlledLine } from './ControlText'

type Row = ControlsQuery['connection']['edges'][number]['node']

export const controlColumns = (
  <>
    <Field source="openedAt" link />
    <Field source="provider" phone />
    <Field
      source="invoiceLine"
      value={({ invoiceLine }: Row) => formatControlledLine(invoiceLine)}
      render={({ invoiceLine }: Row) =>
        invoiceLine && (
          <ResourceLink resource="invoice-lines" id={invoiceLine.id}>
            {formatControlledLine(invoiceLine)}
          </ResourceLink>
        )
      }
      phone
    />
    <Field source="attestation.number" label="attestationNumber" reference="attestations" />
    <Field source="dueOn" phone />
    <Field source="answeredAt" />
    <Field source="outcome" as="chip" of="ControlOutcome" value={(row: Row) => row.outcome ?? 'PENDING'} phone />
    <Field source="outcomeAt" hidden />
    <Field source="remark" wrap />
    <Field source="openedBy" hidden />
  </>
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
    title="control.record"
    button={{ size: 'small' }}
    document={RecordControlDocument}
    given={{ id }}
    defaults={{ outcome: 'SHOWN' }}
    done="control.recorded"
  >
    <Input source="outcome" />
    <Input source="attestation" label="fields.attestationNumber" helperText="control.shownHint" />
    <Input source="remark" />
  </MutationDialog>
)

const AnswerDialog = ({ id }: { id: string }) => (
  <MutationDialog
    title="control.answer"
    button={{ size: 'small' }}
    document={AnswerControlDocument}
    given={{ id }}
    done="control.answered"
  >
    <Input source="attestation" label="fields.attestationNumber" />
    <ScanInput source="scan" />
  </MutationDialog>
)
