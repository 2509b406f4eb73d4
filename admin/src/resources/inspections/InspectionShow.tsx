import { Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { can } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { DownloadButton } from '../../components/DownloadButton'
import { FactPanel } from '../../components/FactPanel'
import { Field } from '../../components/fields'
import { ResourceLink } from '../../components/fields/ResourceLink'
import { TablePanel } from '../../components/list/TablePanel'
import { MainAndSide, Panel, Stack } from '../../components/Panel'
import { ResourceShow } from '../../components/ResourceShow'
import { StatusChip } from '../../components/StatusChip'
import {
  InspectionAttachmentDocument,
  type InspectionItemsFragment,
  type InspectionQuery,
  InspectionReportDocument,
} from '../../graphql/generated/graphql'
import { AnswerDialog, AttachDialog, CloseDialog, ConcludeDialog, ShareDialog } from './InspectionDialogs'
import { nameOf } from './InspectionList'

export type Inspection = NonNullable<InspectionQuery['one']>
export type InspectionItem = InspectionItemsFragment['edges'][number]['node']

// What the reference names, where the console has a page of it.
function Reference({ kind, reference, line }: InspectionItem) {
  if (line)
    return (
      <ResourceLink resource="invoice-lines" id={line.id}>
        {reference}
      </ResourceLink>
    )
  if (kind === 'DECISION')
    return (
      <ResourceLink resource="decisions" id={reference.split('/')[0] ?? ''}>
        {reference}
      </ResourceLink>
    )
  return kind === 'ATTESTATION' ? (
    <ResourceLink resource="attestations" id={reference}>
      {reference}
    </ResourceLink>
  ) : (
    reference
  )
}

const itemColumns = (
  <>
    <Field source="position" label="rank" />
    <Field source="reference" render={(item) => <Reference {...(item as InspectionItem)} />} phone />
    <Field source="on" label="day" phone />
    <Field source="beneficiary" phone />
    <Field source="amount" />
    <Field source="conclusion.result" as="chip" phone />
    <Field source="conclusion.remark" wrap />
  </>
)
const documentColumns = (
  <>
    <Field source="title" wrap phone />
    <Field source="attachedAt" />
    <Field source="attachedBy" />
  </>
)

export default function InspectionShow() {
  return (
    <ResourceShow<Inspection>
      title={nameOf}
      beside={({ status }) => <StatusChip of="InspectionStatus" value={status} />}
      actions={(inspection) => <Actions inspection={inspection} />}
    >
      {(inspection) => (
        <Stack>
          <MainAndSide main={<Main inspection={inspection} />} side={<Side />} />
          <Items inspection={inspection} />
        </Stack>
      )}
    </ResourceShow>
  )
}

function Actions({ inspection }: { inspection: Inspection }) {
  const { id, status } = inspection
  if (status === 'CLOSED')
    return (['PDF', 'CSV'] as const).map((format) => (
      <DownloadButton
        key={format}
        title={`inspection.report${format}`}
        document={InspectionReportDocument}
        variables={{ id, format }}
      />
    ))
  const inspects = can(session.current(), 'inspections', 'create')
  return (
    <>
      {(inspects || status === 'SHARED') && <AttachDialog inspection={inspection} />}
      {inspects && status === 'OPEN' && <ShareDialog inspection={inspection} />}
      {inspects && <CloseDialog inspection={inspection} />}
      {!inspects && status === 'SHARED' && <AnswerDialog inspection={inspection} />}
    </>
  )
}

function Main({ inspection }: { inspection: Inspection }) {
  const { answer, conclusion } = inspection
  return (
    <>
      <FactPanel title="inspection.data">
        <Field source="period" />
        <Field source="grounds" />
        <Field source="openedBy" />
        <Field source="openedAt" />
        <Field source="sharedAt" />
        <Field source="answerBy" />
        <Field source="closedAt" />
        <Field source="seed" of="ID" />
      </FactPanel>
      {answer && <Text title="inspection.answerOf" text={answer.text} />}
      {conclusion && <Text title="inspection.conclusion" text={conclusion} />}
    </>
  )
}

const Text = ({ title, text }: { title: string; text: string }) => (
  <Panel title={title}>
    <Typography>{text}</Typography>
  </Panel>
)

function Side() {
  return (
    <>
      <FactPanel title="inspection.progress" columns={2}>
        <Field source="progress.items" />
        <Field source="progress.open" label="itemsOpen" />
        <Field source="progress.compliant" label="itemsCompliant" />
        <Field source="progress.withRemark" label="itemsWithRemark" />
        <Field source="progress.irregular" label="itemsIrregular" />
      </FactPanel>
      <TablePanel
        title="inspection.documents"
        list="documents"
        columns={documentColumns}
        // Saved, never shown: the file comes from outside.
        rowActions={({ id }) => (
          <DownloadButton title="list.export" document={InspectionAttachmentDocument} variables={{ id: String(id) }} />
        )}
      />
    </>
  )
}

// The lists of the record by the kind of their items.
const kinds = {
  DECISION: 'decisions',
  INVOICE_LINE: 'lines',
  PAPER_INVOICE: 'paperInvoices',
  ATTESTATION: 'attestations',
}

function Items({ inspection }: { inspection: Inspection }) {
  const translate = useTranslate()
  const { status, samples } = inspection
  const concludes = can(session.current(), 'inspections', 'create') && (status === 'OPEN' || status === 'ANSWERED')
  return samples.map(({ kind, drawn, population }) => (
    <TablePanel
      key={kind}
      title={`${translate(`enums.InspectedKind.${kind}`)} · ${translate('inspection.drawnOf', { drawn, population })}`}
      list={kinds[kind]}
      columns={itemColumns}
      rowActions={concludes ? (item) => <ConcludeDialog item={item as InspectionItem} /> : undefined}
    />
  ))
}
