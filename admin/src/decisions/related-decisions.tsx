import { Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { type DecisionFilter, DecisionsDocument } from '../gql/graphql'
import { useGraph } from '../graph/use-graph'
import { RecordTable } from '../lists/table'
import { Panel } from '../look/panel'
import { Answered } from '../look/states'
import { decisionColumns } from './decision-columns'

/** The decisions for someone. */
export function RelatedDecisions({ filter }: { filter: DecisionFilter }) {
  const translate = useTranslate()
  const query = useGraph(DecisionsDocument, { filter, first: 25, total: false })
  const title = translate('resources.decisions.name', { smart_count: 2 })
  return (
    <Panel title={title} flush={(query.data?.connection.edges.length ?? 0) > 0}>
      <Answered query={query} lines={3}>
        {({ connection }) =>
          connection.edges.length === 0 ? (
            <Typography color="text.secondary">{translate('resources.decisions.empty')}</Typography>
          ) : (
            <RecordTable
              records={connection.edges.map(({ node }) => node)}
              columns={decisionColumns.filter(({ label }) => label !== 'beneficiary')}
              to={(row) => `/decisions/${row.number}/show`}
              caption={title}
            />
          )
        }
      </Answered>
    </Panel>
  )
}
