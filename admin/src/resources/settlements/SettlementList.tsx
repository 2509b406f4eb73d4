import { isOffered } from '../../authProvider/permissions'
import { Field, only } from '../../components/fields'
import { ResourceList } from '../../components/list/ResourceList'
import { CloseMonth } from './SettlementActions'

export const settlementColumns = (
  <>
    <Field source="month" link />
    <Field source="status" as="chip" phone />
    <Field source="lineCount" label="lines" phone />
    <Field source="total" phone />
    <Field source="closedAt" />
    <Field source="acceptedAt" />
  </>
)

export const monthCard = only(settlementColumns, 'month', 'status', 'lineCount', 'total')

/** The months: open, closed by CAAMI, accepted by the SPP IS. */
export default function SettlementList() {
  return <ResourceList columns={settlementColumns} actions={isOffered('settlements', 'close') && <CloseMonth />} />
}
