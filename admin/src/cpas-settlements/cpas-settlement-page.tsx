import Download from '@mui/icons-material/FileDownloadOutlined'
import Print from '@mui/icons-material/PrintOutlined'
import { Button } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { useSearchParams } from 'react-router-dom'
import {
  type CpasMonthFragment,
  CpasMonthsDocument,
  CpasSettlementCsvDocument,
  CpasSettlementDocument,
} from '../gql/graphql'
import { useGraph } from '../graph/use-graph'
import { lineColumns } from '../invoice-lines/line-columns'
import type { Column } from '../lists/columns'
import { csvOf, download } from '../lists/csv'
import { MorePages } from '../lists/more-pages'
import { RecordTable } from '../lists/table'
import { Facts } from '../look/facts'
import { Page } from '../look/page'
import { Panel, Stack } from '../look/panel'
import { SaveButton } from '../look/save-button'
import { Answered, Nothing } from '../look/states'
import { may } from '../session/rights'
import { session } from '../session/session'
import { monthText, today } from '../values/day'
import { countText, euroText, plainEuro } from '../values/euro'
import { previousMonths } from './months'

type Row = CpasMonthFragment & { id: string }
const monthColumns: Column<Row>[] = [
  { label: 'month', text: (row) => monthText(row.month) },
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

/** What the State settled for a centre, month by month, and what the centre still owes to providers. */
export function CpasSettlementPage() {
  const translate = useTranslate()
  const [params] = useSearchParams()
  const cpas = params.get('cpas') ?? session.current()?.organisation ?? ''
  const [
    m1 = '',
    m2 = '',
    m3 = '',
    m4 = '',
    m5 = '',
    m6 = '',
    m7 = '',
    m8 = '',
    m9 = '',
    m10 = '',
    m11 = '',
    m12 = '',
  ] = previousMonths(today(session.demoClock()), 12)
  const query = useGraph(CpasMonthsDocument, { cpas, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12 })
  const title = translate('cpasSettlement.months')
  const of = (month: string) =>
    `/cpas-settlements?${new URLSearchParams({ month, ...(params.get('cpas') ? { cpas } : {}) })}`
  return (
    <Page
      title={translate('resources.cpas-settlements.name', { smart_count: 2 })}
      lead={translate('cpasSettlement.lead')}
      actions={
        <Button variant="outlined" startIcon={<Print />} onClick={() => print()}>
          {translate('shell.print')}
        </Button>
      }
    >
      <Answered query={query}>
        {(data) => {
          const months = Object.values(data).flatMap((one) => (one ? [{ ...one, id: one.month }] : []))
          const month = params.get('month') ?? months[0]?.month
          return (
            <Stack>
              <Panel
                title={title}
                flush
                aside={
                  <Button
                    size="small"
                    startIcon={<Download />}
                    onClick={() =>
                      download(
                        `${title}.csv`,
                        csvOf(months, monthColumns, (key) => translate(`fields.${key}`)),
                        'text/csv;charset=utf-8',
                      )
                    }
                  >
                    {translate('list.export')}
                  </Button>
                }
              >
                {months.length === 0 ? (
                  <Nothing title={translate('cpasSettlement.noneYet')} hint={translate('cpasSettlement.noneHint')} />
                ) : (
                  <RecordTable records={months} columns={monthColumns} to={(row) => of(row.month)} caption={title} />
                )}
              </Panel>
              {month && <Answer key={month + cpas} month={month} cpas={cpas} />}
            </Stack>
          )
        }}
      </Answered>
    </Page>
  )
}

function Answer({ month, cpas }: { month: string; cpas: string }) {
  const translate = useTranslate()
  const [after, setAfter] = useState<string | null>(null)
  const query = useGraph(CpasSettlementDocument, { month, cpas, after }, { keep: true })
  const lines = translate('resources.invoice-lines.name', { smart_count: 2 })
  return (
    <Answered query={query}>
      {({ cpasSettlement: settled }) =>
        settled ? (
          <Stack>
            <div className="no-print">
              <SaveButton
                title={translate('settlement.csv')}
                document={CpasSettlementCsvDocument}
                variables={{ month, cpas }}
                fileOf={({ cpasSettlement: one }) => one?.csv}
                none="list.nothing"
              />
            </div>
            <Panel title={`${settled.cpas?.name ?? ''} · ${monthText(settled.month)}`}>
              <Facts
                columns={3}
                rows={[
                  [translate('fields.state'), <strong key="state">{euroText(settled.total)}</strong>],
                  [translate('fields.cpasStillOwes'), <strong key="cpas">{euroText(settled.cpasShare)}</strong>],
                  [translate('fields.lines'), countText(settled.lineCount)],
                ]}
              />
            </Panel>
            <Panel title={lines} flush>
              <RecordTable
                records={settled.lines.edges.map(({ node }) => node)}
                columns={lineColumns
                  .filter(({ label }) => label !== 'findings')
                  .map((column) => (column.label === 'cpasShare' ? { ...column, fileOnly: false } : column))}
                to={
                  may(session.current(), 'invoice-lines', 'show') ? (row) => `/invoice-lines/${row.id}/show` : undefined
                }
                caption={lines}
              />
              <MorePages page={settled.lines.pageInfo} after={after} onAfter={setAfter} />
            </Panel>
          </Stack>
        ) : (
          <Nothing
            title={translate('cpasSettlement.none', { month: monthText(month) })}
            hint={translate('cpasSettlement.noneHint')}
          />
        )
      }
    </Answered>
  )
}
