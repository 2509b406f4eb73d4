import Control from '@mui/icons-material/FactCheckOutlined'
import { required, useTranslate } from 'react-admin'
import { session } from '../../authProvider/session'
import { MutationDialog } from '../../components/form/MutationDialog'
import { DateInput } from '../../components/inputs'
import { addDays } from '../../format/day'
import { OpenControlDocument } from '../../graphql/generated/graphql'

/** CAAMI asks to be shown the attestations kept for these lines. */
export function OpenControl({ lines, onDone }: { lines: string[]; onDone?: () => void }) {
  const translate = useTranslate()
  return (
    <MutationDialog
      title={translate('control.openFor', { smart_count: lines.length })}
      lead="control.openLead"
      icon={<Control />}
      document={OpenControlDocument}
      defaults={{ dueOn: addDays(session.today(), 30) }}
      variables={({ dueOn }) => ({ input: { invoiceLines: lines, dueOn } })}
      done="control.opened"
      onDone={onDone}
    >
      <DateInput source="dueOn" validate={required()} />
    </MutationDialog>
  )
}
