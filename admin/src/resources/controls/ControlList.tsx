import { NullableBooleanInput, required, SelectInput, TextInput, useTranslate } from 'react-admin'
import { can } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import {
  ActorField,
  DayField,
  type FieldElement,
  InstantField,
  ProviderField,
  ReferenceNumberField,
  StatusField,
  ValueField,
} from '../../components/fields'
import { ResourceLink } from '../../components/fields/ResourceLink'
import { MutationDialog } from '../../components/form/MutationDialog'
import { enumChoices, InamiInput } from '../../components/inputs'
import { ScanInput } from '../../components/inputs/ScanInput'
import { ResourceList } from '../../components/list/ResourceList'
import { formatDate } from '../../format/day'
import {
  AnswerControlDocument,
  type ControlOutcome,
  type ControlsQuery,
  RecordControlDocument,
} from '../../graphql/generated/graphql'

type Row = ControlsQuery['connection']['edges'][number]['node']

const lineText = ({ invoiceLine }: Row) =>
  invoiceLine ? `${invoiceLine.code} · ${formatDate(invoiceLine.performedOn)}` : ''

/** A control as a row. */
export const controlColumns: FieldElement[] = [
  <InstantField key="openedAt" source="openedAt" link />,
  <ProviderField key="provider" source="provider" phone />,
  <ValueField
    key="invoiceLine"
    source="invoiceLine"
    text={lineText}
    render={(row: Row) =>
      row.invoiceLine && (
        <ResourceLink resource="invoice-lines" id={row.invoiceLine.id}>
          {lineText(row)}
        </ResourceLink>
      )
    }
    phone
  />,
  <ReferenceNumberField
    key="attestation"
    source="attestation.number"
    label="attestationNumber"
    reference="attestations"
  />,
  <DayField key="dueOn" source="dueOn" phone />,
  <InstantField key="answeredAt" source="answeredAt" />,
  <StatusField
    key="outcome"
    source="outcome"
    of="ControlOutcome"
    statusOf={({ outcome }: Row) => outcome ?? 'PENDING'}
    phone
  />,
  <InstantField key="outcomeAt" source="outcomeAt" hidden />,
  <ValueField key="remark" source="remark" wrap />,
  <ActorField key="openedBy" source="openedBy" hidden />,
]

const filters = [
  <NullableBooleanInput key="open" source="open" alwaysOn />,
  <SelectInput key="outcome" source="outcome" choices={enumChoices('ControlOutcome')} />,
  <InamiInput key="provider" source="provider" label="fields.inamiNumber" />,
]

/** What CAAMI asked to be shown, and what came of it. */
export function ControlList() {
  const records = can(session.current(), 'controls', 'record')
  const answers = can(session.current(), 'controls', 'answer')
  return (
    <ResourceList
      resource="controls"
      columns={controlColumns}
      filters={filters}
      rowActions={
        records || answers
          ? (row: Row) => !row.outcome && (records ? <RecordDialog id={row.id} /> : <AnswerDialog id={row.id} />)
          : undefined
      }
    />
  )
}

function RecordDialog({ id }: { id: string }) {
  const translate = useTranslate()
  return (
    <MutationDialog
      title={translate('control.record')}
      button={{ size: 'small' }}
      document={RecordControlDocument}
      findingsOf={(data) => data.payload.findings}
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
      <TextInput source="remark" multiline minRows={3} />
    </MutationDialog>
  )
}

function AnswerDialog({ id }: { id: string }) {
  const translate = useTranslate()
  return (
    <MutationDialog
      title={translate('control.answer')}
      lead={translate('control.answerLead')}
      button={{ size: 'small' }}
      document={AnswerControlDocument}
      findingsOf={(data) => data.payload.findings}
      defaults={{ attestation: '', scan: '' }}
      variables={({ attestation, scan }) => ({ id, attestation: attestation || null, scan: scan || null })}
      done="control.answered"
    >
      <TextInput source="attestation" label="fields.attestationNumber" />
      <ScanInput source="scan" />
    </MutationDialog>
  )
}
