import type { SettlementRowFragment } from '../gql/graphql'
import type { Column } from '../lists/columns'
import { DeskList } from '../lists/desk-list'
import { StateChip } from '../look/chips'
import { may } from '../session/rights'
import { session } from '../session/session'
import { instantText, monthText } from '../values/day'
import { countText, euroText, plainEuro } from '../values/euro'
import { words } from '../words/catalogue'
import { CloseMonth } from './closing'

/** A month as a row. */
export const settlementColumns: Column<SettlementRowFragment>[] = [
  { label: 'month', text: (row) => monthText(row.month) },
  {
    label: 'status',
    text: (row) => words.text(`enums.SettlementStatus.${row.status}`),
    cell: (row) => <StateChip of="SettlementStatus" value={row.status} />,
    phone: true,
  },
  { label: 'lines', text: (row) => countText(row.lineCount), align: 'right', kind: 'number', phone: true },
  {
    label: 'total',
    text: (row) => plainEuro(row.total),
    cell: (row) => euroText(row.total),
    align: 'right',
    kind: 'number',
    phone: true,
  },
  { label: 'closedAt', text: (row) => instantText(row.closedAt) },
  { label: 'acceptedAt', text: (row) => instantText(row.acceptedAt) },
]

/** The months: open, closed by CAAMI, accepted by the SPP IS. */
export function SettlementList() {
  return (
    <DeskList
      resource="settlements"
      columns={settlementColumns}
      to={(row) => `/settlements/${row.month}/show`}
      actions={may(session.current(), 'settlements', 'close') && <CloseMonth />}
    />
  )
}
