import { NullableBooleanInput, required, SelectInput, TextInput, useTranslate } from 'react-admin'
import { can } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { formatActor } from '../../components/fields/ActorField'
import { ProviderStackedField } from '../../components/fields/ProviderField'
import { ResourceLink } from '../../components/fields/ResourceLink'
import { MutationDialog } from '../../components/form/MutationDialog'
import { enumChoices, InamiInput } from '../../components/inputs'
import type { Column } from '../../components/list/column'
import { ResourceList } from '../../components/list/ResourceList'
import { StatusChip } from '../../components/StatusChip'
import { formatDate, formatInstant } from '../../format/day'
import { controlOutcomes } from '../../format/enums'
import { type ControlOutcome, type ControlsQuery, RecordControlDocument } from '../../graphql/generated/graphql'
import { i18nProvider } from '../../i18n/i18nProvider'

type Row = ControlsQuery['connection']['edges'][number]['node']

/** A control as a row. */
export const controlColumns: Column<Row>[] = [
  { label: 'openedAt', text: (row) => formatInstant(row.openedAt) },
  {
    label: 'provider',
    text: (row) => row.provider?.name ?? '',
    cell: (row) => <ProviderStackedField provider={row.provider} />,
    phone: true,
  },
  {
    label: 'invoiceLine',
    text: (row) => (row.invoiceLine ? `${row.invoiceLine.code} · ${formatDate(row.invoiceLine.performedOn)}` : ''),
    cell: (row) =>
      row.invoiceLine && (
        <ResourceLink
          resource="invoice-lines"
          id={row.invoiceLine.id}
        >{`${row.invoiceLine.code} · ${formatDate(row.invoiceLine.performedOn)}`}</ResourceLink>
      ),
    phone: true,
  },
  {
    label: 'attestationNumber',
    text: (row) => row.attestation?.number ?? '',
    cell: (row) =>
      row.attestation && (
        <ResourceLink resource="attestations" id={row.attestation.number}>
          {row.attestation.number}
        </ResourceLink>
      ),
  },
  { label: 'dueOn', text: (row) => formatDate(row.dueOn), phone: true },
  {
    label: 'outcome',
    text: (row) => i18nProvider.translate(row.outcome ? `enums.ControlOutcome.${row.outcome}` : 'control.open'),
    cell: (row) => (
      <StatusChip
        of="ControlOutcome"
        value={row.outcome ?? 'PENDING'}
        text={row.outcome ? undefined : i18nProvider.translate('control.open')}
      />
    ),
    phone: true,
  },
  { label: 'remark', text: (row) => row.remark ?? '', wrap: true },
  { label: 'openedBy', text: (row) => formatActor(row.openedBy, i18nProvider.translate), fileOnly: true },
]

const filters = [
  <NullableBooleanInput key="open" source="open" alwaysOn />,
  <SelectInput key="outcome" source="outcome" choices={enumChoices('ControlOutcome', controlOutcomes)} />,
  <InamiInput key="provider" source="provider" label="fields.inamiNumber" />,
]

/** What CAAMI asked to be shown, and what came of it. */
export function ControlList() {
  const records = can(session.current(), 'controls', 'record')
  return (
    <ResourceList
      resource="controls"
      columns={controlColumns}
      filters={filters}
      rowActions={records ? (row) => !row.outcome && <RecordDialog id={row.id} /> : undefined}
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
      defaults={{ outcome: 'SHOWN' as ControlOutcome, remark: '' }}
      variables={({ outcome, remark }) => ({ id, outcome, remark: remark || null })}
      done="control.recorded"
    >
      <SelectInput source="outcome" choices={enumChoices('ControlOutcome', controlOutcomes)} validate={required()} />
      <TextInput source="remark" multiline minRows={3} />
    </MutationDialog>
  )
}
