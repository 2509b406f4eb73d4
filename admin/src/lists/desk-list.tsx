import Download from '@mui/icons-material/FileDownloadOutlined'
import { Box, Button, Paper } from '@mui/material'
import { cloneElement, type ReactElement, type ReactNode, useMemo, useState } from 'react'
import { FilterButton, FilterForm, ListBase, type RaRecord, useListContext, useNotify, useTranslate } from 'react-admin'
import { dataProvider } from '../data/provider'
import { type InputProps, labelKey } from '../forms/inputs'
import { faultOf } from '../graph/faults'
import { Page } from '../look/page'
import { Progress } from '../look/progress'
import { Failed, NoRight, Nothing, Waiting } from '../look/states'
import { may } from '../session/rights'
import { session } from '../session/session'
import type { Column } from './columns'
import { csvOf, download } from './csv'
import { Pager } from './pager'
import { RecordTable } from './table'

interface Props<R extends RaRecord> {
  resource: string
  columns: readonly Column<R>[]
  filters?: ReactElement[]
  /** What the filters say until somebody says otherwise. */
  defaults?: Record<string, unknown>
  /** What the list always holds to. */
  filter?: Record<string, unknown>
  to?: (record: R) => string | undefined
  actions?: ReactNode
  selectable?: boolean
  /** What can be done with the rows chosen. */
  chosen?: ReactNode
  rowActions?: (record: R) => ReactNode
  title?: string
  lead?: ReactNode
}

/** A list to work from: filters that can be saved, a table or cards, pages over cursors, a file of all rows. */
export function DeskList<R extends RaRecord>(props: Props<R>) {
  if (!may(session.current(), props.resource, 'list')) return <NoRight />
  return (
    <ListBase
      resource={props.resource}
      perPage={25}
      filter={props.filter}
      filterDefaultValues={props.defaults}
      storeKey={`${props.resource}.${session.current()?.audience}`}
      disableAuthentication
    >
      <Desk {...props} />
    </ListBase>
  )
}

function Desk<R extends RaRecord>({
  resource,
  columns,
  filters: given,
  to,
  actions,
  selectable,
  chosen,
  rowActions,
  title,
  lead,
}: Props<R>) {
  const translate = useTranslate()
  const list = useListContext<R>()
  const filters = useMemo(() => given?.map(labelled), [given])
  const name = title ?? translate(`resources.${resource}.name`, { smart_count: 2 })
  const filtered = Object.keys(list.filterValues ?? {}).length > 0
  return (
    <Page
      title={name}
      lead={lead}
      actions={
        <>
          {filters && filters.length > 0 && <FilterButton filters={filters} variant="outlined" size="medium" />}
          <Export resource={resource} columns={columns} name={name} />
          {actions}
        </>
      }
    >
      {filters && (
        <Box sx={{ '& form': { minHeight: 0, mb: 1, gap: 1, alignItems: 'center' } }}>
          <FilterForm filters={filters} />
        </Box>
      )}
      {selectable && list.selectedIds.length > 0 && <Box sx={{ mb: 1.5 }}>{chosen}</Box>}
      <Paper variant="outlined" sx={{ borderColor: 'divider', overflowX: 'auto' }} aria-busy={list.isFetching}>
        {list.error ? (
          <Failed error={list.error} retry={() => list.refetch()} />
        ) : !list.data ? (
          <Box sx={{ px: 2 }}>
            <Waiting lines={10} />
          </Box>
        ) : list.data.length === 0 ? (
          <Nothing
            title={translate(filtered ? 'list.nothingFound' : `resources.${resource}.empty`, {
              _: translate('list.nothing'),
            })}
            hint={filtered ? translate('list.nothingFoundHint') : undefined}
            action={
              filtered && (
                <Button variant="outlined" onClick={() => list.setFilters({})}>
                  {translate('list.clear')}
                </Button>
              )
            }
          />
        ) : (
          <RecordTable
            records={list.data}
            columns={columns}
            to={to}
            caption={name}
            rowActions={rowActions}
            select={
              selectable ? { chosen: list.selectedIds, toggle: (id) => list.onToggleItem(id as R['id']) } : undefined
            }
          />
        )}
        <Pager />
      </Paper>
    </Page>
  )
}

/** A filter with its label's whole key, as React-admin's menu of filters translates it. */
function labelled(filter: ReactElement): ReactElement {
  const { source, label } = filter.props as InputProps
  return cloneElement(filter as ReactElement<InputProps>, { label: labelKey(source, label) })
}

/** All rows of the filter, at most as many as a spreadsheet is of use for, page by page with its progress. */
function Export<R extends RaRecord>({
  resource,
  columns,
  name,
}: {
  resource: string
  columns: readonly Column<R>[]
  name: string
}) {
  const translate = useTranslate()
  const notify = useNotify()
  const { filterValues, filter } = useListContext<R>()
  const [rows, setRows] = useState<number>()
  const save = async () => {
    const all: R[] = []
    setRows(0)
    try {
      for (let page = 1; all.length < MOST; page++) {
        const asked = {
          pagination: { page, perPage: 200 },
          sort: { field: 'id', order: 'ASC' as const },
          filter: { ...filter, ...filterValues },
        }
        const { data, pageInfo } = await dataProvider.getList<R>(resource, asked)
        all.push(...data)
        setRows(all.length)
        if (!pageInfo?.hasNextPage) break
      }
      download(
        `${name}.csv`,
        csvOf(all, columns, (key) => translate(`fields.${key}`)),
        'text/csv;charset=utf-8',
      )
    } catch (error) {
      notify(`fault.${faultOf(error).code}.title`, { type: 'error' })
    }
    setRows(undefined)
  }
  return (
    <>
      <Button variant="outlined" startIcon={<Download />} onClick={save} disabled={rows !== undefined}>
        {translate('list.export')}
      </Button>
      {rows !== undefined && <Progress text={translate('list.exporting', { smart_count: rows })} />}
    </>
  )
}

const MOST = 20_000
