import { Typography } from '@mui/material'
import type { ComponentProps } from 'react'
import { type SortPayload, useGetList, useTranslate } from 'react-admin'
import { formatCount } from '../../format/euro'
import { hasTranslation } from '../../i18n/i18nProvider'
import { resourceOf } from '../../resources'
import { AllButton } from './AllButton'
import { listPath } from './listPath'
import { TablePanel } from './TablePanel'

export interface WorkCardProps extends Pick<ComponentProps<typeof TablePanel>, 'columns' | 'to'> {
  resource: string
  /** Key of the title, the name of the resource if there is none; `<title>None` is said if there is nothing to do. */
  title?: string
  none?: string
  /** The filter of the list, as its page has it. */
  filter?: Record<string, unknown>
  sort?: SortPayload
  rows?: number
  /** The number of all rows is not shown. */
  uncounted?: boolean
  /** The filter of the rows that are overdue: their number is shown too. */
  overdue?: Record<string, unknown>
}

/** The first rows of a list on another page, how many there are, and a link to the list with the same filter and order. */
export function WorkCard({ resource, filter, sort, rows = 5, uncounted, overdue, ...card }: WorkCardProps) {
  const translate = useTranslate()
  const { title = `resources.${resource}.name` } = card
  const none = card.none ?? (hasTranslation(`${title}None`) ? `${title}None` : `resources.${resource}.empty`)
  const list = useGetList(resource, {
    pagination: { page: 1, perPage: rows },
    filter,
    sort,
    meta: { total: !uncounted },
  })
  const { total: late } = useGetList(
    resource,
    { pagination: { page: 1, perPage: 1 }, filter: overdue, meta: { total: true } },
    { enabled: !!overdue },
  )
  const name = translate(title, { smart_count: 2 })
  const Icon = resourceOf(resource)?.icon
  const aside = (
    <>
      {!!late && (
        <Typography sx={{ color: 'error.main', fontWeight: 650 }}>
          {translate('deadline.count', { smart_count: late, count: formatCount(late) })}
        </Typography>
      )}
      {list.total !== undefined && !uncounted && (
        <Typography sx={{ fontSize: '1.3rem', fontWeight: 650 }}>{formatCount(list.total)}</Typography>
      )}
      <AllButton of={name} to={listPath(resource, filter, sort)} />
    </>
  )
  return <TablePanel {...card} {...{ none, aside }} title={name} icon={Icon && <Icon />} query={list} show={resource} />
}
