import { useListContext } from 'react-admin'
import { isOffered } from '../../authProvider/permissions'
import { ResourceList } from '../../components/list/ResourceList'
import { OpenControl } from '../controls/OpenControl'
import { lineColumns } from './lineColumns'
import { lineFilters } from './lineFilters'

/** Invoice lines, newest first. */
export default function InvoiceLineList() {
  return (
    <ResourceList
      resource="invoice-lines"
      columns={lineColumns}
      filters={lineFilters('invoice-lines')}
      bulkActions={isOffered('invoice-lines', 'control') && <ControlSelected />}
    />
  )
}

function ControlSelected() {
  const { selectedIds, onUnselectItems } = useListContext()
  return <OpenControl lines={selectedIds.map(String)} onDone={() => onUnselectItems()} />
}
