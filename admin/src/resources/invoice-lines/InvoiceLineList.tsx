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
  // A CPAS lists lines of its own decisions only; a review is CAAMI's.
  const hidden = [...(who?.audience === 'CAAMI' ? [] : ['assignedTo']), ...(who?.audience === 'CPAS' ? ['cpas'] : [])]
  return (
    <ResourceList
      resource="invoice-lines"
      columns={lineColumns}
      filters={lineFilters.filter(({ key }) => !hidden.includes(String(key)))}
      bulkActions={controls && <ControlChosen />}
    />
  )
}

function ControlChosen() {
  const { selectedIds, onUnselectItems } = useListContext()
  return <OpenControl lines={selectedIds.map(String)} onDone={() => onUnselectItems()} />
}
