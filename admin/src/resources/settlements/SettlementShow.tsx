import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { can } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { Facts } from '../../components/DescriptionList'
import { DownloadButton } from '../../components/DownloadButton'
import { Empty } from '../../components/Empty'
import {
  CountField,
  EnterpriseNumberField,
  EuroField,
  type FieldElement,
  InstantField,
  ValueField,
} from '../../components/fields'
import { LoadMore } from '../../components/list/LoadMore'
import { RecordTable } from '../../components/list/RecordTable'
import { Panel, Stack } from '../../components/Panel'
import { QueryState } from '../../components/QueryState'
import { ResourceShow } from '../../components/ResourceShow'
import { StatusChip } from '../../components/StatusChip'
import { formatMonth } from '../../format/day'
import { formatCount } from '../../format/euro'
import { formatEnterpriseNumber } from '../../format/identifiers'
import { SettlementCsvDocument, SettlementDocument, type SettlementFiguresQuery } from '../../graphql/generated/graphql'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import { resourceLabel } from '../../i18n/i18nProvider'
import { lineColumns } from '../invoice-lines/lineColumns'
import { AcceptMonthButton, CloseMonthButton } from './SettlementActions'

type Settlement = NonNullable<SettlementFiguresQuery['one']>
type Share = Settlement['byCpas'][number] & { id: string }

const columns: FieldElement[] = [
  <ValueField
    key="cpas"
    source="cpas.name"
    label="cpas"
    text={(row: Share) => row.cpas?.name ?? formatEnterpriseNumber(row.id)}
    link
  />,
  <EnterpriseNumberField key="enterpriseNumber" source="cpas.enterpriseNumber" />,
  <CountField key="lines" source="lineCount" label="lines" phone />,
  <EuroField key="state" source="total" label="state" phone />,
  <EuroField key="cpasStillOwes" source="cpasShare" label="cpasStillOwes" phone />,
]

/** A month: what it comes to, by CPAS, and its lines. */
export function SettlementShow() {
  const translate = useTranslate()
  const who = session.current()
  return (
    <ResourceShow<Settlement>
      title={({ month }) => `${resourceLabel('settlements', 1)} ${formatMonth(month)}`}
      beside={({ status }) => <StatusChip of="SettlementStatus" value={status} />}
      actions={(settlement) => <Acts settlement={settlement} />}
    >
      {({ month, status, byCpas }) => (
        <Stack>
          <Panel title={translate(status === 'OPEN' ? 'settlement.preview' : 'settlement.figures')}>
            <Facts columns={3}>
              <EuroField source="total" />
              <CountField source="lineCount" label="lines" />
              <ValueField source="byCpas" label="cpas" text={() => formatCount(byCpas.length)} />
              <InstantField source="closedAt" />
              <InstantField source="acceptedAt" />
            </Facts>
          </Panel>
          <Panel title={translate('settlement.byCpas')} flush>
            <RecordTable
              records={byCpas.map((share, at) => ({ ...share, id: share.cpas?.enterpriseNumber ?? String(at) }))}
              columns={columns}
              caption={translate('settlement.byCpas')}
              empty={<Empty title={translate('list.nothing')} />}
              to={
                status === 'ACCEPTED' && can(who, 'cpas-settlements', 'show')
                  ? ({ id }) => `/cpas-settlements?month=${month}&cpas=${id}`
                  : undefined
              }
            />
          </Panel>
          {can(who, 'invoice-lines', 'list') && <Lines month={month} />}
        </Stack>
      )}
    </ResourceShow>
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
              show="invoice-lines"
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
