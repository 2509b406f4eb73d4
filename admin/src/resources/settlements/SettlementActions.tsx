import Accept from '@mui/icons-material/CheckCircleOutlined'
import Close from '@mui/icons-material/LockOutlined'
import { Alert } from '@mui/material'
import { useNavigate } from 'react-router-dom'
import { session } from '../../authProvider/session'
import { figuresOf, MutationDialog, type PreviewResult } from '../../components/form'
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
