import { type FieldElement, only, ValueField } from '../components/fields'
import { StackedCell } from '../components/list/StackedCell'
import type { LineRowFragment } from '../graphql/generated/graphql'
import { lineColumns } from '../resources/invoice-lines/lineColumns'

const [performedOn] = only(lineColumns, 'performedOn')
const [claimed] = only(lineColumns, 'amounts.claimed')

/** A line on the dashboard: day, care with its provider, amount. */
export const lineCardColumns: FieldElement[] = [
  performedOn!,
  <ValueField
    key="care"
    source="care"
    text={(row: LineRowFragment) => row.item?.label ?? row.code}
    render={(row: LineRowFragment) => (
      <StackedCell
        first={row.item?.label ?? row.code}
        second={[row.code, row.invoice.provider?.name].filter(Boolean).join(' · ')}
        width={250}
      />
    )}
    phone
  />,
  claimed!,
]
