import { TabbedShowLayout } from 'react-admin'
import { DownloadButton, FactPanel, MainAndSide, ResourceShow, ShowTabs } from '../../components'
import { fields } from '../../components/fields'
import { RelatedPanel } from '../../components/list'
import { InvoiceFileAnswerDocument, type InvoiceFileQuery } from '../../graphql/generated/graphql'
import { AmountsPanel, CountsPanel, FindingsPanel } from '../invoice-lines/LinePanels'
import { EfactRecords } from './EfactRecords'
import { FileStatus } from './InvoiceFileList'

const invoiceColumns = fields(
  'invoiceNumber:number beneficiary issuedOn counts.lines rejectedLines:counts.rejected total.claimed',
  { phone: 'beneficiary issuedOn total.claimed' },
)

export default function InvoiceFileShow() {
  return (
    <ResourceShow<NonNullable<InvoiceFileQuery['one']>>
      title={({ reference }) => reference}
      beside={(file) => <FileStatus file={file} />}
      lead={({ test }) => test && 'file.testMeans'}
      actions={({ id, reference, channel }) =>
        channel === 'EFACT' && (
          <DownloadButton
            title="file.answer"
            document={InvoiceFileAnswerDocument}
            variables={{ id }}
            fileOf={({ one }) =>
              one?.answer ? { fileName: `${reference}.txt`, mediaType: 'text/plain', content: one.answer } : null
            }
            none="file.noAnswer"
          />
        )
      }
    >
      {({ id, channel, total, findings, counts }) => (
        <ShowTabs>
          <TabbedShowLayout.Tab label="file.file">
            <MainAndSide
              main={
                <>
                  <AmountsPanel amounts={total} />
                  <FindingsPanel findings={findings} />
                  <RelatedPanel title="file.invoices" reference="invoices" target="file" columns={invoiceColumns} />
                </>
              }
              side={
                <>
                  <FactPanel title="file.file" columns={2} fields="provider receivedAt channel" />
                  <CountsPanel counts={counts} />
                </>
              }
            />
          </TabbedShowLayout.Tab>
          {channel === 'EFACT' && (
            <TabbedShowLayout.Tab label="file.records" path="records">
              <EfactRecords id={id} />
            </TabbedShowLayout.Tab>
          )}
        </ShowTabs>
      )}
    </ResourceShow>
  )
}
