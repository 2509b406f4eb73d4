import { lazy, Suspense, useState } from 'react'
import { useTranslate } from 'react-admin'
import { useParams } from 'react-router-dom'
import { FindingList } from '../forms/findings'
import { InvoiceFileAnswerDocument, InvoiceFileDocument, type InvoiceFileQuery } from '../gql/graphql'
import { useGraph } from '../graph/use-graph'
import { Amounts } from '../invoice-lines/amounts'
import type { Column } from '../lists/columns'
import { MorePages } from '../lists/more-pages'
import { RecordTable } from '../lists/table'
import { StateChip } from '../look/chips'
import { Facts } from '../look/facts'
import { PersonCell, ProviderName } from '../look/links'
import { Page } from '../look/page'
import { Columns, Panel } from '../look/panel'
import { SaveButton } from '../look/save-button'
import { Answered, Nothing, NotThere, Waiting } from '../look/states'
import { dayText, instantText } from '../values/day'
import { countText, euroText, plainEuro } from '../values/euro'
import { personName } from '../values/numbers'
import { Counts } from './counts'

const EfactRecords = lazy(() => import('./efact-records').then((part) => ({ default: part.EfactRecords })))

type InvoiceFile = NonNullable<InvoiceFileQuery['one']>
type Row = InvoiceFile['invoices']['edges'][number]['node']

const columns: Column<Row>[] = [
  { label: 'invoiceNumber', text: (row) => row.number },
  {
    label: 'beneficiary',
    text: (row) => personName(row.beneficiary),
    cell: (row) => <PersonCell person={row.beneficiary} />,
    phone: true,
  },
  { label: 'issuedOn', text: (row) => dayText(row.issuedOn), phone: true },
  { label: 'lines', text: (row) => countText(row.counts.lines), align: 'right', kind: 'number' },
  { label: 'rejectedLines', text: (row) => countText(row.counts.rejected), align: 'right', kind: 'number' },
  { label: 'waitingLines', text: (row) => countText(row.counts.waiting), fileOnly: true },
  {
    label: 'claimed',
    text: (row) => plainEuro(row.total.claimed),
    cell: (row) => euroText(row.total.claimed),
    align: 'right',
    kind: 'number',
    phone: true,
  },
]

/** A file: how it fared, its invoices, its answer. */
export function FileShow() {
  const translate = useTranslate()
  const id = useParams().id ?? ''
  const [after, setAfter] = useState<string | null>(null)
  const query = useGraph(InvoiceFileDocument, { id, after }, { keep: true })
  const trail = [{ to: '/invoice-files', label: translate('resources.invoice-files.name', { smart_count: 2 }) }]
  if (query.data && !query.data.one) return <NotThere trail={trail} />
  const file = query.data?.one
  if (!file) {
    return (
      <Page title={translate('resources.invoice-files.name', { smart_count: 1 })} trail={trail}>
        <Answered query={query}>{() => null}</Answered>
      </Page>
    )
  }
  return (
    <Page
      title={file.reference}
      trail={trail}
      beside={
        <>
          <StateChip of="InvoiceFileStatus" value={file.status} />
          {file.test && <StateChip of="InvoiceFile" value="TEST" text={translate('file.test')} />}
        </>
      }
      actions={
        file.channel === 'EFACT' && (
          <SaveButton
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
      <Columns
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
                <Nothing title={translate('list.nothing')} />
              ) : (
                <RecordTable
                  records={file.invoices.edges.map(({ node }) => node)}
                  columns={columns}
                  to={(row) => `/invoices/${row.id}/show`}
                  caption={translate('file.invoices')}
                />
              )}
              <MorePages page={file.invoices.pageInfo} after={after} onAfter={setAfter} />
            </Panel>
            {file.channel === 'EFACT' && (
              <Suspense fallback={<Waiting />}>
                <EfactRecords id={id} />
              </Suspense>
            )}
          </>
        }
        side={
          <>
            <Panel title={translate('file.file')}>
              <Facts
                rows={[
                  [translate('fields.provider'), <ProviderName key="provider" provider={file.provider} />],
                  [translate('fields.receivedAt'), instantText(file.receivedAt)],
                  [translate('fields.channel'), translate(`enums.InvoiceChannel.${file.channel}`)],
                  ...(file.test ? [[translate('file.test'), translate('file.testMeans')] as [string, string]] : []),
                ]}
              />
            </Panel>
            <Panel title={translate('file.counts')}>
              <Counts counts={file.counts} />
            </Panel>
          </>
        }
      />
    </Page>
  )
}
