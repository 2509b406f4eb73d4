import Accept from '@mui/icons-material/CheckCircleOutlined'
import Close from '@mui/icons-material/LockOutlined'
import { Alert } from '@mui/material'
import { required, useTranslate } from 'react-admin'
import { useNavigate } from 'react-router-dom'
import { session } from '../../authProvider/session'
import { MutationDialog } from '../../components/form/MutationDialog'
import { figuresOf, type PreviewResult } from '../../components/form/MutationPreview'
import { MonthInput } from '../../components/inputs'
import { formatMonth } from '../../format/day'
import { formatCount, formatEuro } from '../../format/euro'
import {
  AcceptSettlementDocument,
  CloseSettlementDocument,
  SettlementAcceptancePreviewDocument,
  SettlementClosingPreviewDocument,
  type SettlementForeseenFragment,
} from '../../graphql/generated/graphql'
import { isRunning, monthBefore } from './month'

/** Closes the month of a page, or the one that is typed; a month that still runs is closed against advice only. */
export function CloseMonth({ month }: { month?: string }) {
  const navigate = useNavigate()
  const running = month !== undefined && isRunning(month, session.today())
  return (
    <MutationDialog
      title={month ? 'settlement.close' : 'settlement.closeMonth'}
      lead="settlement.closeLead"
      icon={<Close />}
      button={{ variant: running ? 'outlined' : 'contained', color: running ? 'warning' : undefined }}
      document={CloseSettlementDocument}
      defaults={{ month: month ?? monthBefore(session.today()) }}
      variables={(values) => ({ month: values.month })}
      preview={{
        document: SettlementClosingPreviewDocument,
        variables: (values) => ({ month: values.month }),
        ...useForeseen('settlement.confirmClosing'),
      }}
      busy="settlement.closing"
      done="settlement.closed"
      onDone={({ payload: { settlement } }) => settlement && navigate(`/settlements/${settlement.month}/show`)}
    >
      {!month && <MonthInput source="month" helperText="settlement.monthHint" validate={required()} />}
    </MutationDialog>
  )
}

/** The SPP IS takes over a month that CAAMI closed. */
export function AcceptMonth({ month }: { month: string }) {
  return (
    <MutationDialog
      title="settlement.accept"
      lead="settlement.acceptLead"
      icon={<Accept />}
      button={{ variant: 'contained' }}
      document={AcceptSettlementDocument}
      defaults={{}}
      variables={() => ({ month })}
      preview={{
        document: SettlementAcceptancePreviewDocument,
        variables: () => ({ month }),
        ...useForeseen('settlement.confirmAcceptance'),
      }}
      busy="settlement.accepting"
      done="settlement.accepted"
    />
  )
}

/** A month in figures, what is left out of it, and a warning where it still runs. */
function useForeseen(confirm: string) {
  const translate = useTranslate()
  type Answer = { preview: SettlementForeseenFragment }
  return {
    foresee: ({ preview }: Answer): PreviewResult => {
      const { leftOutLines, leftOutAmount } = preview
      const leftOut = { smart_count: leftOutLines, lines: formatCount(leftOutLines), amount: formatEuro(leftOutAmount) }
      return {
        rows: [
          ['fields.month', formatMonth(preview.month)],
          ['settlement.centres', formatCount(preview.cpas)],
          ...figuresOf(preview, 'lines', 'persons', 'total'),
          ['preview.leftOut', translate('preview.leftOutLines', leftOut)],
        ],
        findings: preview.findings,
        notice: isRunning(preview.month, session.today()) && (
          <Alert severity="warning">
            {translate('settlement.stillRunning', { month: formatMonth(preview.month) })}
          </Alert>
        ),
      }
    },
    confirm: ({ preview }: Answer) =>
      translate(confirm, { month: formatMonth(preview.month), total: formatEuro(preview.total) }),
  }
}
