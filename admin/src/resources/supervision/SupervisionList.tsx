import { fields } from '../../components/fields'
import { ResourceList } from '../../components/list'
import type { DecisionVersionsQuery } from '../../graphql/generated/graphql'

type Version = DecisionVersionsQuery['connection']['edges'][number]['node']

const columns = fields(
  `recordedAt action recordedBy decision.beneficiary decision.beneficiary.niss decisionNumber:id councilDate validity
  reason`,
  { phone: 'action recordedBy decision.beneficiary', hidden: 'decision.beneficiary.niss' },
)

/** What was done in the centre, version by version: by whom, which act, retroactive or judicial. */
export default function SupervisionList() {
  return (
    <ResourceList
      columns={columns}
      alwaysOn={['worker', 'action', 'recordedFrom', 'recordedTo', 'retroactive', 'judicial']}
      to={(row: Version) => `/decisions/${row.decision.number}/show`}
      lead="supervision.lead"
    />
  )
}
