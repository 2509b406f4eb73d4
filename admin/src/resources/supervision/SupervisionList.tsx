import { fields } from '../../components/fields'
import { ResourceList } from '../../components/list'

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
      to={({ decision }) => `/decisions/${decision.number}/show`}
    />
  )
}
