import Control from '@mui/icons-material/FactCheckOutlined'
import { useTranslate } from 'react-admin'
import { ActDialog } from '../forms/act-dialog'
import { DayInput } from '../forms/inputs'
import { OpenControlDocument } from '../gql/graphql'
import { session } from '../session/session'
import { addDays, today } from '../values/day'

/** CAAMI asks to be shown the attestations kept for these lines. */
export function OpenControl({ lines, onDone }: { lines: string[]; onDone?: () => void }) {
  const translate = useTranslate()
  return (
    <ActDialog
      title={translate('control.openFor', { smart_count: lines.length })}
      lead={translate('control.openLead')}
      icon={<Control />}
      document={OpenControlDocument}
      findingsOf={(data) => data.payload.findings}
      defaults={{ dueOn: addDays(today(session.demoClock()), 30) }}
      variables={({ dueOn }) => ({ input: { invoiceLines: lines, dueOn } })}
      done="control.opened"
      onDone={onDone}
    >
      <DayInput source="dueOn" required />
    </ActDialog>
  )
}
