import { Typography } from '@mui/material'
import type { ComponentProps, ReactNode } from 'react'
import { type RaRecord, useRecordContext, useTranslate } from 'react-admin'
import { valueAt } from '../../dataProvider/resourceQueries'
import { typeAt, useRecordType } from '../fields/recordType'
import { Panel } from '../Panel'
import { type Query, QueryState } from '../QueryState'
import { RecordTable } from './RecordTable'

interface Props
  extends Omit<ComponentProps<typeof RecordTable>, 'caption' | 'empty'>,
    Pick<ComponentProps<typeof Panel>, 'aside' | 'icon'> {
  title: string
  /** The list of the record that the rows are, or the query that reads them, instead of `records`. */
  list?: string
  query?: Query<readonly RaRecord[]>
  /** The list of the record in the other order: the graph has its history oldest first. */
  newestFirst?: boolean
  /** Key of what is said where there is no row, if it is neither `<title>None` nor the `empty` of a resource. */
  none?: string
  /** Under the table. */
  pagination?: ReactNode
}

export function TablePanel({ title, list, query, aside, icon, none = keyOfNone(title), ...props }: Props) {
  const { pagination, records, newestFirst, ...table } = props
  const translate = useTranslate()
  const record = useRecordContext()
  const of = typeAt(useRecordType(), list ?? '')
  const rows = list ? rowsOf(valueAt(record, list)) : records
  const empty = (
    <Typography color="textSecondary" sx={{ px: 2, pb: 1.5 }}>
      {translate(none, { _: translate('list.nothing') })}
    </Typography>
  )
  return (
    <Panel title={title} aside={aside} icon={icon} flush>
      <QueryState query={query ?? { data: newestFirst ? rows?.toReversed() : rows }} lines={3}>
        {(shown) => <RecordTable {...(list && { of })} {...table} records={shown} caption={title} empty={empty} />}
      </QueryState>
      {pagination}
    </Panel>
  )
}

const keyOfNone = (title: string) =>
  /^resources\..*name$/.test(title) ? title.replace(/name$/, 'empty') : `${title}None`

// A row without an id of its own goes by its place.
function rowsOf(list: unknown): RaRecord[] {
  const { edges } = (list ?? {}) as { edges?: { node: object }[] }
  const rows = edges ? edges.map(({ node }) => node) : ((list ?? []) as object[])
  return rows.map((row, id) => ({ id, ...row }))
}
