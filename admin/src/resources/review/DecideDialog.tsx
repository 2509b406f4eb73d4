import Decide from '@mui/icons-material/GavelOutlined'
import { required, SelectInput } from 'react-admin'
import { MutationDialog } from '../../components/form/MutationDialog'
import { enumChoices, FreeTextInput } from '../../components/inputs'
import { DecideLineDocument, type LineOutcome } from '../../graphql/generated/graphql'

/** A person decides, on the outcome that is on the screen: where the line has moved on, nothing is written. */
export function DecideDialog({ id, outcome, small }: { id: string; outcome: LineOutcome; small?: boolean }) {
  return (
    <MutationDialog
      title="review.decide"
      icon={small ? undefined : <Decide />}
      button={small ? { size: 'small' } : { variant: 'contained' }}
      document={DecideLineDocument}
      defaults={{ outcome: (outcome === 'WAITING' ? 'ACCEPTED' : outcome) as LineOutcome, remark: '' }}
      variables={(values) => ({ id, expectedOutcome: outcome, ...values })}
      done="review.decided"
    >
      <SelectInput
        source="outcome"
        choices={enumChoices('LineOutcome', ['ACCEPTED', 'REDUCED', 'REJECTED'])}
        validate={required()}
      />
      <FreeTextInput source="remark" multiline minRows={3} validate={required()} />
    </MutationDialog>
  )
}
