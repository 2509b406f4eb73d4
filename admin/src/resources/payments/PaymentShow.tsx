import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { useParams, useSearchParams } from 'react-router-dom'
import { can } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { DescriptionList } from '../../components/DescriptionList'
import { without } from '../../components/fields'
import { ProviderName } from '../../components/fields/ProviderName'
import { LoadMore } from '../../components/list/LoadMore'
import { RecordTable } from '../../components/list/RecordTable'
import { NotFound } from '../../components/NotFound'
import { Panel, Stack } from '../../components/Panel'
import { QueryState } from '../../components/QueryState'
import { formatDate } from '../../format/day'
import { formatEuro } from '../../format/euro'
import { formatIban } from '../../format/identifiers'
import { PaymentLinesDocument } from '../../graphql/generated/graphql'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import { Page } from '../../layout/Page'
import { lineColumns } from '../invoice-lines/lineColumns'

/** A payment and the lines in it: the graph finds it by provider and day. */
export function PaymentShow() {
  const translate = useTranslate()
  const { id = '' } = useParams()
  const [params] = useSearchParams()
  const [linesAfter, setLinesAfter] = useState<string | null>(null)
  const on = params.get('on')
  const query = useGraphQLQuery(
    PaymentLinesDocument,
    {
      filter: { provider: params.get('provider'), executed: on ? { from: on, to: on } : null },
      first: 25,
      after: null,
      linesAfter,
    },
    { keep: true },
  )
  const title = translate('resources.invoice-lines.name', { smart_count: 2 })
  const payment = query.data?.payments.edges.map(({ node }) => node).find((one) => one.id === id)
  if (!query.data) {
    return (
      <Page title={translate('resources.payments.name', { smart_count: 1 })}>
        <QueryState query={query}>{() => null}</QueryState>
      </Page>
    )
  }
  if (!payment) return <NotFound />
  return (
    <Page title={payment.structuredReference}>
      <Stack>
        <Panel title={translate('resources.payments.name', { smart_count: 1 })}>
          <DescriptionList
            columns={3}
            rows={[
              [translate('fields.provider'), <ProviderName key="provider" provider={payment.provider} />],
              [translate('fields.executedOn'), formatDate(payment.executedOn)],
              [translate('fields.amount'), <strong key="amount">{formatEuro(payment.amount)}</strong>],
              [translate('fields.iban'), formatIban(payment.iban)],
              [translate('fields.delayDays'), translate('value.days', { smart_count: payment.delayDays })],
            ]}
          />
        </Panel>
        {can(session.current(), 'invoice-lines', 'list') && (
          <Panel title={title} flush>
            <RecordTable
              records={payment.lines.edges.map(({ node }) => node)}
              columns={without(lineColumns, 'invoice.provider')}
              show="invoice-lines"
              caption={title}
            />
            <LoadMore page={payment.lines.pageInfo} after={linesAfter} onAfter={setLinesAfter} />
          </Panel>
        )}
      </Stack>
    </Page>
  )
}
