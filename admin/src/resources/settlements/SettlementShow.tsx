import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { useParams } from 'react-router-dom'
import { can } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { DescriptionList } from '../../components/DescriptionList'
import { DownloadButton } from '../../components/DownloadButton'
import { Empty } from '../../components/Empty'
import type { Column } from '../../components/list/column'
import { LoadMore } from '../../components/list/LoadMore'
import { RecordTable } from '../../components/list/RecordTable'
import { NotFound } from '../../components/NotFound'
import { Panel, Stack } from '../../components/Panel'
import { QueryState } from '../../components/QueryState'
import { StatusChip } from '../../components/StatusChip'
import { formatInstant, formatMonth } from '../../format/day'
import { formatCount, formatDecimal, formatEuro } from '../../format/euro'
import { formatEnterpriseNumber } from '../../format/identifiers'
import {
  SettlementCsvDocument,
  SettlementDocument,
  SettlementFiguresDocument,
  type SettlementFiguresQuery,
} from '../../graphql/generated/graphql'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import { Page } from '../../layout/Page'
import { lineColumns } from '../invoice-lines/lineColumns'
import { AcceptMonthButton, CloseMonthButton } from './SettlementActions'

type Settlement = NonNullable<SettlementFiguresQuery['one']>
type Share = Settlement['byCpas'][number] & { id: string }

const columns: Column<Share>[] = [
  { label: 'cpas', text: (row) => row.cpas?.name ?? formatEnterpriseNumber(row.id) },
  { label: 'enterpriseNumber', text: (row) => formatEnterpriseNumber(row.cpas?.enterpriseNumber) },
  { label: 'lines', text: (row) => formatCount(row.lineCount), align: 'right', kind: 'number', phone: true },
  {
    label: 'state',
    text: (row) => formatDecimal(row.total),
    cell: (row) => formatEuro(row.total),
    align: 'right',
    kind: 'number',
    phone: true,
  },
  {
    label: 'cpasStillOwes',
    text: (row) => formatDecimal(row.cpasShare),
    cell: (row) => formatEuro(row.cpasShare),
    align: 'right',
    kind: 'number',
    phone: true,
  },
]

/** A month: what it comes to, by CPAS, and its lines. */
export function SettlementShow() {
  const translate = useTranslate()
  const month = useParams().id ?? ''
  const query = useGraphQLQuery(SettlementFiguresDocument, { id: month })
  const trail = [{ to: '/settlements', label: translate('resources.settlements.name', { smart_count: 2 }) }]
  if (query.data && !query.data.one) return <NotFound trail={trail} />
  const settlement = query.data?.one
  if (!settlement) {
    return (
      <Page title={formatMonth(month)} trail={trail}>
        <QueryState query={query}>{() => null}</QueryState>
      </Page>
    )
  }
  const shares = settlement.byCpas.map((share, at) => ({ ...share, id: share.cpas?.enterpriseNumber ?? String(at) }))
  const byCpas = translate('settlement.byCpas')
  return (
    <Page
      title={`${translate('resources.settlements.name', { smart_count: 1 })} ${formatMonth(month)}`}
      trail={trail}
      beside={<StatusChip of="SettlementStatus" value={settlement.status} />}
      actions={<Acts settlement={settlement} />}
    >
      <Stack>
        <Panel title={translate(settlement.status === 'OPEN' ? 'settlement.preview' : 'settlement.figures')}>
          <DescriptionList
            columns={3}
            rows={[
              [translate('fields.total'), <strong key="total">{formatEuro(settlement.total)}</strong>],
              [translate('fields.lines'), formatCount(settlement.lineCount)],
              [translate('settlement.centres'), formatCount(settlement.byCpas.length)],
              [translate('fields.closedAt'), formatInstant(settlement.closedAt)],
              [translate('fields.acceptedAt'), formatInstant(settlement.acceptedAt)],
            ]}
          />
        </Panel>
        <Panel title={byCpas} flush>
          {shares.length === 0 ? (
            <Empty title={translate('list.nothing')} />
          ) : (
            <RecordTable
              records={shares}
              columns={columns}
              caption={byCpas}
              to={
                settlement.status === 'ACCEPTED' && can(session.current(), 'cpas-settlements', 'show')
                  ? (row) => `/cpas-settlements?month=${month}&cpas=${row.id}`
                  : undefined
              }
            />
          )}
        </Panel>
        {can(session.current(), 'invoice-lines', 'list') && <Lines month={month} />}
      </Stack>
    </Page>
  )
}

function Lines({ month }: { month: string }) {
  const translate = useTranslate()
  const [after, setAfter] = useState<string | null>(null)
  const query = useGraphQLQuery(SettlementDocument, { id: month, after }, { keep: true })
  const title = translate('resources.invoice-lines.name', { smart_count: 2 })
  return (
    <Panel title={title} flush>
      <QueryState query={query}>
        {({ one }) => (
          <>
            <RecordTable
              records={one?.lines.edges.map(({ node }) => node) ?? []}
              columns={lineColumns}
              to={(row) => `/invoice-lines/${row.id}/show`}
              caption={title}
            />
            {one && <LoadMore page={one.lines.pageInfo} after={after} onAfter={setAfter} />}
          </>
        )}
      </QueryState>
    </Panel>
  )
}

function Acts({ settlement: { month, status } }: { settlement: Settlement }) {
  const translate = useTranslate()
  const who = session.current()
  return (
    <>
      {can(who, 'invoice-lines', 'list') && (
        <DownloadButton
          title={translate('settlement.csv')}
          document={SettlementCsvDocument}
          variables={{ id: month }}
          fileOf={({ one }) => one?.csv}
          none="list.nothing"
        />
      )}
      {status === 'OPEN' && can(who, 'settlements', 'close') && <CloseMonthButton month={month} />}
      {status === 'CLOSED' && can(who, 'settlements', 'accept') && <AcceptMonthButton month={month} />}
    </>
  )
}
