import { Alert, Box, Button, Paper } from '@mui/material'
import { type ReactElement, type ReactNode, useEffect, useState } from 'react'
import { FilterButton, FilterForm, ListBase, type RaRecord, useListContext, useTranslate } from 'react-admin'
import { can } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { Page } from '../../layout/Page'
import { AccessDenied } from '../AccessDenied'
import { Empty } from '../Empty'
import { ErrorState } from '../ErrorState'
import { useUnreadableInputs } from '../form/unreadableInputs'
import { Loading } from '../Loading'
import { CursorPagination } from './CursorPagination'
import type { Column } from './column'
import { ExportButton } from './ExportButton'
import { RecordTable } from './RecordTable'

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
  /** Above the rows: what is more urgent than them. */
  above?: ReactNode
  /** What the file always holds to, where it has more than the page shows in its rows. */
  fileFilter?: Record<string, unknown>
}

/** A list to work from: filters that can be saved, a table or cards, pages over cursors, a file of all rows. */
export function ResourceList<R extends RaRecord>(props: Props<R>) {
  if (!can(session.current(), props.resource, 'list')) return <AccessDenied />
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
  filters,
  to,
  actions,
  selectable,
  chosen,
  rowActions,
  title,
  lead,
  above,
  fileFilter,
}: Props<R>) {
  const translate = useTranslate()
  const list = useListContext<R>()
  const { unreadable, Reported } = useUnreadableInputs()
  const isHidden = useLasting(unreadable.length > 0)
  const name = title ?? translate(`resources.${resource}.name`, { smart_count: 2 })
  const filtered = Object.keys(list.filterValues ?? {}).length > 0
  return (
    <Page
      title={name}
      lead={lead}
      actions={
        <>
          {filters && filters.length > 0 && <FilterButton filters={filters} variant="outlined" size="medium" />}
          <ExportButton
            resource={resource}
            columns={columns}
            name={name}
            filter={fileFilter}
            disabled={unreadable.length > 0}
          />
          {actions}
        </>
      }
    >
      {filters && (
        <Box sx={{ '& form': { minHeight: 0, mb: 1, gap: 1, alignItems: 'center' }, ...shownProblems }}>
          <Reported>
            <FilterForm filters={filters} />
          </Reported>
        </Box>
      )}
      {selectable && list.selectedIds.length > 0 && <Box sx={{ mb: 1.5 }}>{chosen}</Box>}
      {!isHidden && above}
      <Paper variant="outlined" sx={{ borderColor: 'divider', overflowX: 'auto' }} aria-busy={list.isFetching}>
        {isHidden ? (
          <Alert severity="warning" role="status">
            {translate('list.unreadableFilter')}
          </Alert>
        ) : list.error ? (
          <ErrorState error={list.error} retry={() => list.refetch()} />
        ) : !list.data ? (
          <Box sx={{ px: 2 }}>
            <Loading lines={10} />
          </Box>
        ) : list.data.length === 0 ? (
          <Empty
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
        {!isHidden && <CursorPagination />}
      </Paper>
    </Page>
  )
}

// React-admin's filter form hides the text under its inputs; an error must be read.
const shownProblems = { '& form .MuiFormHelperText-root.Mui-error': { display: 'block', maxWidth: 240 } }

/** True once it has been true for as long as a pause in typing. */
function useLasting(isSo: boolean): boolean {
  const [lasting, setLasting] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLasting(isSo), isSo ? 700 : 0)
    return () => clearTimeout(timer)
  }, [isSo])
  return lasting && isSo
}
