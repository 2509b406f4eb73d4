import Attach from '@mui/icons-material/AttachFileOutlined'
import Close from '@mui/icons-material/GavelOutlined'
import Share from '@mui/icons-material/SendOutlined'
import { Link, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router-dom'
import { isOffered } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { DownloadButton, FactPanel, MainAndSide, Panel, ResourceShow, Stack, StatusChip } from '../../components'
import { fields, ResourceLink } from '../../components/fields'
import { MutationDialog } from '../../components/form'
import { listPath, TablePanel } from '../../components/list'
import { addDays } from '../../format'
import {
  AnswerInspectionDocument,
  AttachInspectionDocumentDocument,
  CloseInspectionDocument,
  ConcludeInspectionItemDocument,
  InspectionAttachmentDocument,
  type InspectionItemsFragment,
  type InspectionQuery,
  InspectionReportDocument,
  ShareInspectionDocument,
} from '../../graphql/generated/graphql'
import { nameOf } from './InspectionList'

type Inspection = NonNullable<InspectionQuery['one']>
type InspectionItem = InspectionItemsFragment['edges'][number]['node']

const namesOf = (centres: Inspection['mergedCentres']) => centres.map(({ name }) => name).join(', ') || null

// What the reference names, where the console has a page of it.
const pageOf = ({ kind, reference, line }: InspectionItem): [resource: string, id: string] => {
  if (line) return ['invoice-lines', line.id]
  return kind === 'DECISION' ? ['decisions', reference.split('/')[0] ?? ''] : ['attestations', reference]
}

function Reference(item: InspectionItem) {
  const [resource, id] = pageOf(item)
  // Paper invoices have a list and no page: those of the day.
  if (item.kind === 'PAPER_INVOICE')
    return isOffered('paper-invoices', 'list') ? (
      <Link component={RouterLink} to={listPath('paper-invoices', { issuedFrom: item.on, issuedTo: item.on })}>
        {item.reference}
      </Link>
    ) : (
      item.reference
    )
  return (
    <ResourceLink resource={resource} id={id}>
      {item.reference}
    </ResourceLink>
  )
}

const itemColumns = fields('rank:position reference day:on beneficiary amount conclusion.result conclusion.remark', {
  phone: 'reference on beneficiary conclusion.result',
  reference: { render: (item) => <Reference {...(item as InspectionItem)} /> },
})
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
                <FactPanel
                  title="inspection.data"
                  fields={fields('period mergedCentres grounds openedBy openedAt sharedAt answerBy closedAt seed', {
                    mergedCentres: { value: (inspection) => namesOf((inspection as Inspection).mergedCentres) },
                    seed: { of: 'ID' },
                  })}
                />
                {answer && <Text title="inspection.answerOf" text={answer.text} />}
                {conclusion && <Text title="fields.conclusion" text={conclusion} />}
              </>
            }
            side={
              <>
                <FactPanel
                  title="inspection.progress"
                  columns={2}
                  fields="progress.items itemsOpen:progress.open itemsCompliant:progress.compliant itemsWithRemark:progress.withRemark itemsIrregular:progress.irregular"
                />
                <TablePanel
                  title="inspection.documents"
                  list="documents"
                  columns={fields('title attachedAt attachedBy')}
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
                  ? (item) => <ConcludeDialog {...(item as InspectionItem)} />
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
  const { id, status, version } = inspection
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
  const given = { id, expectedVersion: version }
  return (
    <>
      {(inspects || status === 'SHARED') && (
        <MutationDialog document={AttachInspectionDocumentDocument} given={{ id }} icon={<Attach />} />
      )}
      {inspects && status === 'OPEN' && (
        <MutationDialog
          document={ShareInspectionDocument}
          given={given}
          defaults={{ answerBy: addDays(session.today(), 30) }}
          icon={<Share />}
        />
      )}
      {inspects && <MutationDialog document={CloseInspectionDocument} given={given} icon={<Close />} />}
      {!inspects && status === 'SHARED' && (
        <MutationDialog
          document={AnswerInspectionDocument}
          given={given}
          inputs={['answer:text']}
          button={{ variant: 'contained' }}
        />
      )}
    </>
  )
}

const ConcludeDialog = ({ id, version, conclusion }: InspectionItem) => (
  <MutationDialog
    document={ConcludeInspectionItemDocument}
    given={{ id, expectedVersion: version }}
    defaults={{ result: 'COMPLIANT', ...conclusion }}
  />
)
