import { isOffered } from '../../authProvider/permissions'
import { CountField, EuroField, InstantField, MonthField, only, StatusField } from '../../components/fields'
import { ResourceList } from '../../components/list/ResourceList'
import { CloseMonth } from './SettlementActions'

/** A month as a row. */
export const settlementColumns = (
  <>
    <MonthField source="month" link />
    <StatusField source="status" of="SettlementStatus" phone />
    <CountField source="lineCount" label="lines" phone />
    <EuroField source="total" phone />
    <InstantField source="closedAt" />
    <InstantField source="acceptedAt" />
  </>
)

/** The same on a dashboard. */
export const monthCard = only(settlementColumns, 'month', 'status', 'lineCount', 'total')

/** The months: open, closed by CAAMI, accepted by the SPP IS. */
export default function SettlementList() {
  return (
    <ResourceList
      resource="settlements"
      columns={settlementColumns}
      to={({ month }) => `/settlements/${month}/show`}
      actions={isOffered('settlements', 'close') && <CloseMonth />}
    />
  )
}
