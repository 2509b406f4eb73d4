import { Alert, Button, Card } from '@mui/material'
import { type ReactNode, useEffect, useState } from 'react'
import {
  ColumnsButton,
  FilterButton,
  List,
  type ListProps,
  TopToolbar,
  useListContext,
  useLocale,
  useResourceContext,
  useTranslate,
} from 'react-admin'
import { session } from '../../authProvider/session'
import { Lead } from '../../layout/Page'
import { Empty } from '../Empty'
import { ErrorState } from '../ErrorState'
import { elementsOf, without } from '../fields'
import { useUnreadableInputs } from '../form/unreadableInputs'
import { Loading } from '../Loading'
import { ScrollBox } from '../ScrollBox'
import { CursorPagination } from './CursorPagination'
import { type Columns, columnsFor, ExportButton } from './ExportButton'
import { filtersOf } from './filtersOf'
import { RecordTable } from './RecordTable'

type TableProps = Pick<Parameters<typeof RecordTable>[0], 'to' | 'rowActions' | 'bulkActions'>

interface Props extends TableProps, Pick<ListProps, 'filter' | 'filterDefaultValues' | 'sort' | 'perPage'> {
  /** The one of the route unless the page says otherwise. */
  resource?: string
  columns: Columns
  /** The filters of the graph that are always shown; the others can be added. */
  alwaysOn?: string[]
  /** The filters of the graph that say nothing to the user: what is one's own. */
  withoutFilters?: string[]
  /** Inputs in place of those of the graph: an array, or a fragment. */
  filters?: ReactNode
  actions?: ReactNode
  lead?: string
  /** Between the filters and the rows, once there are rows. */
  above?: ReactNode
}

/** React-admin's List of a resource, with what all lists of the console have in common. */
export function ResourceList({ columns, alwaysOn = [], withoutFilters = [], actions, lead, above, ...props }: Props) {
  const resource = useResourceContext(props) ?? ''
  const filters = elementsOf(props.filters ?? without(filtersOf(resource, ...alwaysOn), ...withoutFilters))
  const { to, rowActions, bulkActions, ...list } = props
  const translate = useTranslate()
  const locale = useLocale()
  const { unreadable, Reported } = useUnreadableInputs()
  // Half a date is not an error yet: the rows go once a pause in typing is over.
  const isHidden = useLasting(unreadable.length > 0)
  return (
    <Reported>
      {lead && <Lead>{lead}</Lead>}
      <List
        perPage={25}
        {...list}
        resource={resource}
        // The texts of the rows are in one language.
        queryOptions={{ meta: { locale } }}
        storeKey={`${resource}.${session.current()?.audience}`}
        disableAuthentication
        empty={false}
        error={<ListError />}
        component="div"
        filters={filters}
        actions={
          <TopToolbar>
            {filters.length > 0 && <FilterButton />}
            <ColumnsButton key={resource} />
            <ExportButton columns={columns} disabled={unreadable.length > 0} />
            {actions}
          </TopToolbar>
        }
        pagination={isHidden ? false : <CursorPagination />}
      >
        {isHidden ? (
          <Alert severity="warning" role="status">
            {translate('list.unreadableFilter')}
          </Alert>
        ) : (
          <Rows columns={columns} above={above} to={to} rowActions={rowActions} bulkActions={bulkActions} />
        )}
      </List>
    </Reported>
  )
}

function Rows({ columns, above, rowActions, ...table }: TableProps & Pick<Props, 'columns' | 'above'>) {
  const { isPending, isFetching, defaultTitle, resource, filterValues, data } = useListContext()
  return (
    <>
      {data && data.length > 0 && above}
      <Card component={ScrollBox} aria-label={defaultTitle} sx={{ mt: above ? 2.5 : 0 }}>
        {isPending ? (
          <Loading lines={10} />
        ) : (
          <RecordTable
            {...table}
            show={resource}
            // A column of actions where a row has one.
            rowActions={rowActions && data?.some(rowActions) ? rowActions : undefined}
            columns={columnsFor(columns, filterValues)}
            caption={defaultTitle ?? ''}
            empty={<NoRows />}
            aria-busy={isFetching}
          />
        )}
      </Card>
    </>
  )
}

function ListError() {
  const { error, refetch } = useListContext()
  return <ErrorState error={error} retry={() => refetch()} />
}

function NoRows() {
  const translate = useTranslate()
  const { resource, filterValues, setFilters } = useListContext()
  if (Object.keys(filterValues ?? {}).length === 0)
    return <Empty title={translate(`resources.${resource}.empty`, { _: translate('list.nothing') })} />
  const clear = (
    <Button variant="outlined" onClick={() => setFilters({})}>
      {translate('list.clear')}
    </Button>
  )
  return <Empty title="list.nothingFound" hint="list.nothingFoundHint" action={clear} />
}

/** True once it has been true for as long as a pause in typing. */
function useLasting(isSo: boolean): boolean {
  const [lasting, setLasting] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLasting(isSo), isSo ? 700 : 0)
    return () => clearTimeout(timer)
  }, [isSo])
  return lasting && isSo
}
