import { Box, Button, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { type RaRecord, useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router-dom'
import { type FieldElement } from '../components/fields'
import { RecordTable } from '../components/list/RecordTable'
import { Panel } from '../components/Panel'
import { QueryState } from '../components/QueryState'
import { formatCount } from '../format/euro'
import type { GivenVariables } from '../graphql/client'
import type { TypedDocumentString } from '../graphql/generated/graphql'
import { useGraphQLQuery } from '../graphql/useGraphQLQuery'

interface Answer<N> {
  connection: { edges: { node: N }[]; totalCount?: number | null }
}

interface Props<N extends RaRecord, V> {
  title: string
  icon?: ReactNode
  document: TypedDocumentString<Answer<N>, V>
  variables: GivenVariables<V>
  columns: readonly FieldElement[]
  /** The resource whose page a row leads to, or the address. */
  show?: string
  to?(record: RaRecord): string | undefined
  /** Where all of them are. */
  all: string
  /** What to say when there is nothing to do. */
  done: string
}

/** Work that waits: how much, the first few, the way to all of it. */
export function WorkCard<N extends RaRecord, V>({
  title,
  icon,
  document,
  variables,
  columns,
  show,
  to,
  all,
  done,
}: Props<N, V>) {
  const translate = useTranslate()
  const query = useGraphQLQuery(document, variables)
  const count = query.data?.connection.totalCount
  return (
    <Panel
      title={title}
      icon={icon}
      flush
      aside={
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5 }}>
          {typeof count === 'number' && (
            <Typography sx={{ fontSize: '1.3rem', fontWeight: 650 }}>{formatCount(count)}</Typography>
          )}
          <Button
            size="small"
            component={RouterLink}
            to={all}
            aria-label={translate('value.labelled', { label: translate('shell.all'), value: title })}
          >
            {translate('shell.all')}
          </Button>
        </Box>
      }
    >
      <Box sx={{ px: query.data ? 0 : 2, pb: 0.5 }}>
        <QueryState query={query} lines={3}>
          {({ connection }) =>
            connection.edges.length === 0 ? (
              <Typography color="text.secondary" sx={{ px: 2, pb: 1.5 }}>
                {done}
              </Typography>
            ) : (
              <RecordTable
                records={connection.edges.map(({ node }) => node)}
                columns={columns}
                show={show}
                to={to}
                caption={title}
              />
            )
          }
        </QueryState>
      </Box>
    </Panel>
  )
}

/** The address of a list with its filters set. */
export function listPath(resource: string, filter: object): string {
  return `/${resource}?filter=${encodeURIComponent(JSON.stringify(filter))}`
}
