import { DeskList } from '../lists/desk-list'
import { session } from '../session/session'
import { lineColumns } from './line-columns'
import { lineFilters } from './line-filters'

/** Invoice lines, newest first. */
export function LineList() {
  const office = session.current()?.audience === 'CAAMI'
  return (
    <DeskList
      resource="invoice-lines"
      columns={lineColumns}
      filters={office ? lineFilters : lineFilters.filter(({ key }) => key !== 'assignedTo')}
      to={(row) => `/invoice-lines/${row.id}/show`}
    />
  )
}
