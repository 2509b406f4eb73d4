import { lazy, Suspense, useState } from 'react'
import { useTranslate } from 'react-admin'
import { useParams } from 'react-router-dom'
import { DescriptionList } from '../../components/DescriptionList'
import { DownloadButton } from '../../components/DownloadButton'
import { Empty } from '../../components/Empty'
import { PersonStackedField } from '../../components/fields/PersonField'
import { ProviderField } from '../../components/fields/ProviderField'
import { FindingList } from '../../components/form/Findings'
import { Loading } from '../../components/Loading'
import type { Column } from '../../components/list/column'
import { LoadMore } from '../../components/list/LoadMore'
import { RecordTable } from '../../components/list/RecordTable'
import { NotFound } from '../../components/NotFound'
import { MainAndSide, Panel } from '../../components/Panel'
import { QueryState } from '../../components/QueryState'
import { StatusChip } from '../../components/StatusChip'
import { formatDate, formatInstant } from '../../format/day'
import { formatCount, formatDecimal, formatEuro } from '../../format/euro'
import { formatPersonName } from '../../format/identifiers'
import { InvoiceFileAnswerDocument, InvoiceFileDocument, type InvoiceFileQuery } from '../../graphql/generated/graphql'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import { Page } from '../../layout/Page'
import { Amounts } from '../invoice-lines/Amounts'
import { LineCounts } from './LineCounts'

const EfactRecords = lazy(() => import('./EfactRecords').then((part) => ({ default: part.EfactRecords })))

type InvoiceFile = NonNullable<InvoiceFileQuery['one']>
type Row = InvoiceFile['invoices']['edges'][number]['node']

const columns: Column<Row>[] = [
  { label: 'invoiceNumber', text: (row) => row.number },
  {
    label: 'beneficiary',
    text: (row) => formatPersonName(row.beneficiary),
    cell: (row) => <PersonStackedField person={row.beneficiary} />,
    phone: true,
  },
  { label: 'issuedOn', text: (row) => formatDate(row.issuedOn), phone: true },
  { label: 'lines', text: (row) => formatCount(row.counts.lines), align: 'right', kind: 'number' },
  { label: 'rejectedLines', text: (row) => formatCount(row.counts.rejected), align: 'right', kind: 'number' },
  { label: 'waitingLines', text: (row) => formatCount(row.counts.waiting), fileOnly: true },
  {
    label: 'claimed',
    text: (row) => formatDecimal(row.total.claimed),
    cell: (row) => formatEuro(row.total.claimed),
    align: 'right',
    kind: 'number',
    phone: true,
  },
]

/** A file: how it fared, its invoices, its answer. */
export function InvoiceFileShow() {
  const translate = useTranslate()
  const id = useParams().id ?? ''
  const [after, setAfter] = useState<string | null>(null)
  const query = useGraphQLQuery(InvoiceFileDocument, { id, after }, { keep: true })
  const trail = [{ to: '/invoice-files', label: translate('resources.invoice-files.name', { smart_count: 2 }) }]
  if (query.data && !query.data.one) return <NotFound trail={trail} />
  const file = query.data?.one
  if (!file) {
    return (
      <Page title={translate('resources.invoice-files.name', { smart_count: 1 })} trail={trail}>
        <QueryState query={query}>{() => null}</QueryState>
      </Page>
    )
  }
  return (
    <Page
      title={file.reference}
      trail={trail}
      beside={
        <>
          <StatusChip of="InvoiceFileStatus" value={file.status} />
          {file.test && <StatusChip of="InvoiceFile" value="TEST" text={translate('file.test')} />}
        </>
      }
      actions={
        file.channel === 'EFACT' && (
          <DownloadButton
            title={translate('file.answer')}
            document={InvoiceFileAnswerDocument}
            variables={{ id }}
            fileOf={({ one }) =>
              one?.answer ? { fileName: `${file.reference}.txt`, mediaType: 'text/plain', content: one.answer } : null
            }
            none="file.noAnswer"
          />
        )
      }
    >
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
              {file.invoices.edges.length === 0 ? (
                <Empty title={translate('list.nothing')} />
              ) : (
                <RecordTable
                  records={file.invoices.edges.map(({ node }) => node)}
                  columns={columns}
                  to={(row) => `/invoices/${row.id}/show`}
                  caption={translate('file.invoices')}
                />
              )}
              <LoadMore page={file.invoices.pageInfo} after={after} onAfter={setAfter} />
            </Panel>
            {file.channel === 'EFACT' && (
              <Suspense fallback={<Loading />}>
                <EfactRecords id={id} />
              </Suspense>
            )}
          </>
        }
        side={
          <>
            <Panel title={translate('file.file')}>
              <DescriptionList
                rows={[
                  [translate('fields.provider'), <ProviderField key="provider" provider={file.provider} />],
                  [translate('fields.receivedAt'), formatInstant(file.receivedAt)],
                  [translate('fields.channel'), translate(`enums.InvoiceChannel.${file.channel}`)],
                  ...(file.test ? [[translate('file.test'), translate('file.testMeans')] as [string, string]] : []),
                ]}
              />
            </Panel>
            <Panel title={translate('file.counts')}>
              <LineCounts counts={file.counts} />
            </Panel>
          </>
        }
      />
    </Page>
  )
}
