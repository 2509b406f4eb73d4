import Close from '@mui/icons-material/LockOutlined'
import { useTranslate } from 'react-admin'
import { useNavigate } from 'react-router-dom'
import { ActDialog } from '../forms/act-dialog'
import { MonthInput } from '../forms/inputs'
import { CloseSettlementDocument, type SettlementRowFragment } from '../gql/graphql'
import type { Column } from '../lists/columns'
import { DeskList } from '../lists/desk-list'
import { StateChip } from '../look/chips'
import { may } from '../session/rights'
import { session } from '../session/session'
import { instantText, monthText } from '../values/day'
import { countText, euroText, plainEuro } from '../values/euro'
import { words } from '../words/catalogue'

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

/** A month that was left open is gone to first: its page shows what would be closed. */
function CloseMonth() {
  const translate = useTranslate()
  const navigate = useNavigate()
  return (
    <ActDialog
      title={translate('settlement.closeMonth')}
      lead={translate('settlement.closeLead')}
      icon={<Close />}
      button={{ variant: 'contained' }}
      document={CloseSettlementDocument}
      findingsOf={(data) => data.payload.findings}
      defaults={{ month: '' }}
      variables={({ month }) => ({ month: readMonth(month) })}
      busy={translate('settlement.closing')}
      done="settlement.closed"
      onDone={(data) => data.payload.settlement && navigate(`/settlements/${data.payload.settlement.month}/show`)}
    >
      <MonthInput source="month" required hint={translate('settlement.monthHint')} />
    </ActDialog>
  )
}

/** 10/2026 as the graph writes it; what is no month goes as it is, and the graph says so. */
export function readMonth(typed: string): string {
  const parts = /^(\d{1,2})[/.-](\d{4})$/.exec(typed.trim())
  return parts ? `${parts[2]}-${parts[1]!.padStart(2, '0')}` : typed.trim()
}
