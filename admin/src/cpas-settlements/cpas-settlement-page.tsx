import { Button, Paper, TextField } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { useSearchParams } from 'react-router-dom'
import { CpasSettlementCsvDocument, CpasSettlementDocument } from '../gql/graphql'
import { useGraph } from '../graph/use-graph'
import { lineColumns } from '../invoice-lines/line-columns'
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
import { countText, euroText } from '../values/euro'
import { previousMonths } from './months'

/** What the State settled for a centre in a month, and what the centre still owes to providers. */
export function CpasSettlementPage() {
  const translate = useTranslate()
  const [params, setParams] = useSearchParams()
  const months = previousMonths(today(session.demoClock()), 24)
  const month = params.get('month') ?? months[1] ?? ''
  const cpas = params.get('cpas') ?? session.current()?.organisation ?? ''
  const choose = (next: string) => setParams({ month: next, ...(params.get('cpas') ? { cpas } : {}) })
  return (
    <Page
      title={translate('resources.cpas-settlements.name', { smart_count: 2 })}
      lead={translate('cpasSettlement.lead')}
    >
      <Stack>
        <Paper variant="outlined" sx={{ borderColor: 'divider', p: 2, display: 'flex', gap: 2, flexWrap: 'wrap' }}>
          <TextField
            select
            fullWidth={false}
            label={translate('fields.month')}
            value={month}
            onChange={(event) => choose(event.target.value)}
            slotProps={{ select: { native: true } }}
            sx={{ minWidth: 180 }}
          >
            {[...new Set([month, ...months])].map((one) => (
              <option key={one} value={one}>
                {monthText(one)}
              </option>
            ))}
          </TextField>
          <Button className="no-print" onClick={() => print()}>
            {translate('shell.print')}
          </Button>
        </Paper>
        <Answer key={month + cpas} month={month} cpas={cpas} />
      </Stack>
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
                columns={lineColumns.map((column) =>
                  column.label === 'cpasShare' ? { ...column, fileOnly: false } : column,
                )}
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
