import { Alert, Button, Card } from '@mui/material'
import { type ReactNode, useEffect, useState } from 'react'
import {
  ColumnsButton,
  FilterButton,
  List,
  type ListProps,
  TopToolbar,
  useListContext,
  useTranslate,
} from 'react-admin'
import { session } from '../../authProvider/session'
import { Lead } from '../../layout/Page'
import { Empty } from '../Empty'
import { ErrorState } from '../ErrorState'
import { elementsOf } from '../fields'
import { useUnreadableInputs } from '../form/unreadableInputs'
import { Loading } from '../Loading'
import { CursorPagination } from './CursorPagination'
import { ExportButton } from './ExportButton'
import { RecordTable } from './RecordTable'

type TableProps = Pick<Parameters<typeof RecordTable>[0], 'to' | 'rowActions' | 'bulkActions'>

interface Props extends TableProps, Pick<ListProps, 'filter' | 'filterDefaultValues' | 'sort'> {
  resource: string
  columns: ReactNode
  /** Inputs: an array, or a fragment. */
  filters?: ReactNode
  actions?: ReactNode
  lead?: ReactNode
}

/** React-admin's List of a resource, with what all lists of the console have in common. */
export function ResourceList({ resource, columns, filters, actions, lead, ...props }: Props) {
  const { to, rowActions, bulkActions, ...list } = props
  const translate = useTranslate()
  const { unreadable, Reported } = useUnreadableInputs()
  // Half a date is not an error yet: the rows go once a pause in typing is over.
  const isHidden = useLasting(unreadable.length > 0)
  return (
    <Reported>
      {lead && <Lead>{lead}</Lead>}
      <List
        {...list}
        resource={resource}
        perPage={25}
        storeKey={`${resource}.${session.current()?.audience}`}
        disableAuthentication
        empty={false}
        error={<ListError />}
        component="div"
        filters={elementsOf(filters)}
        actions={
          <TopToolbar>
            {filters && <FilterButton />}
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
          <Rows columns={columns} to={to} rowActions={rowActions} bulkActions={bulkActions} />
        )}
      </List>
    </Reported>
  )
}

function Rows({ columns, ...table }: TableProps & { columns: ReactNode }) {
  const { isPending, isFetching, defaultTitle, resource } = useListContext()
  return (
    <Card sx={{ overflowX: 'auto' }}>
      {isPending ? (
        <Loading lines={10} />
      ) : (
        <RecordTable
          {...table}
          show={resource}
          columns={columns}
          caption={defaultTitle ?? ''}
          empty={<NoRows />}
          aria-busy={isFetching}
        />
      )}
    </Card>
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
