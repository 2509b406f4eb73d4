import { can } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import type { Column } from '../../components/list/column'
import { ResourceList } from '../../components/list/ResourceList'
import { StatusChip } from '../../components/StatusChip'
import { formatInstant, formatMonth } from '../../format/day'
import { formatCount, formatDecimal, formatEuro } from '../../format/euro'
import type { SettlementRowFragment } from '../../graphql/generated/graphql'
import { i18nProvider } from '../../i18n/i18nProvider'
import { CloseMonthDialog } from './SettlementActions'

/** A month as a row. */
export const settlementColumns: Column<SettlementRowFragment>[] = [
  { label: 'month', text: (row) => formatMonth(row.month) },
  {
    label: 'status',
    text: (row) => i18nProvider.translate(`enums.SettlementStatus.${row.status}`),
    cell: (row) => <StatusChip of="SettlementStatus" value={row.status} />,
    phone: true,
  },
  { label: 'lines', text: (row) => formatCount(row.lineCount), align: 'right', kind: 'number', phone: true },
  {
    label: 'total',
    text: (row) => formatDecimal(row.total),
    cell: (row) => formatEuro(row.total),
    align: 'right',
    kind: 'number',
    phone: true,
  },
  { label: 'closedAt', text: (row) => formatInstant(row.closedAt) },
  { label: 'acceptedAt', text: (row) => formatInstant(row.acceptedAt) },
]

/** The months: open, closed by CAAMI, accepted by the SPP IS. */
export function SettlementList() {
  return (
    <ResourceList
      resource="settlements"
      columns={settlementColumns}
      to={(row) => `/settlements/${row.month}/show`}
      actions={can(session.current(), 'settlements', 'close') && <CloseMonthDialog />}
    />
  )
}
