import { useTranslate } from 'react-admin'
import { useParams } from 'react-router-dom'
import { InvoiceDocument } from '../gql/graphql'
import { useGraph } from '../graph/use-graph'
import { Amounts } from '../invoice-lines/amounts'
import { lineColumns } from '../invoice-lines/line-columns'
import { RecordTable } from '../lists/table'
import { Facts } from '../look/facts'
import { Person, ProviderName, To } from '../look/links'
import { Page } from '../look/page'
import { Columns, Panel } from '../look/panel'
import { Answered, NotThere } from '../look/states'
import { dayText } from '../values/day'
import { Counts } from './counts'

/** One invoice with its lines. */
export function InvoiceShow() {
  const translate = useTranslate()
  const id = useParams().id ?? ''
  const query = useGraph(InvoiceDocument, { id })
  const trail = [{ to: '/invoice-files', label: translate('resources.invoice-files.name', { smart_count: 2 }) }]
  if (query.data && !query.data.one) return <NotThere trail={trail} />
  const invoice = query.data?.one
  if (!invoice) {
    return (
      <Page title={translate('line.invoice')} trail={trail}>
        <Answered query={query}>{() => null}</Answered>
      </Page>
    )
  }
  return (
    <Page
      title={`${translate('line.invoice')} ${invoice.number}`}
      trail={[...trail, { to: `/invoice-files/${invoice.file.id}/show`, label: invoice.file.reference }]}
    >
      <Columns
        main={
          <>
            <Panel title={translate('line.whoPays')}>
              <Amounts amounts={invoice.total} />
            </Panel>
            <Panel title={translate('resources.invoice-lines.name', { smart_count: 2 })} flush>
              <RecordTable
                records={invoice.lines}
                columns={lineColumns.filter(({ label }) => !['beneficiary', 'provider'].includes(label))}
                to={(row) => `/invoice-lines/${row.id}/show`}
                caption={translate('resources.invoice-lines.name', { smart_count: 2 })}
              />
            </Panel>
          </>
        }
        side={
          <>
            <Panel title={translate('line.invoice')}>
              <Facts
                rows={[
                  [translate('fields.beneficiary'), <Person key="person" person={invoice.beneficiary} />],
                  [translate('fields.provider'), <ProviderName key="provider" provider={invoice.provider} />],
                  [translate('fields.issuedOn'), dayText(invoice.issuedOn)],
                  [
                    translate('fields.file'),
                    <To key="file" resource="invoice-files" id={invoice.file.id}>
                      {invoice.file.reference}
                    </To>,
                  ],
                ]}
              />
            </Panel>
            <Panel title={translate('file.counts')}>
              <Counts counts={invoice.counts} />
            </Panel>
          </>
        }
      />
    </Page>
  )
}
