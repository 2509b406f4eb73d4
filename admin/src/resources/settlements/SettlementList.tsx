import Accept from '@mui/icons-material/CheckCircleOutlined'
import Close from '@mui/icons-material/LockOutlined'
import { Alert } from '@mui/material'
import { useNavigate } from 'react-router-dom'
import { isOffered } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { fields, only } from '../../components/fields'
import { figuresOf, MutationDialog, type PreviewResult } from '../../components/form'
import { ResourceList } from '../../components/list'
import { formatCount, formatEuro, formatMonth } from '../../format'
import {
  AcceptSettlementDocument,
  CloseSettlementDocument,
  SettlementAcceptancePreviewDocument,
  SettlementClosingPreviewDocument,
  type SettlementForeseenFragment,
} from '../../graphql/generated/graphql'
import { i18nProvider } from '../../i18n/i18nProvider'
import { isRunning, monthBefore } from './month'

export const settlementColumns = fields('month status lines:lineCount total closedAt acceptedAt', {
  phone: 'status lineCount total',
})

export const monthCard = only(settlementColumns, 'month', 'status', 'lineCount', 'total')

/** The months: open, closed by CAAMI, accepted by the SPP IS. */
export default function SettlementList() {
  return <ResourceList columns={settlementColumns} actions={isOffered('settlements', 'close') && <CloseMonth />} />
}

/** Closes the month of a page, or the one that is typed; a month that still runs is closed against advice only. */
export function CloseMonth({ month }: { month?: string }) {
  const navigate = useNavigate()
  const running = month !== undefined && isRunning(month, session.today())
  return (
    <MutationDialog
      title={month ? undefined : 'chooseMonth'}
      icon={<Close />}
      button={{ variant: running ? 'outlined' : 'contained', color: running ? 'warning' : undefined }}
      document={CloseSettlementDocument}
      given={month ? { month } : undefined}
      defaults={{ month: monthBefore(session.today()) }}
      preview={{ document: SettlementClosingPreviewDocument, foresee }}
      onDone={({ payload: { settlement } }) => settlement && navigate(`/settlements/${settlement.month}/show`)}
    />
  )
}

/** The SPP IS takes over a month that CAAMI closed. */
export const AcceptMonth = ({ month }: { month: string }) => (
  <MutationDialog
    icon={<Accept />}
    button={{ variant: 'contained' }}
    document={AcceptSettlementDocument}
    given={{ month }}
    preview={{ document: SettlementAcceptancePreviewDocument, foresee }}
  />
)

/** A month in figures, what is left out of it, and a warning where it still runs. */
function foresee({ preview }: { preview: SettlementForeseenFragment }): PreviewResult {
  const { leftOutLines, leftOutAmount } = preview
  const month = formatMonth(preview.month)
  const leftOut = { smart_count: leftOutLines, lines: formatCount(leftOutLines), amount: formatEuro(leftOutAmount) }
  return {
    rows: [
      ...figuresOf(preview, 'month'),
      ['settlement.centres', formatCount(preview.cpas)],
      ...figuresOf(preview, 'lines', 'persons', 'total'),
      ['preview.leftOut', i18nProvider.translate('preview.leftOutLines', leftOut)],
    ],
    notice: isRunning(preview.month, session.today()) && (
      <Alert severity="warning">{i18nProvider.translate('settlement.stillRunning', { month })}</Alert>
    ),
  }
}
