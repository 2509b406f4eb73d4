import Decide from '@mui/icons-material/GavelOutlined'
import { required, SelectInput } from 'react-admin'
import { MutationDialog } from '../../components/form'
import { enumChoices, Input } from '../../components/inputs'
import { DecideLineDocument, type LineOutcome } from '../../graphql/generated/graphql'

/** A person decides, on the outcome that is on the screen: where the line has moved on, nothing is written. */
export const DecideDialog = ({ id, outcome }: { id: string; outcome: LineOutcome }) => (
  <MutationDialog
    icon={<Decide />}
    button={{ variant: 'contained' }}
    document={DecideLineDocument}
    given={{ id, expectedOutcome: outcome }}
    defaults={{ outcome: outcome === 'WAITING' ? 'ACCEPTED' : outcome }}
  >
    <SelectInput
      source="outcome"
      choices={enumChoices('LineOutcome', ['ACCEPTED', 'REDUCED', 'REJECTED'])}
      validate={required()}
    />
    <Input source="remark" />
  </MutationDialog>
)
