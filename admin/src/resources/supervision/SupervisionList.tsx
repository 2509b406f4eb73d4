import {
  ActorField,
  DayField,
  InstantField,
  NissField,
  PeriodField,
  PersonField,
  TagField,
  ValueField,
} from '../../components/fields'
import { filtersOf } from '../../components/list/filtersOf'
import { ResourceList } from '../../components/list/ResourceList'
import type { DecisionVersionsQuery } from '../../graphql/generated/graphql'

type Version = DecisionVersionsQuery['connection']['edges'][number]['node']

const FIRST_FILTERS = ['worker', 'action', 'recordedFrom', 'recordedTo', 'retroactive', 'judicial']

const columns = (
  <>
    <InstantField source="recordedAt" link />
    <TagField source="action" of="DecisionAction" phone />
    <ActorField source="recordedBy" phone />
    <PersonField source="decision.beneficiary" phone />
    <NissField source="decision.beneficiary.niss" hidden />
    <ValueField source="id" label="decisionNumber" />
    <DayField source="councilDate" />
    <PeriodField source="validity" />
    <ValueField source="reason" wrap />
  </>
)

/** What was done in the centre, version by version: by whom, which act, retroactive or judicial. */
export default function SupervisionList() {
  return (
    <ResourceList
      resource="supervision"
      columns={columns}
      filters={filtersOf('supervision', ...FIRST_FILTERS)}
      to={(row: Version) => `/decisions/${row.decision.number}/show`}
      lead="supervision.lead"
    />
  )
}
