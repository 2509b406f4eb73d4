import type { Column } from '../components/list/column'
import { StackedCell } from '../components/list/StackedCell'
import type { LineRowFragment } from '../graphql/generated/graphql'
import { lineColumns } from '../resources/invoice-lines/lineColumns'

const kept = (wanted: string) => lineColumns.filter(({ label }) => label === wanted)

/** A line in a card of the landing page: the card says what became of it. */
export const lineCardColumns: Column<LineRowFragment>[] = [
  ...kept('performedOn'),
  {
    label: 'care',
    text: (row) => row.item?.label ?? row.code,
    cell: (row) => (
      <StackedCell
        first={row.item?.label ?? row.code}
        second={[row.code, row.invoice.provider?.name].filter(Boolean).join(' · ')}
        width={320}
      />
    ),
    phone: true,
  },
  ...kept('claimed'),
]
