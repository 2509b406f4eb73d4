import { can } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import {
  CountField,
  EuroField,
  type FieldElement,
  InstantField,
  MonthField,
  only,
  StatusField,
} from '../../components/fields'
import { ResourceList } from '../../components/list/ResourceList'
import { CloseMonthDialog } from './SettlementActions'

/** A month as a row. */
export const settlementColumns: FieldElement[] = [
  <MonthField key="month" source="month" link />,
  <StatusField key="status" source="status" of="SettlementStatus" phone />,
  <CountField key="lines" source="lineCount" label="lines" phone />,
  <EuroField key="total" source="total" phone />,
  <InstantField key="closedAt" source="closedAt" />,
  <InstantField key="acceptedAt" source="acceptedAt" />,
]

/** The same on a dashboard. */
export const monthCard = only(settlementColumns, 'month', 'status', 'lineCount', 'total')

/** The months: open, closed by CAAMI, accepted by the SPP IS. */
export function SettlementList() {
  return (
    <ResourceList
      resource="settlements"
      columns={settlementColumns}
      to={({ month }) => `/settlements/${month}/show`}
      actions={can(session.current(), 'settlements', 'close') && <CloseMonthDialog />}
    />
  )
}
