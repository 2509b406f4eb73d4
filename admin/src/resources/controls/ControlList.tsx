import { required, SelectInput, TextInput } from 'react-admin'
import { isOffered } from '../../authProvider/permissions'
import {
  ActorField,
  DayField,
  InstantField,
  ProviderField,
  ReferenceNumberField,
  StatusField,
  ValueField,
} from '../../components/fields'
import { ResourceLink } from '../../components/fields/ResourceLink'
import { MutationDialog } from '../../components/form/MutationDialog'
import { enumChoices, FreeTextInput } from '../../components/inputs'
import { ScanInput } from '../../components/inputs/ScanInput'
import { filtersOf } from '../../components/list/filtersOf'
import { ResourceList } from '../../components/list/ResourceList'
import {
  AnswerControlDocument,
  type ControlOutcome,
  type ControlsQuery,
  RecordControlDocument,
} from '../../graphql/generated/graphql'
import { formatControlledLine } from './ControlText'

type Row = ControlsQuery['connection']['edges'][number]['node']

/** A control as a row. */
export const controlColumns = (
  <>
    <InstantField source="openedAt" link />
    <ProviderField source="provider" phone />
    <ValueField
      source="invoiceLine"
      text={({ invoiceLine }: Row) => formatControlledLine(invoiceLine)}
      render={({ invoiceLine }: Row) =>
        invoiceLine && (
          <ResourceLink resource="invoice-lines" id={invoiceLine.id}>
            {formatControlledLine(invoiceLine)}
          </ResourceLink>
        )
      }
      phone
    />
    <ReferenceNumberField source="attestation.number" label="attestationNumber" reference="attestations" />
    <DayField source="dueOn" phone />
    <InstantField source="answeredAt" />
    <StatusField source="outcome" of="ControlOutcome" statusOf={(row: Row) => row.outcome ?? 'PENDING'} phone />
    <InstantField source="outcomeAt" hidden />
    <ValueField source="remark" wrap />
    <ActorField source="openedBy" hidden />
  </>
)

/** What CAAMI asked to be shown, and what came of it. */
export default function ControlList() {
  const Dialog = isOffered('controls', 'record') ? RecordDialog : isOffered('controls', 'answer') && AnswerDialog
  return (
    <ResourceList
      resource="controls"
      columns={controlColumns}
      filters={filtersOf('controls', 'open')}
      rowActions={Dialog ? ({ id, outcome }) => !outcome && <Dialog id={String(id)} /> : undefined}
    />
  )
}

function RecordDialog({ id }: { id: string }) {
  return (
    <MutationDialog
      title="control.record"
      button={{ size: 'small' }}
      document={RecordControlDocument}
      defaults={{ outcome: 'SHOWN' as ControlOutcome, attestation: '', remark: '' }}
      variables={({ outcome, attestation, remark }) => ({
        id,
        outcome,
        attestation: attestation || null,
        remark: remark || null,
      })}
      done="control.recorded"
    >
      <SelectInput source="outcome" choices={enumChoices('ControlOutcome')} validate={required()} />
      <TextInput source="attestation" label="fields.attestationNumber" helperText="control.shownHint" />
      <FreeTextInput source="remark" multiline minRows={3} />
    </MutationDialog>
  )
}

function AnswerDialog({ id }: { id: string }) {
  return (
    <MutationDialog
      title="control.answer"
      lead="control.answerLead"
      button={{ size: 'small' }}
      document={AnswerControlDocument}
      defaults={{ attestation: '', scan: '' }}
      variables={({ attestation, scan }) => ({ id, attestation: attestation || null, scan: scan || null })}
      done="control.answered"
    >
      <TextInput source="attestation" label="fields.attestationNumber" />
      <ScanInput source="scan" />
    </MutationDialog>
  )
}
