import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { useParams } from 'react-router-dom'
import {
  SettlementCsvDocument,
  SettlementDocument,
  SettlementFiguresDocument,
  type SettlementFiguresQuery,
} from '../gql/graphql'
import { useGraph } from '../graph/use-graph'
import { lineColumns } from '../invoice-lines/line-columns'
import type { Column } from '../lists/columns'
import { MorePages } from '../lists/more-pages'
import { RecordTable } from '../lists/table'
import { StateChip } from '../look/chips'
import { Facts } from '../look/facts'
import { Page } from '../look/page'
import { Panel, Stack } from '../look/panel'
import { SaveButton } from '../look/save-button'
import { Answered, Nothing, NotThere } from '../look/states'
import { may } from '../session/rights'
import { session } from '../session/session'
import { instantText, monthText } from '../values/day'
import { countText, euroText, plainEuro } from '../values/euro'
import { enterpriseText } from '../values/numbers'
import { AcceptMonth, CloseThisMonth } from './closing'

type Settlement = NonNullable<SettlementFiguresQuery['one']>
type Share = Settlement['byCpas'][number] & { id: string }

const columns: Column<Share>[] = [
  { label: 'cpas', text: (row) => row.cpas?.name ?? enterpriseText(row.id) },
  { label: 'enterpriseNumber', text: (row) => enterpriseText(row.cpas?.enterpriseNumber) },
  { label: 'lines', text: (row) => countText(row.lineCount), align: 'right', kind: 'number', phone: true },
  {
    label: 'state',
    text: (row) => plainEuro(row.total),
    cell: (row) => euroText(row.total),
    align: 'right',
    kind: 'number',
    phone: true,
  },
  {
    label: 'cpasStillOwes',
    text: (row) => plainEuro(row.cpasShare),
    cell: (row) => euroText(row.cpasShare),
    align: 'right',
    kind: 'number',
    phone: true,
  },
]

/** A month: what it comes to, by CPAS, and its lines. */
export function SettlementShow() {
  const translate = useTranslate()
  const month = useParams().id ?? ''
  const query = useGraph(SettlementFiguresDocument, { id: month })
  const trail = [{ to: '/settlements', label: translate('resources.settlements.name', { smart_count: 2 }) }]
  if (query.data && !query.data.one) return <NotThere trail={trail} />
  const settlement = query.data?.one
  if (!settlement) {
    return (
      <Page title={monthText(month)} trail={trail}>
        <Answered query={query}>{() => null}</Answered>
      </Page>
    )
  }
  const shares = settlement.byCpas.map((share, at) => ({ ...share, id: share.cpas?.enterpriseNumber ?? String(at) }))
  const byCpas = translate('settlement.byCpas')
  return (
    <Page
      title={`${translate('resources.settlements.name', { smart_count: 1 })} ${monthText(month)}`}
      trail={trail}
      beside={<StateChip of="SettlementStatus" value={settlement.status} />}
      actions={<Acts settlement={settlement} />}
    >
      <Stack>
        <Panel title={translate(settlement.status === 'OPEN' ? 'settlement.preview' : 'settlement.figures')}>
          <Facts
            columns={3}
            rows={[
              [translate('fields.total'), <strong key="total">{euroText(settlement.total)}</strong>],
              [translate('fields.lines'), countText(settlement.lineCount)],
              [translate('settlement.centres'), countText(settlement.byCpas.length)],
              [translate('fields.closedAt'), instantText(settlement.closedAt)],
              [translate('fields.acceptedAt'), instantText(settlement.acceptedAt)],
            ]}
          />
        </Panel>
        <Panel title={byCpas} flush>
          {shares.length === 0 ? (
            <Nothing title={translate('list.nothing')} />
          ) : (
            <RecordTable
              records={shares}
              columns={columns}
              caption={byCpas}
              to={
                settlement.status === 'ACCEPTED' && may(session.current(), 'cpas-settlements', 'show')
                  ? (row) => `/cpas-settlements?month=${month}&cpas=${row.id}`
                  : undefined
              }
            />
          )}
        </Panel>
        {may(session.current(), 'invoice-lines', 'list') && <Lines month={month} />}
      </Stack>
    </Page>
  )
}

function Lines({ month }: { month: string }) {
  const translate = useTranslate()
  const [after, setAfter] = useState<string | null>(null)
  const query = useGraph(SettlementDocument, { id: month, after }, { keep: true })
  const title = translate('resources.invoice-lines.name', { smart_count: 2 })
  return (
    <Panel title={title} flush>
      <Answered query={query}>
        {({ one }) => (
          <>
            <RecordTable
              records={one?.lines.edges.map(({ node }) => node) ?? []}
              columns={lineColumns}
              to={(row) => `/invoice-lines/${row.id}/show`}
              caption={title}
            />
            {one && <MorePages page={one.lines.pageInfo} after={after} onAfter={setAfter} />}
          </>
        )}
      </Answered>
    </Panel>
  )
}

function Acts({ settlement: { month, status } }: { settlement: Settlement }) {
  const translate = useTranslate()
  const who = session.current()
  return (
    <>
      {may(who, 'invoice-lines', 'list') && (
        <SaveButton
          title={translate('settlement.csv')}
          document={SettlementCsvDocument}
          variables={{ id: month }}
          fileOf={({ one }) => one?.csv}
          none="list.nothing"
        />
      )}
      {status === 'OPEN' && may(who, 'settlements', 'close') && <CloseThisMonth month={month} />}
      {status === 'CLOSED' && may(who, 'settlements', 'accept') && <AcceptMonth month={month} />}
    </>
  )
}
