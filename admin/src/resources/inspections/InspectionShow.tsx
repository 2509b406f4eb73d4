import Attach from '@mui/icons-material/AttachFileOutlined'
import Close from '@mui/icons-material/GavelOutlined'
import Share from '@mui/icons-material/SendOutlined'
import { Link, useTranslate } from 'react-admin'
import { isOffered } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { DownloadButton, FactPanel, MainAndSide, ResourceShow, StatusChip } from '../../components'
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

/** What the reference names: a link where the console has a page of it. */
function Reference({ kind, reference, line, on }: InspectionItem) {
  // An identifier of 36 characters: its last part tells the records apart.
  const short = reference.split('-').at(-1)
  // Paper invoices have a list and no page: those of the day.
  if (kind === 'PAPER_INVOICE' && isOffered('paper-invoices', 'list'))
    return <Link to={listPath('paper-invoices', { issuedFrom: on, issuedTo: on })}>{short}</Link>
  if (kind === 'PAPER_INVOICE') return short
  const [resource, id] = kind === 'DECISION' ? ['decisions', reference.split('/')[0]] : ['attestations', reference]
  return (
    <ResourceLink resource={line ? 'invoice-lines' : resource} id={line?.id ?? id ?? ''}>
      {reference}
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
      {({ status, samples }) => (
        <>
          <MainAndSide>
            <FactPanel
              title="inspection.data"
              fields={fields(
                `period mergedCentres grounds openedBy openedAt sharedAt answerBy closedAt seed
                  inspection.answerOf:answer.text conclusion`,
                { wrap: 'grounds answer.text conclusion' },
              )}
            />
            <FactPanel
              title="inspection.progress"
              fields="progress.items itemsOpen:progress.open itemsCompliant:progress.compliant itemsWithRemark:progress.withRemark itemsIrregular:progress.irregular"
            />
          </MainAndSide>
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
        </>
      )}
    </ResourceShow>
  )
}

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
