import type { LineRowFragment } from '../gql/graphql'
import { lineColumns } from '../invoice-lines/line-columns'
import type { Column } from '../lists/columns'
import { TwoLines } from '../lists/two-lines'

const kept = (wanted: string) => lineColumns.filter(({ label }) => label === wanted)

/** A line in a card of the landing page: the card says what became of it. */
export const lineCardColumns: Column<LineRowFragment>[] = [
  ...kept('performedOn'),
  {
    label: 'care',
    text: (row) => row.item?.label ?? row.code,
    cell: (row) => (
      <TwoLines
        first={row.item?.label ?? row.code}
        second={[row.code, row.invoice.provider?.name].filter(Boolean).join(' · ')}
        width={320}
      />
    ),
    phone: true,
  },
  ...kept('claimed'),
]
