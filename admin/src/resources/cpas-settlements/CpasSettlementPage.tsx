import Download from '@mui/icons-material/FileDownloadOutlined'
import Print from '@mui/icons-material/PrintOutlined'
import { Button } from '@mui/material'
import { cloneElement, useState } from 'react'
import { useTranslate } from 'react-admin'
import { useSearchParams } from 'react-router-dom'
import { session } from '../../authProvider/session'
import { DescriptionList } from '../../components/DescriptionList'
import { DownloadButton } from '../../components/DownloadButton'
import { Empty } from '../../components/Empty'
import { CountField, csvColumnsOf, EuroField, type FieldElement, MonthField, without } from '../../components/fields'
import { downloadFile, toCsv } from '../../components/list/csv'
import { LoadMore } from '../../components/list/LoadMore'
import { RecordTable } from '../../components/list/RecordTable'
import { Panel, Stack } from '../../components/Panel'
import { QueryState } from '../../components/QueryState'
import { formatMonth, today } from '../../format/day'
import { formatCount, formatEuro } from '../../format/euro'
import { CpasMonthsDocument, CpasSettlementCsvDocument, CpasSettlementDocument } from '../../graphql/generated/graphql'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import { Page } from '../../layout/Page'
import { lineColumns } from '../invoice-lines/lineColumns'
import { previousMonths } from './months'

const monthColumns: FieldElement[] = [
  <MonthField key="month" source="month" link />,
  <CountField key="lines" source="lineCount" label="lines" phone />,
  <EuroField key="state" source="total" label="state" phone />,
  <EuroField key="cpasStillOwes" source="cpasShare" label="cpasStillOwes" phone />,
]

const settledColumns = without(lineColumns, 'findings').map((field) =>
  field.props.source === 'amounts.cpas' ? cloneElement(field, { hidden: false }) : field,
)

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
  const query = useGraphQLQuery(CpasMonthsDocument, { cpas, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12 })
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
      <QueryState query={query}>
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
                      downloadFile(
                        `${title}.csv`,
                        toCsv(months, csvColumnsOf(monthColumns), (key) => translate(`fields.${key}`)),
                        'text/csv;charset=utf-8',
                      )
                    }
                  >
                    {translate('list.export')}
                  </Button>
                }
              >
                {months.length === 0 ? (
                  <Empty title={translate('cpasSettlement.noneYet')} hint={translate('cpasSettlement.noneHint')} />
                ) : (
                  <RecordTable
                    records={months}
                    columns={monthColumns}
                    to={({ month: of_ }) => of(of_)}
                    caption={title}
                  />
                )}
              </Panel>
              {month && <Answer key={month + cpas} month={month} cpas={cpas} />}
            </Stack>
          )
        }}
      </QueryState>
    </Page>
  )
}

function Answer({ month, cpas }: { month: string; cpas: string }) {
  const translate = useTranslate()
  const [after, setAfter] = useState<string | null>(null)
  const query = useGraphQLQuery(CpasSettlementDocument, { month, cpas, after }, { keep: true })
  const lines = translate('resources.invoice-lines.name', { smart_count: 2 })
  return (
    <QueryState query={query}>
      {({ cpasSettlement: settled }) =>
        settled ? (
          <Stack>
            <div className="no-print">
              <DownloadButton
                title={translate('settlement.csv')}
                document={CpasSettlementCsvDocument}
                variables={{ month, cpas }}
                fileOf={({ cpasSettlement: one }) => one?.csv}
                none="list.nothing"
              />
            </div>
            <Panel title={`${settled.cpas?.name ?? ''} · ${formatMonth(settled.month)}`}>
              <DescriptionList
                columns={3}
                rows={[
                  [translate('fields.state'), <strong key="state">{formatEuro(settled.total)}</strong>],
                  [translate('fields.cpasStillOwes'), <strong key="cpas">{formatEuro(settled.cpasShare)}</strong>],
                  [translate('fields.lines'), formatCount(settled.lineCount)],
                ]}
              />
            </Panel>
            <Panel title={lines} flush>
              <RecordTable
                records={settled.lines.edges.map(({ node }) => node)}
                columns={settledColumns}
                show="invoice-lines"
                caption={lines}
              />
              <LoadMore page={settled.lines.pageInfo} after={after} onAfter={setAfter} />
            </Panel>
          </Stack>
        ) : (
          <Empty
            title={translate('cpasSettlement.none', { month: formatMonth(month) })}
            hint={translate('cpasSettlement.noneHint')}
          />
        )
      }
    </QueryState>
  )
}
