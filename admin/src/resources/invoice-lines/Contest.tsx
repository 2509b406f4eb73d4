import Contest from '@mui/icons-material/ReportOutlined'
import { MutationDialog } from '../../components/form'
import { AnswerContestDocument, ContestLineDocument } from '../../graphql/generated/graphql'

/** A CPAS says that a line is not its own, or is wrong. */
export const ContestDialog = ({ id }: { id: string }) => (
  <MutationDialog icon={<Contest />} document={ContestLineDocument} given={{ id }} />
)

/** The CAAMI answers a contest. */
export const AnswerContestDialog = ({ id }: { id: string }) => (
  <MutationDialog button={{ variant: 'contained' }} document={AnswerContestDocument} given={{ id }} />
)
