import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { useParams, useSearchParams } from 'react-router-dom'
import { PaymentLinesDocument } from '../gql/graphql'
import { useGraph } from '../graph/use-graph'
import { lineColumns } from '../invoice-lines/line-columns'
import { MorePages } from '../lists/more-pages'
import { RecordTable } from '../lists/table'
import { Facts } from '../look/facts'
import { ProviderName } from '../look/links'
import { Page } from '../look/page'
import { Panel, Stack } from '../look/panel'
import { Answered, NotThere } from '../look/states'
import { may } from '../session/rights'
import { session } from '../session/session'
import { dayText } from '../values/day'
import { euroText } from '../values/euro'
import { ibanText } from '../values/numbers'

/** A payment and the lines in it: the graph finds it by provider and day. */
export function PaymentShow() {
  const translate = useTranslate()
  const { id = '' } = useParams()
  const [params] = useSearchParams()
  const [linesAfter, setLinesAfter] = useState<string | null>(null)
  const on = params.get('on')
  const query = useGraph(
    PaymentLinesDocument,
    {
      filter: { provider: params.get('provider'), executed: on ? { from: on, to: on } : null },
      first: 25,
      after: null,
      linesAfter,
    },
    { keep: true },
  )
  const trail = [{ to: '/payments', label: translate('resources.payments.name', { smart_count: 2 }) }]
  const title = translate('resources.invoice-lines.name', { smart_count: 2 })
  const payment = query.data?.payments.edges.map(({ node }) => node).find((one) => one.id === id)
  if (!query.data) {
    return (
      <Page title={translate('resources.payments.name', { smart_count: 1 })} trail={trail}>
        <Answered query={query}>{() => null}</Answered>
      </Page>
    )
  }
  if (!payment) return <NotThere trail={trail} />
  return (
    <Page title={payment.structuredReference} trail={trail}>
      <Stack>
        <Panel title={translate('resources.payments.name', { smart_count: 1 })}>
          <Facts
            columns={3}
            rows={[
              [translate('fields.provider'), <ProviderName key="provider" provider={payment.provider} />],
              [translate('fields.executedOn'), dayText(payment.executedOn)],
              [translate('fields.amount'), <strong key="amount">{euroText(payment.amount)}</strong>],
              [translate('fields.iban'), ibanText(payment.iban)],
              [translate('fields.delayDays'), translate('value.days', { smart_count: payment.delayDays })],
            ]}
          />
        </Panel>
        {may(session.current(), 'invoice-lines', 'list') && (
          <Panel title={title} flush>
            <RecordTable
              records={payment.lines.edges.map(({ node }) => node)}
              columns={lineColumns.filter(({ label }) => label !== 'provider')}
              to={(row) => `/invoice-lines/${row.id}/show`}
              caption={title}
            />
            <MorePages page={payment.lines.pageInfo} after={linesAfter} onAfter={setLinesAfter} />
          </Panel>
        )}
      </Stack>
    </Page>
  )
}
