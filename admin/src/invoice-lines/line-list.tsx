import { useListContext } from 'react-admin'
import { OpenControl } from '../controls/open-control'
import { DeskList } from '../lists/desk-list'
import { may } from '../session/rights'
import { session } from '../session/session'
import { lineColumns } from './line-columns'
import { lineFilters } from './line-filters'

/** Invoice lines, newest first. */
export function LineList() {
  const who = session.current()
  const controls = may(who, 'invoice-lines', 'control')
  return (
    <DeskList
      resource="invoice-lines"
      columns={lineColumns}
      filters={who?.audience === 'CAAMI' ? lineFilters : lineFilters.filter(({ key }) => key !== 'assignedTo')}
      to={(row) => `/invoice-lines/${row.id}/show`}
      selectable={controls}
      chosen={controls && <ControlChosen />}
    />
  )
}

function ControlChosen() {
  const { selectedIds, onUnselectItems } = useListContext()
  return <OpenControl lines={selectedIds.map(String)} onDone={() => onUnselectItems()} />
}
