import { useTranslate } from 'react-admin'
import { ActDialog } from '../forms/act-dialog'
import { ChoiceInput, InamiInput, WordInput, YesNoInput } from '../forms/inputs'
import { type ControlOutcome, type ControlsQuery, RecordControlDocument } from '../gql/graphql'
import type { Column } from '../lists/columns'
import { DeskList } from '../lists/desk-list'
import { StateChip } from '../look/chips'
import { actorText, ProviderCell, To } from '../look/links'
import { may } from '../session/rights'
import { session } from '../session/session'
import { dayText, instantText } from '../values/day'
import { controlOutcomes } from '../values/enums'
import { words } from '../words/catalogue'

type Row = ControlsQuery['connection']['edges'][number]['node']

/** A control as a row. */
export const controlColumns: Column<Row>[] = [
  { label: 'openedAt', text: (row) => instantText(row.openedAt) },
  {
    label: 'provider',
    text: (row) => row.provider?.name ?? '',
    cell: (row) => <ProviderCell provider={row.provider} />,
    phone: true,
  },
  {
    label: 'invoiceLine',
    text: (row) => (row.invoiceLine ? `${row.invoiceLine.code} · ${dayText(row.invoiceLine.performedOn)}` : ''),
    cell: (row) =>
      row.invoiceLine && (
        <To
          resource="invoice-lines"
          id={row.invoiceLine.id}
        >{`${row.invoiceLine.code} · ${dayText(row.invoiceLine.performedOn)}`}</To>
      ),
    phone: true,
  },
  {
    label: 'attestationNumber',
    text: (row) => row.attestation?.number ?? '',
    cell: (row) =>
      row.attestation && (
        <To resource="attestations" id={row.attestation.number}>
          {row.attestation.number}
        </To>
      ),
  },
  { label: 'dueOn', text: (row) => dayText(row.dueOn), phone: true },
  {
    label: 'outcome',
    text: (row) => words.text(row.outcome ? `enums.ControlOutcome.${row.outcome}` : 'control.open'),
    cell: (row) => (
      <StateChip
        of="ControlOutcome"
        value={row.outcome ?? 'PENDING'}
        text={row.outcome ? undefined : words.text('control.open')}
      />
    ),
    phone: true,
  },
  { label: 'remark', text: (row) => row.remark ?? '', wrap: true },
  { label: 'openedBy', text: (row) => actorText(row.openedBy, words.text), fileOnly: true },
]

const filters = [
  <YesNoInput key="open" source="open" alwaysOn />,
  <ChoiceInput key="outcome" source="outcome" of="ControlOutcome" values={controlOutcomes} clearable />,
  <InamiInput key="provider" source="provider" label="inamiNumber" />,
]

/** What CAAMI asked to be shown, and what came of it. */
export function ControlList() {
  const records = may(session.current(), 'controls', 'record')
  return (
    <DeskList
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
    <ActDialog
      title={translate('control.record')}
      button={{ size: 'small' }}
      document={RecordControlDocument}
      findingsOf={(data) => data.payload.findings}
      defaults={{ outcome: 'SHOWN' as ControlOutcome, remark: '' }}
      variables={({ outcome, remark }) => ({ id, outcome, remark: remark || null })}
      done="control.recorded"
    >
      <ChoiceInput source="outcome" of="ControlOutcome" values={controlOutcomes} required />
      <WordInput source="remark" multiline />
    </ActDialog>
  )
}
