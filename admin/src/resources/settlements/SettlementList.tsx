import { isOffered } from '../../authProvider/permissions'
import { fields, only } from '../../components/fields'
import { ResourceList } from '../../components/list'
import { CloseMonth } from './SettlementActions'

export const settlementColumns = fields('month status lines:lineCount total closedAt acceptedAt', {
  phone: 'status lineCount total',
})

export const monthCard = only(settlementColumns, 'month', 'status', 'lineCount', 'total')

/** The months: open, closed by CAAMI, accepted by the SPP IS. */
export default function SettlementList() {
  return <ResourceList columns={settlementColumns} actions={isOffered('settlements', 'close') && <CloseMonth />} />
}
