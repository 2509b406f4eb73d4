import Accept from '@mui/icons-material/CheckCircleOutlined'
import Close from '@mui/icons-material/LockOutlined'
import { Alert } from '@mui/material'
import { required, useTranslate } from 'react-admin'
import { useNavigate } from 'react-router-dom'
import { session } from '../../authProvider/session'
import { MutationDialog } from '../../components/form/MutationDialog'
import type { PreviewResult } from '../../components/form/MutationPreview'
import { MonthInput } from '../../components/inputs'
import { formatMonth, today } from '../../format/day'
import { formatCount, formatEuro } from '../../format/euro'
import {
  AcceptSettlementDocument,
  CloseSettlementDocument,
  SettlementAcceptancePreviewDocument,
  SettlementClosingPreviewDocument,
  type SettlementForeseenFragment,
} from '../../graphql/generated/graphql'
import { isRunning, monthBefore } from './month'

/** Closes the month of a page; a month that still runs is closed against advice only. */
export function CloseMonthButton({ month }: { month: string }) {
  const translate = useTranslate()
  const running = isRunning(month, today(session.demoClock()))
  return (
    <MutationDialog
      title={translate('settlement.close')}
      lead={translate('settlement.closeLead')}
      icon={<Close />}
      button={{ variant: running ? 'outlined' : 'contained', color: running ? 'warning' : undefined }}
      document={CloseSettlementDocument}
      findingsOf={(data) => data.payload.findings}
      defaults={{}}
      variables={() => ({ month })}
      preview={{
        document: SettlementClosingPreviewDocument,
        variables: () => ({ month }),
        ...useForeseen('settlement.confirmClosing'),
      }}
      busy={translate('settlement.closing')}
      done="settlement.closed"
    />
  )
}

/** Closes a month by its number: the one before this one, where nothing else is typed. */
export function CloseMonthDialog() {
  const translate = useTranslate()
  const navigate = useNavigate()
  return (
    <MutationDialog
      title={translate('settlement.closeMonth')}
      lead={translate('settlement.closeLead')}
      icon={<Close />}
      button={{ variant: 'contained' }}
      document={CloseSettlementDocument}
      findingsOf={(data) => data.payload.findings}
      defaults={{ month: monthBefore(today(session.demoClock())) }}
      variables={({ month }) => ({ month })}
      preview={{
        document: SettlementClosingPreviewDocument,
        variables: ({ month }) => ({ month }),
        ...useForeseen('settlement.confirmClosing'),
      }}
      busy={translate('settlement.closing')}
      done="settlement.closed"
      onDone={(data) => data.payload.settlement && navigate(`/settlements/${data.payload.settlement.month}/show`)}
    >
      <MonthInput source="month" helperText="settlement.monthHint" validate={required()} />
    </MutationDialog>
  )
}

/** The SPP IS takes over a month that CAAMI closed. */
export function AcceptMonthButton({ month }: { month: string }) {
  const translate = useTranslate()
  return (
    <MutationDialog
      title={translate('settlement.accept')}
      lead={translate('settlement.acceptLead')}
      icon={<Accept />}
      button={{ variant: 'contained' }}
      document={AcceptSettlementDocument}
      findingsOf={(data) => data.payload.findings}
      defaults={{}}
      variables={() => ({ month })}
      preview={{
        document: SettlementAcceptancePreviewDocument,
        variables: () => ({ month }),
        ...useForeseen('settlement.confirmAcceptance'),
      }}
      busy={translate('settlement.accepting')}
      done="settlement.accepted"
    />
  )
}

/** A month in figures, what is left out of it, and a warning where it still runs. */
function useForeseen(confirm: string) {
  const translate = useTranslate()
  const day = today(session.demoClock())
  type Answer = { preview: SettlementForeseenFragment }
  return {
    foresee: ({ preview }: Answer): PreviewResult => ({
      rows: [
        [translate('fields.month'), formatMonth(preview.month)],
        [translate('preview.lines'), formatCount(preview.lines)],
        [translate('preview.persons'), formatCount(preview.persons)],
        [translate('settlement.centres'), formatCount(preview.cpas)],
        [translate('preview.total'), <strong key="total">{formatEuro(preview.total)}</strong>],
        [
          translate('preview.leftOut'),
          translate('preview.leftOutLines', {
            smart_count: preview.leftOutLines,
            lines: formatCount(preview.leftOutLines),
            amount: formatEuro(preview.leftOutAmount),
          }),
        ],
      ],
      findings: preview.findings,
      notice: isRunning(preview.month, day) && (
        <Alert severity="warning">{translate('settlement.stillRunning', { month: formatMonth(preview.month) })}</Alert>
      ),
    }),
    confirm: ({ preview }: Answer) =>
      translate(confirm, { month: formatMonth(preview.month), total: formatEuro(preview.total) }),
  }
}
