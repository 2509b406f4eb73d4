import { useListContext } from 'react-admin'
import { can } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { ResourceList } from '../../components/list/ResourceList'
import { OpenControl } from '../controls/OpenControl'
import { lineColumns } from './lineColumns'
import { lineFilters } from './lineFilters'

/** Invoice lines, newest first. */
export function InvoiceLineList() {
  const who = session.current()
  const controls = can(who, 'invoice-lines', 'control')
  return (
    <ResourceList
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
