import { useListContext } from 'react-admin'
import { isOffered } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { ResourceList } from '../../components/list'
import { OpenControl } from '../controls/ControlList'
import { lineColumns } from './lines'

/** Invoice lines, newest first. */
export default function InvoiceLineList() {
  return (
    <ResourceList
      columns={lineColumns}
      alwaysOn={['outcome', 'niss']}
      withoutFilters={session.isOf('CAAMI') ? [] : ['assignedTo']}
      bulkActions={isOffered('invoice-lines', 'control') && <ControlSelected />}
    />
  )
}

function ControlSelected() {
  const { selectedIds, onUnselectItems } = useListContext()
  return <OpenControl lines={selectedIds.map(String)} onDone={() => onUnselectItems()} />
}
