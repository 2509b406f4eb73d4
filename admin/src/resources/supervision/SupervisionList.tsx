import { Field } from '../../components/fields'
import { ResourceList } from '../../components/list/ResourceList'
import type { DecisionVersionsQuery } from '../../graphql/generated/graphql'

type Version = DecisionVersionsQuery['connection']['edges'][number]['node']

const columns = (
  <>
    <Field source="recordedAt" link />
    <Field source="action" as="tag" phone />
    <Field source="recordedBy" phone />
    <Field source="decision.beneficiary" phone />
    <Field source="decision.beneficiary.niss" hidden />
    <Field source="id" label="decisionNumber" />
    <Field source="councilDate" />
    <Field source="validity" />
    <Field source="reason" wrap />
  </>
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
