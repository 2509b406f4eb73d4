import { Button, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { type RaRecord, type SortPayload, useGetList, useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { formatCount } from '../../format/euro'
import { resourceOf } from '../../resources'
import { ErrorState } from '../ErrorState'
import { Loading } from '../Loading'
import { Panel } from '../Panel'
import { listPath } from './listPath'
import { RecordTable } from './RecordTable'

export interface WorkCardProps {
  resource: string
  /** Key of the title; the name of the resource if there is none. */
  title?: string
  /** Key of what is said if there is nothing to do. */
  none?: string
  /** The filter of the list, as its page has it. */
  filter?: Record<string, unknown>
  sort?: SortPayload
  rows?: number
  columns: ReactNode
  /** Where a row leads, if it is not to its page. */
  to?(record: RaRecord): string | undefined
  /** The number of all rows is not shown. */
  uncounted?: boolean
  aside?: ReactNode
}

/** The first rows of a list on another page, how many there are, and a link to the list with the same filter and order. */
export function WorkCard({
  resource,
  title,
  none,
  filter,
  sort,
  rows = 5,
  columns,
  to,
  uncounted,
  aside,
}: WorkCardProps) {
  const translate = useTranslate()
  const { data, total, error, refetch } = useGetList(resource, {
    pagination: { page: 1, perPage: rows },
    filter,
    sort,
    meta: { total: !uncounted },
  })
  const name = translate(title ?? `resources.${resource}.name`, { smart_count: 2 })
  const Icon = resourceOf(resource)?.icon
  return (
    <Panel
      title={name}
      icon={Icon && <Icon />}
      flush
      aside={
        <>
          {aside}
          {total !== undefined && !uncounted && (
            <Typography sx={{ fontSize: '1.3rem', fontWeight: 650 }}>{formatCount(total)}</Typography>
          )}
          <Button
            size="small"
            component={Link}
            to={listPath(resource, filter, sort)}
            aria-label={translate('value.labelled', { label: translate('shell.all'), value: name })}
          >
            {translate('shell.all')}
          </Button>
        </>
      }
    >
      {data ? (
        <RecordTable
          records={data}
          columns={columns}
          show={resource}
          to={to}
          caption={name}
          empty={
            <Typography color="textSecondary" sx={{ px: 2, pb: 1.5 }}>
              {translate(none ?? `resources.${resource}.empty`)}
            </Typography>
          }
        />
      ) : error ? (
        <ErrorState error={error} retry={() => refetch()} />
      ) : (
        <Loading lines={3} />
      )}
    </Panel>
  )
}
