import { Button, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router-dom'
import { can } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { without } from '../../components/fields'
import { listPath } from '../../components/list/listPath'
import { RecordTable } from '../../components/list/RecordTable'
import { Panel } from '../../components/Panel'
import { QueryState } from '../../components/QueryState'
import { type InvoiceLineFilter, InvoiceLinesDocument } from '../../graphql/generated/graphql'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import { lineColumns } from '../invoice-lines/lineColumns'

/** The invoice lines that rest on something: the audit trail in reverse. */
export function RelatedLines({
  filter,
  title = 'line.restingOnThis',
  hide,
}: {
  filter: InvoiceLineFilter
  title?: string
  /** Source of a column that is the same in every row. */
  hide?: string
}) {
  const translate = useTranslate()
  const allowed = can(session.current(), 'invoice-lines', 'list')
  const query = useGraphQLQuery(InvoiceLinesDocument, { filter, first: 10, total: false }, { enabled: allowed })
  if (!allowed) return null
  return (
    <Panel
      title={translate(title)}
      flush
      aside={
        query.data?.connection.pageInfo.hasNextPage && (
          <Button size="small" component={RouterLink} to={listPath('invoice-lines', filter)}>
            {translate('shell.all')}
          </Button>
        )
      }
    >
      <QueryState query={query} lines={3}>
        {({ connection }) =>
          connection.edges.length === 0 ? (
            <Typography color="text.secondary" sx={{ px: 2, pb: 1.5 }}>
              {translate('line.none')}
            </Typography>
          ) : (
            <RecordTable
              records={connection.edges.map(({ node }) => node)}
              columns={hide ? without(lineColumns, hide) : lineColumns}
              show="invoice-lines"
              caption={translate(title)}
            />
          )
        }
      </QueryState>
    </Panel>
  )
}
