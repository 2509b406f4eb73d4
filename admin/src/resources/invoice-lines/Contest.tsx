import Contest from '@mui/icons-material/ReportOutlined'
import { BooleanInput, required } from 'react-admin'
import { FactPanel } from '../../components/FactPanel'
import { InstantField, ValueField, YesNoField } from '../../components/fields'
import { MutationDialog } from '../../components/form/MutationDialog'
import { FreeTextInput } from '../../components/inputs'
import { AnswerContestDocument, ContestLineDocument } from '../../graphql/generated/graphql'

/** A CPAS says that a line is not its own, or is wrong. */
export const ContestDialog = ({ id }: { id: string }) => (
  <MutationDialog
    title="contest.contest"
    lead="contest.contestLead"
    icon={<Contest />}
    document={ContestLineDocument}
    defaults={{ reason: '' }}
    variables={({ reason }) => ({ id, reason })}
    done="contest.contested"
  >
    <FreeTextInput source="reason" multiline minRows={3} validate={required()} />
  </MutationDialog>
)

/** The CAAMI answers a contest. */
export const AnswerContestDialog = ({ id, small }: { id: string; small?: boolean }) => (
  <MutationDialog
    title="contest.answer"
    lead="contest.answerLead"
    button={small ? { size: 'small' } : { variant: 'contained' }}
    document={AnswerContestDocument}
    defaults={{ upheld: false, remark: '' }}
    variables={({ upheld, remark }) => ({ id, upheld, remark })}
    done="contest.answered"
  >
    <BooleanInput source="upheld" />
    <FreeTextInput source="remark" multiline minRows={3} validate={required()} />
  </MutationDialog>
)

/** Why the CPAS contests the line, and what the CAAMI answered. */
export const ContestPanel = () => (
  <FactPanel title="contest.title" columns={2}>
    <InstantField source="contest.contestedAt" />
    <ValueField source="contest.reason" />
    <InstantField source="contest.answeredAt" />
    <YesNoField source="contest.upheld" />
    <ValueField source="contest.remark" />
  </FactPanel>
)
