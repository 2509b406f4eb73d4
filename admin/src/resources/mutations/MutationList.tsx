import Handle from '@mui/icons-material/ArrowForwardOutlined'
import { Button } from '@mui/material'
import { required, SelectInput, useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router-dom'
import { can } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { DateInput, enumChoices } from '../../components/inputs'
import { ResourceList } from '../../components/list/ResourceList'
import type { InboxRowFragment } from '../../graphql/generated/graphql'
import { inboxColumns } from './inboxColumns'

const filters = [
  <SelectInput
    key="status"
    source="status"
    choices={enumChoices('DecisionMutationStatus')}
    alwaysOn
    validate={required()}
  />,
  <SelectInput
    key="kinds"
    source="kinds"
    label="fields.mutationKind"
    choices={enumChoices('IdentityMutationKind')}
    alwaysOn
  />,
  <DateInput key="decideByFrom" source="decideByFrom" />,
  <DateInput key="decideByTo" source="decideByTo" />,
]

/** The mutations of the persons of the decisions of the CPAS, the earliest deadline first: what is overdue is on top. */
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
      sort={{ field: 'decideBy', order: 'ASC' }}
      to={to}
      rowActions={rowActions}
    />
  )
}
