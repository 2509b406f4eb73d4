import { Checkbox } from '@mui/material'
import {
  DataTable,
  useDataTableCallbacksContext,
  useDataTableDataContext,
  useDataTableRenderContext,
  useDataTableSelectedIdsContext,
  useRecordContext,
  useTranslate,
} from 'react-admin'

/** The checkboxes of the rows. Those of react-admin 5.15 have no name for screen readers with MUI 9 (axe: label). */
export function SelectColumn() {
  const place = useDataTableRenderContext()
  if (place === 'columnsSelector') return null
  return (
    <DataTable.Col
      padding="checkbox"
      className="on-phone"
      label={<SelectPage />}
      onClick={(event) => event.stopPropagation()}
      render={() => <SelectRow />}
    />
  )
}

function SelectPage() {
  const translate = useTranslate()
  const { onSelect } = useDataTableCallbacksContext()
  const selected = useDataTableSelectedIdsContext() ?? []
  const ids = (useDataTableDataContext() ?? []).map(({ id }) => id)
  const others = selected.filter((id) => !ids.includes(id))
  const isWhole = ids.every((id) => selected.includes(id))
  return (
    <Checkbox
      size="small"
      checked={isWhole}
      indeterminate={!isWhole && selected.length > others.length}
      onChange={() => onSelect?.(isWhole ? others : [...others, ...ids])}
      slotProps={{ input: { 'aria-label': translate('ra.action.select_all') } }}
    />
  )
}

function SelectRow() {
  const translate = useTranslate()
  const { handleToggleItem } = useDataTableCallbacksContext()
  const selected = useDataTableSelectedIdsContext() ?? []
  const record = useRecordContext()
  if (!record) return null
  return (
    <Checkbox
      size="small"
      checked={selected.includes(record.id)}
      onChange={() => undefined}
      slotProps={{
        input: {
          'aria-label': translate('ra.action.select_row'),
          // A click, for its Shift: then all rows from the one before.
          onClick: (event) => handleToggleItem?.(record.id, event),
        },
      }}
    />
  )
}
