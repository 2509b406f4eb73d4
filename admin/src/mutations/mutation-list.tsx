import Handle from '@mui/icons-material/ArrowForwardOutlined'
import { Button } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router-dom'
import { ChoiceInput, DayInput } from '../forms/inputs'
import type { InboxRowFragment } from '../gql/graphql'
import { DeskList } from '../lists/desk-list'
import { may } from '../session/rights'
import { session } from '../session/session'
import { today } from '../values/day'
import { mutationKinds, mutationStatuses } from '../values/enums'
import { inboxColumns } from './inbox-columns'
import { Overdue } from './overdue'

const filters = [
  <ChoiceInput key="status" source="status" of="DecisionMutationStatus" values={mutationStatuses} alwaysOn />,
  <ChoiceInput
    key="kinds"
    source="kinds"
    label="mutationKind"
    of="IdentityMutationKind"
    values={mutationKinds}
    clearable
    alwaysOn
  />,
  <DayInput key="decideByFrom" source="decideByFrom" />,
  <DayInput key="decideByTo" source="decideByTo" />,
]

// One object for as long as the page lives: a list asks again where its filter is another one.
const EVERYTHING = {}

/** What the registers told of the persons of one's decisions: what is overdue, then what waits. */
export function MutationList() {
  const translate = useTranslate()
  const acts = may(session.current(), 'mutations', 'act')
  const to = (row: InboxRowFragment) =>
    acts && row.status === 'PENDING' ? `/mutations/${row.decision.number}` : `/decisions/${row.decision.number}/show`
  const rowActions = acts
    ? (row: InboxRowFragment) =>
        row.status === 'PENDING' && (
          <Button size="small" endIcon={<Handle />} component={RouterLink} to={`/mutations/${row.decision.number}`}>
            {translate('mutation.handle')}
          </Button>
        )
    : undefined
  return (
    <DeskList
      resource="mutations"
      columns={inboxColumns}
      filters={filters}
      defaults={{ status: 'PENDING' }}
      filter={{ notOverdueOn: today(session.demoClock()) }}
      fileFilter={EVERYTHING}
      to={to}
      rowActions={rowActions}
      above={<Overdue to={to} rowActions={rowActions} />}
    />
  )
}
