import { Typography } from '@mui/material'
import { TabbedShowLayout, useTranslate } from 'react-admin'
import { DownloadButton, Facts, MainAndSide, Panel, ResourceShow, ShowTabs } from '../../components'
import { fields } from '../../components/fields'
import { FindingList } from '../../components/form'
import { RelatedPanel } from '../../components/list'
import { InvoiceFileAnswerDocument, type InvoiceFileQuery } from '../../graphql/generated/graphql'
import { Amounts } from '../invoice-lines/Amounts'
import { EfactRecords } from './EfactRecords'
import { FileStatus } from './InvoiceFileList'
import { LineCounts } from './LineCounts'

type InvoiceFile = NonNullable<InvoiceFileQuery['one']>

const invoiceColumns = fields(
  'invoiceNumber:number beneficiary issuedOn counts.lines rejectedLines:counts.rejected total.claimed',
  { phone: 'beneficiary issuedOn total.claimed' },
)

export default function InvoiceFileShow() {
  return (
    <ResourceShow<InvoiceFile>
      title={({ reference }) => reference}
      beside={(file) => <FileStatus file={file} />}
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
      {(file) => (
        <ShowTabs>
          <TabbedShowLayout.Tab label="file.file">
            <MainAndSide main={<Main file={file} />} side={<Side file={file} />} />
          </TabbedShowLayout.Tab>
          {file.channel === 'EFACT' && (
            <TabbedShowLayout.Tab label="file.records" path="records">
              <EfactRecords id={file.id} />
            </TabbedShowLayout.Tab>
          )}
        </ShowTabs>
      )}
    </ResourceShow>
  )
}

function Main({ file: { total, findings } }: { file: InvoiceFile }) {
  return (
    <>
      <Panel title="line.whoPays">
        <Amounts amounts={total} />
      </Panel>
      {findings.length > 0 && (
        <Panel title="fields.findings">
          <FindingList findings={findings} />
        </Panel>
      )}
      <RelatedPanel title="file.invoices" reference="invoices" target="file" columns={invoiceColumns} />
    </>
  )
}

function Side({ file }: { file: InvoiceFile }) {
  const translate = useTranslate()
  return (
    <>
      <Panel title="file.file">
        <Facts>{fields('provider receivedAt channel')}</Facts>
        {file.test && <Typography sx={{ mt: 1 }}>{translate('file.testMeans')}</Typography>}
      </Panel>
      <Panel title="file.counts">
        <LineCounts counts={file.counts} />
      </Panel>
    </>
  )
}
