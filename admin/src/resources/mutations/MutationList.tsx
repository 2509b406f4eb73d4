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
    phone: 'mutation.kind beforeAfter status',
    labelled: 'mutation.effectiveOn decideBy',
    hidden: 'mutation.receivedAt processedAt',
    decideBy: { render: (row: InboxRowFragment) => <DeadlineField deadline={row.decideBy} /> },
    beforeAfter: {
      value: ({ mutation }: InboxRowFragment) =>
        `${formatMutation(mutation?.before)} → ${formatMutation(mutation?.after)}`,
    },
  },
)

/** The mutations of the persons of the decisions of the CPAS, the earliest deadline first: what is overdue is on top. A row leads to where it is dealt with. */
export default function MutationList() {
  const acts = isOffered('mutations', 'act')
  return (
    <ResourceList
      columns={inboxColumns}
      alwaysOn={['status', 'kinds']}
      filterDefaultValues={{ status: 'PENDING' }}
      sort={{ field: 'decideBy', order: 'ASC' }}
      to={({ status, decision: { number } }) =>
        acts && status === 'PENDING' ? `/mutations/${number}` : `/decisions/${number}/show`
      }
    />
  )
}
