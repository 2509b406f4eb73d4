import Handle from '@mui/icons-material/ArrowForwardOutlined'
import { Button } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { isOffered } from '../../authProvider/permissions'
import { fields } from '../../components/fields'
import { ResourceList } from '../../components/list'
import { formatMutation } from '../../format'
import type { InboxRowFragment } from '../../graphql/generated/graphql'
import { DeadlineField } from './Deadline'

export const inboxColumns = fields(
  `mutation.beneficiary mutationKind:mutation.kind mutation.effectiveOn decideBy beforeAfter status
  decisionNumber:decision.number mutation.receivedAt processedAt`,
  {
    phone: 'mutation.kind mutation.effectiveOn decideBy beforeAfter status',
    hidden: 'mutation.receivedAt processedAt',
    decideBy: { render: (row: InboxRowFragment) => <DeadlineField deadline={row.decideBy} /> },
    beforeAfter: {
      value: ({ mutation }: InboxRowFragment) =>
        `${formatMutation(mutation?.before)} → ${formatMutation(mutation?.after)}`,
    },
  },
)

/** The mutations of the persons of the decisions of the CPAS, the earliest deadline first: what is overdue is on top. */
export default function MutationList() {
  const translate = useTranslate()
  const acts = isOffered('mutations', 'act')
  const isPending = ({ status }: InboxRowFragment) => acts && status === 'PENDING'
  const pathOf = (row: InboxRowFragment) =>
    isPending(row) ? `/mutations/${row.decision.number}` : `/decisions/${row.decision.number}/show`
  return (
    <ResourceList
      columns={inboxColumns}
      alwaysOn={['status', 'kinds']}
      filterDefaultValues={{ status: 'PENDING' }}
      sort={{ field: 'decideBy', order: 'ASC' }}
      to={pathOf}
      rowActions={
        acts &&
        ((row: InboxRowFragment) =>
          isPending(row) && (
            <Button size="small" endIcon={<Handle />} component={Link} to={pathOf(row)}>
              {translate('mutation.handle')}
            </Button>
          ))
      }
    />
  )
}
