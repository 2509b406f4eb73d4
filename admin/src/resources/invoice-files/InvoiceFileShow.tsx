import { Typography } from '@mui/material'
import { lazy, useState } from 'react'
import { TabbedShowLayout, useTranslate } from 'react-admin'
import { Facts } from '../../components/DescriptionList'
import { DownloadButton } from '../../components/DownloadButton'
import { Empty } from '../../components/Empty'
import {
  CountField,
  DayField,
  EnumField,
  EuroField,
  type FieldElement,
  InstantField,
  PersonField,
  ProviderField,
  ValueField,
} from '../../components/fields'
import { FindingList } from '../../components/form/Findings'
import { LoadMore } from '../../components/list/LoadMore'
import { RecordTable } from '../../components/list/RecordTable'
import { MainAndSide, Panel } from '../../components/Panel'
import { ResourceShow } from '../../components/ResourceShow'
import { InvoiceFileAnswerDocument, type InvoiceFileQuery } from '../../graphql/generated/graphql'
import { Amounts } from '../invoice-lines/Amounts'
import { FileStatus } from './InvoiceFileList'
import { LineCounts } from './LineCounts'

const EfactRecords = lazy(() => import('./EfactRecords').then((part) => ({ default: part.EfactRecords })))

const columns: FieldElement[] = [
  <ValueField key="number" source="number" label="invoiceNumber" link />,
  <PersonField key="beneficiary" source="beneficiary" phone />,
  <DayField key="issuedOn" source="issuedOn" phone />,
  <CountField key="lines" source="counts.lines" />,
  <CountField key="rejectedLines" source="counts.rejected" label="rejectedLines" />,
  <EuroField key="claimed" source="total.claimed" phone />,
]

type InvoiceFile = NonNullable<InvoiceFileQuery['one']>

/** A file: its amounts, its invoices, its answer. */
export function InvoiceFileShow() {
  const translate = useTranslate()
  const [after, setAfter] = useState<string | null>(null)
  return (
    <ResourceShow<InvoiceFile>
      variables={{ after }}
      title={({ reference }) => reference}
      beside={(file) => <FileStatus file={file} />}
      actions={({ id, reference, channel }) =>
        channel === 'EFACT' && (
          <DownloadButton
            title={translate('file.answer')}
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
        <TabbedShowLayout>
          <TabbedShowLayout.Tab label="file.file">
            <MainAndSide
              main={
                <>
                  <Panel title={translate('line.whoPays')}>
                    <Amounts amounts={file.total} />
                  </Panel>
                  {file.findings.length > 0 && (
                    <Panel title={translate('fields.findings')}>
                      <FindingList findings={file.findings} />
                    </Panel>
                  )}
                  <Panel title={translate('file.invoices')} flush>
                    <RecordTable
                      records={file.invoices.edges.map(({ node }) => node)}
                      columns={columns}
                      show="invoices"
                      caption={translate('file.invoices')}
                      empty={<Empty title={translate('list.nothing')} />}
                    />
                    <LoadMore page={file.invoices.pageInfo} after={after} onAfter={setAfter} />
                  </Panel>
                </>
              }
              side={
                <>
                  <Panel title={translate('file.file')}>
                    <Facts>
                      <ProviderField source="provider" />
                      <InstantField source="receivedAt" />
                      <EnumField source="channel" of="InvoiceChannel" />
                    </Facts>
                    {file.test && <Typography sx={{ mt: 1 }}>{translate('file.testMeans')}</Typography>}
                  </Panel>
                  <Panel title={translate('file.counts')}>
                    <LineCounts counts={file.counts} />
                  </Panel>
                </>
              }
            />
          </TabbedShowLayout.Tab>
          {file.channel === 'EFACT' && (
            <TabbedShowLayout.Tab label="file.records" path="records">
              <EfactRecords id={file.id} />
            </TabbedShowLayout.Tab>
          )}
        </TabbedShowLayout>
      )}
    </ResourceShow>
  )
}
