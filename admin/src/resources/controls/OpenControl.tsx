import Control from '@mui/icons-material/FactCheckOutlined'
import { session } from '../../authProvider/session'
import { MutationDialog } from '../../components/form'
import { addDays } from '../../format'
import { OpenControlDocument } from '../../graphql/generated/graphql'

/** CAAMI asks to be shown the attestations kept for these lines. */
export const OpenControl = ({ lines, onDone }: { lines: string[]; onDone?: () => void }) => (
  <MutationDialog
    args={{ smart_count: lines.length }}
    icon={<Control />}
    document={OpenControlDocument}
    given={{ invoiceLines: lines }}
    defaults={{ dueOn: addDays(session.today(), 30) }}
    onDone={onDone}
  />
)
