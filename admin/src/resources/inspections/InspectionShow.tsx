import { Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { isOffered } from '../../authProvider/permissions'
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
const pageOf = ({ kind, reference, line }: InspectionItem): [resource: string, id: string] => {
  if (line) return ['invoice-lines', line.id]
  return kind === 'DECISION' ? ['decisions', reference.split('/')[0] ?? ''] : ['attestations', reference]
}

function Reference(item: InspectionItem) {
  const [resource, id] = pageOf(item)
  if (item.kind === 'PAPER_INVOICE') return item.reference
  return (
    <ResourceLink resource={resource} id={id}>
      {item.reference}
    </ResourceLink>
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
// The lists of the record by the kind of their items.
const lists = {
  DECISION: 'decisions',
  INVOICE_LINE: 'lines',
  PAPER_INVOICE: 'paperInvoices',
  ATTESTATION: 'attestations',
}

export default function InspectionShow() {
  const translate = useTranslate()
  const inspects = isOffered('inspections', 'create')
  return (
    <ResourceShow<Inspection>
      title={nameOf}
      beside={({ status }) => <StatusChip of="InspectionStatus" value={status} />}
      actions={(inspection) => <Actions inspection={inspection} />}
    >
      {({ status, answer, conclusion, samples }) => (
        <Stack>
          <MainAndSide
            main={
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
            }
            side={
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
                  columns={
                    <>
                      <Field source="title" wrap phone />
                      <Field source="attachedAt" />
                      <Field source="attachedBy" />
                    </>
                  }
                  // Saved, never shown: the file comes from outside.
                  rowActions={({ id }) => (
                    <DownloadButton
                      title="list.export"
                      document={InspectionAttachmentDocument}
                      variables={{ id: String(id) }}
                    />
                  )}
                />
              </>
            }
          />
          {samples.map(({ kind, drawn, population }) => (
            <TablePanel
              key={kind}
              title={`${translate(`enums.InspectedKind.${kind}`)} · ${translate('inspection.drawnOf', { drawn, population })}`}
              list={lists[kind]}
              columns={itemColumns}
              rowActions={
                inspects && (status === 'OPEN' || status === 'ANSWERED')
                  ? (item) => <ConcludeDialog item={item as InspectionItem} />
                  : undefined
              }
            />
          ))}
        </Stack>
      )}
    </ResourceShow>
  )
}

const Text = ({ title, text }: { title: string; text: string }) => (
  <Panel title={title}>
    <Typography>{text}</Typography>
  </Panel>
)

function Actions({ inspection }: { inspection: Inspection }) {
  const { id, status } = inspection
  const inspects = isOffered('inspections', 'create')
  if (status === 'CLOSED')
    return (['PDF', 'CSV'] as const).map((format) => (
      <DownloadButton
        key={format}
        title={`inspection.report${format}`}
        document={InspectionReportDocument}
        variables={{ id, format }}
      />
    ))
  return (
    <>
      {(inspects || status === 'SHARED') && <AttachDialog inspection={inspection} />}
      {inspects && status === 'OPEN' && <ShareDialog inspection={inspection} />}
      {inspects && <CloseDialog inspection={inspection} />}
      {!inspects && status === 'SHARED' && <AnswerDialog inspection={inspection} />}
    </>
  )
}
