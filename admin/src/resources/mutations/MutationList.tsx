import Handle from '@mui/icons-material/ArrowForwardOutlined'
import { Button } from '@mui/material'
import { required, SelectInput, useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router-dom'
import { can } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { DateInput, enumChoices } from '../../components/inputs'
import { ResourceList } from '../../components/list/ResourceList'
import { today } from '../../format/day'
import { mutationKinds, mutationStatuses } from '../../format/enums'
import type { InboxRowFragment } from '../../graphql/generated/graphql'
import { inboxColumns } from './inboxColumns'
import { OverdueMutations } from './OverdueMutations'

const filters = [
  <SelectInput
    key="status"
    source="status"
    choices={enumChoices('DecisionMutationStatus', mutationStatuses)}
    alwaysOn
    validate={required()}
  />,
  <SelectInput
    key="kinds"
    source="kinds"
    label="fields.mutationKind"
    choices={enumChoices('IdentityMutationKind', mutationKinds)}
    alwaysOn
  />,
  <DateInput key="decideByFrom" source="decideByFrom" />,
  <DateInput key="decideByTo" source="decideByTo" />,
]

// One object for as long as the page lives: a list asks again where its filter is another one.
const EVERYTHING = {}

/** What the registers told of the persons of one's decisions: what is overdue, then what waits. */
export function MutationList() {
  const translate = useTranslate()
  const acts = can(session.current(), 'mutations', 'act')
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
    <ResourceList
      resource="mutations"
      columns={inboxColumns}
      filters={filters}
      filterDefaultValues={{ status: 'PENDING' }}
      filter={{ notOverdueOn: today(session.demoClock()) }}
      fileFilter={EVERYTHING}
      to={to}
      rowActions={rowActions}
      above={<OverdueMutations to={to} rowActions={rowActions} />}
    />
  )
}
