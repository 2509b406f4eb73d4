import { useTranslate } from 'react-admin'
import { useParams } from 'react-router-dom'
import { DescriptionList } from '../../components/DescriptionList'
import { PersonField } from '../../components/fields/PersonField'
import { ProviderField } from '../../components/fields/ProviderField'
import { ResourceLink } from '../../components/fields/ResourceLink'
import { RecordTable } from '../../components/list/RecordTable'
import { NotFound } from '../../components/NotFound'
import { MainAndSide, Panel } from '../../components/Panel'
import { QueryState } from '../../components/QueryState'
import { formatDate } from '../../format/day'
import { InvoiceDocument } from '../../graphql/generated/graphql'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import { Page } from '../../layout/Page'
import { Amounts } from '../invoice-lines/Amounts'
import { lineColumns } from '../invoice-lines/lineColumns'
import { LineCounts } from './LineCounts'

/** One invoice with its lines. */
export function InvoiceShow() {
  const translate = useTranslate()
  const id = useParams().id ?? ''
  const query = useGraphQLQuery(InvoiceDocument, { id })
  const trail = [{ to: '/invoice-files', label: translate('resources.invoice-files.name', { smart_count: 2 }) }]
  if (query.data && !query.data.one) return <NotFound trail={trail} />
  const invoice = query.data?.one
  if (!invoice) {
    return (
      <Page title={translate('line.invoice')} trail={trail}>
        <QueryState query={query}>{() => null}</QueryState>
      </Page>
    )
  }
  return (
    <Page
      title={`${translate('line.invoice')} ${invoice.number}`}
      trail={[...trail, { to: `/invoice-files/${invoice.file.id}/show`, label: invoice.file.reference }]}
    >
      <MainAndSide
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
              <DescriptionList
                rows={[
                  [translate('fields.beneficiary'), <PersonField key="person" person={invoice.beneficiary} />],
                  [translate('fields.provider'), <ProviderField key="provider" provider={invoice.provider} />],
                  [translate('fields.issuedOn'), formatDate(invoice.issuedOn)],
                  [
                    translate('fields.file'),
                    <ResourceLink key="file" resource="invoice-files" id={invoice.file.id}>
                      {invoice.file.reference}
                    </ResourceLink>,
                  ],
                ]}
              />
            </Panel>
            <Panel title={translate('file.counts')}>
              <LineCounts counts={invoice.counts} />
            </Panel>
          </>
        }
      />
    </Page>
  )
}
