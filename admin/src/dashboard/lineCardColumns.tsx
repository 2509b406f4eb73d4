import { fields, only } from '../components/fields'
import { StackedCell } from '../components/list'
import type { LineRowFragment } from '../graphql/generated/graphql'
import { lineColumns } from '../resources/invoice-lines/lines'

const careOf = ({ item, code }: LineRowFragment) => item?.label ?? code

/** A line on the dashboard: day, care with its provider, amount. */
export const lineCardColumns = [
  ...only(lineColumns, 'performedOn'),
  ...fields('care', {
    phone: 'care',
    care: {
      value: careOf,
      render: (row: LineRowFragment) => (
        <StackedCell
          first={careOf(row)}
          second={[row.code, row.invoice.provider?.name].filter(Boolean).join(' · ')}
          width={250}
        />
      ),
    },
  }),
  ...only(lineColumns, 'amounts.claimed'),
]
