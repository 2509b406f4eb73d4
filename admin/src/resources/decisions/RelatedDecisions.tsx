import { Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { without } from '../../components/fields'
import { RecordTable } from '../../components/list/RecordTable'
import { Panel } from '../../components/Panel'
import { QueryState } from '../../components/QueryState'
import { type DecisionFilter, DecisionsDocument } from '../../graphql/generated/graphql'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import { decisionColumns } from './decisionColumns'

/** The decisions for someone. */
export function RelatedDecisions({ filter }: { filter: DecisionFilter }) {
  const translate = useTranslate()
  const query = useGraphQLQuery(DecisionsDocument, { filter, first: 25, total: false })
  const title = translate('resources.decisions.name', { smart_count: 2 })
  return (
    <Panel title={title} flush={(query.data?.connection.edges.length ?? 0) > 0}>
      <QueryState query={query} lines={3}>
        {({ connection }) =>
          connection.edges.length === 0 ? (
            <Typography color="text.secondary">{translate('resources.decisions.empty')}</Typography>
          ) : (
            <RecordTable
              records={connection.edges.map(({ node }) => node)}
              columns={without(decisionColumns, 'beneficiary')}
              show="decisions"
              caption={title}
            />
          )
        }
      </QueryState>
    </Panel>
  )
}
