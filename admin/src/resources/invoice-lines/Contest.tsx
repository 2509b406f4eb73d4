import Contest from '@mui/icons-material/ReportOutlined'
import { FactPanel } from '../../components/FactPanel'
import { Field } from '../../components/fields'
import { MutationDialog } from '../../components/form/MutationDialog'
import { AnswerContestDocument, ContestLineDocument } from '../../graphql/generated/graphql'

/** A CPAS says that a line is not its own, or is wrong. */
export const ContestDialog = ({ id }: { id: string }) => (
  <MutationDialog
    title="contest.contest"
    icon={<Contest />}
    document={ContestLineDocument}
    given={{ id }}
    done="contest.contested"
  />
)

/** The CAAMI answers a contest. */
export const AnswerContestDialog = ({ id, small }: { id: string; small?: boolean }) => (
  <MutationDialog
    title="contest.answer"
    button={small ? { size: 'small' } : { variant: 'contained' }}
    document={AnswerContestDocument}
    given={{ id }}
    done="contest.answered"
  />
)

/** Why the CPAS contests the line, and what the CAAMI answered. */
export const ContestPanel = () => (
  <FactPanel title="contest.title" columns={2}>
    <Field source="contest.contestedAt" />
    <Field source="contest.reason" />
    <Field source="contest.answeredAt" />
    <Field source="contest.upheld" />
    <Field source="contest.remark" />
  </FactPanel>
)
