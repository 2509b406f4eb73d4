import { Alert, Card, CardContent } from '@mui/material'
import type { ReactNode } from 'react'
import {
  ColumnsButton,
  FilterButton,
  List,
  ListNoResults,
  type ListProps,
  TopToolbar,
  useListContext,
  useLocale,
  useResourceContext,
  useTranslate,
} from 'react-admin'
import { session } from '../../authProvider/session'
import { hasTranslation } from '../../i18n/i18nProvider'
import { Lead } from '../../layout/Page'
import { elementsOf, without } from '../fields'
import { ScrollBox } from '../Panel'
import { QueryState } from '../QueryState'
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
  /** Between the filters and the rows, once there are rows. */
  above?: ReactNode
}

/** React-admin's List of a resource, with what all lists of the console have in common; what it is for is `resources.<name>.lead`. */
export function ResourceList({ columns, alwaysOn = [], withoutFilters = [], actions, above, ...props }: Props) {
  const resource = useResourceContext(props) ?? ''
  const filters = elementsOf(props.filters ?? without(filtersOf(resource, ...alwaysOn), ...withoutFilters))
  const { to, rowActions, bulkActions, ...list } = props
  const translate = useTranslate()
  const locale = useLocale()
  const lead = `resources.${resource}.lead`
  return (
    <>
      {hasTranslation(lead) && <Lead>{lead}</Lead>}
      <List
        perPage={25}
        {...list}
        resource={resource}
        // The texts of the rows are in one language.
        queryOptions={{ meta: { locale } }}
        storeKey={`${resource}.${session.current()?.audience}`}
        disableAuthentication
        empty={false}
        component="div"
        filters={filters}
        actions={
          <TopToolbar>
            {filters.length > 0 && <FilterButton />}
            <ColumnsButton key={resource} />
            <ExportButton columns={columns} />
            {actions}
          </TopToolbar>
        }
        pagination={<CursorPagination />}
      >
        {/* React-admin keeps the rows of the filter before; the theme shows this instead of them. */}
        <Alert severity="warning" role="status" className="unreadable-filter">
          {translate('list.unreadableFilter')}
        </Alert>
        <Rows columns={columns} above={above} to={to} rowActions={rowActions} bulkActions={bulkActions} />
      </List>
    </>
  )
}

function Rows({ columns, above, rowActions, ...table }: TableProps & Pick<Props, 'columns' | 'above'>) {
  const { defaultTitle, resource, filterValues, ...query } = useListContext()
  return (
    <div className="filtered-rows">
      {query.data && query.data.length > 0 && above}
      <Card component={ScrollBox} aria-label={defaultTitle} sx={{ mt: above ? 2.5 : 0 }}>
        <QueryState query={query} lines={10}>
          {(rows) => (
            <RecordTable
              {...table}
              show={resource}
              // A column of actions where a row has one.
              rowActions={rowActions && rows.some(rowActions) ? rowActions : undefined}
              columns={columnsFor(columns, filterValues)}
              caption={defaultTitle ?? ''}
              empty={<NoRows />}
              aria-busy={query.isFetching}
            />
          )}
        </QueryState>
      </Card>
    </div>
  )
}

function NoRows() {
  const translate = useTranslate()
  const { resource, filterValues } = useListContext()
  const nothing = translate(`resources.${resource}.empty`, { _: translate('list.nothing') })
  return (
    <div role="status">
      {Object.keys(filterValues ?? {}).length > 0 ? <ListNoResults /> : <CardContent>{nothing}</CardContent>}
    </div>
  )
}
