import Decide from '@mui/icons-material/GavelOutlined'
import { useTranslate } from 'react-admin'
import { ActDialog } from '../forms/act-dialog'
import { ChoiceInput, WordInput } from '../forms/inputs'
import { DecideLineDocument, type LineOutcome } from '../gql/graphql'

const possible: readonly LineOutcome[] = ['ACCEPTED', 'REDUCED', 'REJECTED']

/** A person decides, on the outcome that is on the screen: where the line has moved on, nothing is written. */
export function DecideDialog({ id, outcome, small }: { id: string; outcome: LineOutcome; small?: boolean }) {
  const translate = useTranslate()
  return (
    <ActDialog
      title={translate('review.decide')}
      icon={small ? undefined : <Decide />}
      button={small ? { size: 'small' } : { variant: 'contained' }}
      document={DecideLineDocument}
      findingsOf={(data) => data.payload.findings}
      defaults={{ outcome: (outcome === 'WAITING' ? 'ACCEPTED' : outcome) as LineOutcome, remark: '' }}
      variables={(values) => ({ id, expectedOutcome: outcome, outcome: values.outcome, remark: values.remark })}
      done="review.decided"
    >
      <ChoiceInput source="outcome" of="LineOutcome" values={possible} required />
      <WordInput source="remark" required multiline />
    </ActDialog>
  )
}
