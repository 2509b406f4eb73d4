import Accept from '@mui/icons-material/CheckCircleOutlined'
import Close from '@mui/icons-material/LockOutlined'
import { Alert } from '@mui/material'
import { useTranslate } from 'react-admin'
import { useNavigate } from 'react-router-dom'
import { ActDialog } from '../forms/act-dialog'
import type { Foreseen } from '../forms/act-preview'
import { MonthInput } from '../forms/inputs'
import {
  AcceptSettlementDocument,
  CloseSettlementDocument,
  SettlementAcceptancePreviewDocument,
  SettlementClosingPreviewDocument,
  type SettlementForeseenFragment,
} from '../gql/graphql'
import { session } from '../session/session'
import { monthText, today } from '../values/day'
import { countText, euroText } from '../values/euro'
import { isRunning, monthBefore } from './month'

/** Closes the month of a page; a month that still runs is closed against advice only. */
export function CloseThisMonth({ month }: { month: string }) {
  const translate = useTranslate()
  const running = isRunning(month, today(session.demoClock()))
  return (
    <ActDialog
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
export function CloseMonth() {
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
      <MonthInput source="month" required hint={translate('settlement.monthHint')} />
    </ActDialog>
  )
}

/** The SPP IS takes over a month that CAAMI closed. */
export function AcceptMonth({ month }: { month: string }) {
  const translate = useTranslate()
  return (
    <ActDialog
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
    foresee: ({ preview }: Answer): Foreseen => ({
      rows: [
        [translate('fields.month'), monthText(preview.month)],
        [translate('preview.lines'), countText(preview.lines)],
        [translate('preview.persons'), countText(preview.persons)],
        [translate('settlement.centres'), countText(preview.cpas)],
        [translate('preview.total'), <strong key="total">{euroText(preview.total)}</strong>],
        [
          translate('preview.leftOut'),
          translate('preview.leftOutLines', {
            smart_count: preview.leftOutLines,
            lines: countText(preview.leftOutLines),
            amount: euroText(preview.leftOutAmount),
          }),
        ],
      ],
      findings: preview.findings,
      notice: isRunning(preview.month, day) && (
        <Alert severity="warning">{translate('settlement.stillRunning', { month: monthText(preview.month) })}</Alert>
      ),
    }),
    confirm: ({ preview }: Answer) =>
      translate(confirm, { month: monthText(preview.month), total: euroText(preview.total) }),
  }
}
