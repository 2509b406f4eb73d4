import { Box } from '@mui/material'
import { cloneElement, createContext, type ReactNode } from 'react'
import { DataTable, type DataTableProps, type RaRecord, useResourceContext, useTranslate } from 'react-admin'
import { isOffered } from '../../authProvider/permissions'
import { elementsOf, type FieldProps } from '../fields/Field'
import { FieldsContext, recordTypeOf } from '../fields/recordType'

/** Whether a button is in a row, where it is small and has no icon. */
export const InRowContext = createContext(false)

interface Props extends Pick<DataTableProps, 'empty'> {
  columns: ReactNode
  /** The rows; those of the list around it if there are none. */
  records?: readonly RaRecord[]
  /** The type of the rows, if they are not of the resource `show`. */
  of?: string
  /** What the table holds, for screen readers: a text, or its key. */
  caption: string
  /** The resource whose page a row leads to. */
  show?: string
  /** Where a row leads, if it is not to the page of its resource. */
  to?(record: RaRecord): string | undefined
  rowActions?: false | FieldProps['render']
  /** What can be done with the rows that the person selects; without it there is nothing to select. */
  bulkActions?: ReactNode
  'aria-busy'?: boolean
}

/** React-admin's DataTable with real links, a name and, through the theme, cards on a phone. */
export function RecordTable(props: Props) {
  const { columns: fields, records, of, caption, show, to, rowActions, bulkActions, ...table } = props
  const translate = useTranslate()
  const resource = useResourceContext()
  const columns = elementsOf<FieldProps>(fields)
  const pathOf =
    to ??
    (({ id }: RaRecord) => (show && isOffered(show, 'show') ? `/${show}/${encodeURIComponent(id)}/show` : undefined))
  // A table inside a page is not sorted, and keeps its columns apart from those of the list.
  const inPage = records && { data: [...records], isPending: false, storeKey: 'part-of-a-page' }
  return (
    <FieldsContext value={{ pathOf, areInList: !records, of: of ?? recordTypeOf(show) }}>
      <DataTable
        bulkActionButtons={bulkActions || false}
        resource={resource ?? 'rows'}
        hiddenColumns={columns.filter(({ props }) => props.hidden).map(({ props }) => props.source)}
        // A text that is being selected is not a click; a link in the row has its own address.
        rowClick={(_id, _resource, record) => (getSelection()?.toString() ? false : (pathOf(record) ?? false))}
        aria-label={translate(caption, { _: caption, smart_count: 2 })}
        {...inPage}
        {...table}
      >
        {columns.map((column, at) => (at === 0 ? cloneElement(column, { link: true }) : column))}
        {rowActions && (
          <DataTable.Col
            align="right"
            className="on-phone"
            label="list.actions"
            // A dialog of the row is inside it for React: a click in the dialog must not open the row.
            onClick={(event) => event.stopPropagation()}
            render={(record: RaRecord) => (
              <Box sx={{ display: 'inline-flex', flexWrap: { xs: 'wrap', md: 'nowrap' }, gap: 1 }}>
                <InRowContext value={true}>{rowActions(record)}</InRowContext>
              </Box>
            )}
          />
        )}
      </DataTable>
    </FieldsContext>
  )
}
