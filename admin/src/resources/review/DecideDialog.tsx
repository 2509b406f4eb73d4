import Decide from '@mui/icons-material/GavelOutlined'
import { required, SelectInput, TextInput, useTranslate } from 'react-admin'
import { MutationDialog } from '../../components/form/MutationDialog'
import { enumChoices } from '../../components/inputs'
import { DecideLineDocument, type LineOutcome } from '../../graphql/generated/graphql'

const possible: readonly LineOutcome[] = ['ACCEPTED', 'REDUCED', 'REJECTED']

/** A person decides, on the outcome that is on the screen: where the line has moved on, nothing is written. */
export function DecideDialog({ id, outcome, small }: { id: string; outcome: LineOutcome; small?: boolean }) {
  const translate = useTranslate()
  return (
    <MutationDialog
      title={translate('review.decide')}
      icon={small ? undefined : <Decide />}
      button={small ? { size: 'small' } : { variant: 'contained' }}
      document={DecideLineDocument}
      findingsOf={(data) => data.payload.findings}
      defaults={{ outcome: (outcome === 'WAITING' ? 'ACCEPTED' : outcome) as LineOutcome, remark: '' }}
      variables={(values) => ({ id, expectedOutcome: outcome, outcome: values.outcome, remark: values.remark })}
      done="review.decided"
    >
      <SelectInput source="outcome" choices={enumChoices('LineOutcome', possible)} validate={required()} />
      <TextInput source="remark" multiline minRows={3} validate={required()} />
    </MutationDialog>
  )
}
