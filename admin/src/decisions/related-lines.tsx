import { Button, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router-dom'
import { type InvoiceLineFilter, InvoiceLinesDocument } from '../gql/graphql'
import { useGraph } from '../graph/use-graph'
import { lineColumns } from '../invoice-lines/line-columns'
import { RecordTable } from '../lists/table'
import { Panel } from '../look/panel'
import { Answered } from '../look/states'
import { may } from '../session/rights'
import { session } from '../session/session'

/** The invoice lines that rest on something: the way back of the trail. */
export function RelatedLines({
  filter,
  title = 'line.restingOnThis',
  without,
}: {
  filter: InvoiceLineFilter
  title?: string
  /** A column that says the same in every row. */
  without?: string
}) {
  const translate = useTranslate()
  const allowed = may(session.current(), 'invoice-lines', 'list')
  const query = useGraph(InvoiceLinesDocument, { filter, first: 10, total: false }, { enabled: allowed })
  if (!allowed) return null
  return (
    <Panel
      title={translate(title)}
      flush
      aside={
        query.data?.connection.pageInfo.hasNextPage && (
          <Button
            size="small"
            component={RouterLink}
            to={`/invoice-lines?filter=${encodeURIComponent(JSON.stringify(filter))}`}
          >
            {translate('shell.all')}
          </Button>
        )
      }
    >
      <Answered query={query} lines={3}>
        {({ connection }) =>
          connection.edges.length === 0 ? (
            <Typography color="text.secondary" sx={{ px: 2, pb: 1.5 }}>
              {translate('line.none')}
            </Typography>
          ) : (
            <RecordTable
              records={connection.edges.map(({ node }) => node)}
              columns={lineColumns.filter(({ label, fileOnly }) => !fileOnly && label !== without)}
              to={(row) => `/invoice-lines/${row.id}/show`}
              caption={translate(title)}
            />
          )
        }
      </Answered>
    </Panel>
  )
}
