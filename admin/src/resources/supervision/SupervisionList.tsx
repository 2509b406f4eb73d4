import { NullableBooleanInput, SelectInput, TextInput, useTranslate } from 'react-admin'
import {
  ActorField,
  DayField,
  type FieldElement,
  InstantField,
  NissField,
  PeriodField,
  PersonField,
  TagField,
  ValueField,
} from '../../components/fields'
import { DateInput, enumChoices, NissInput } from '../../components/inputs'
import { ResourceList } from '../../components/list/ResourceList'
import type { DecisionVersionsQuery } from '../../graphql/generated/graphql'

type Version = DecisionVersionsQuery['connection']['edges'][number]['node']

const columns: FieldElement[] = [
  <InstantField key="recordedAt" source="recordedAt" link />,
  <TagField key="action" source="action" of="DecisionAction" phone />,
  <ActorField key="recordedBy" source="recordedBy" phone />,
  <PersonField key="beneficiary" source="decision.beneficiary" phone />,
  <NissField key="niss" source="decision.beneficiary.niss" hidden />,
  <ValueField key="decisionNumber" source="id" label="decisionNumber" />,
  <DayField key="councilDate" source="councilDate" />,
  <PeriodField key="validity" source="validity" />,
  <ValueField key="reason" source="reason" wrap />,
]

const filters = [
  <TextInput key="worker" source="worker" alwaysOn />,
  <SelectInput key="action" source="action" choices={enumChoices('DecisionAction')} alwaysOn />,
  <DateInput key="recordedFrom" source="recordedFrom" alwaysOn />,
  <DateInput key="recordedTo" source="recordedTo" alwaysOn />,
  <NullableBooleanInput key="retroactive" source="retroactive" alwaysOn />,
  <NullableBooleanInput key="judicial" source="judicial" label="fields.judicialDecision" alwaysOn />,
  <NissInput key="niss" source="niss" />,
]

/** What was done in the centre, version by version: by whom, which act, retroactive or judicial. */
export function SupervisionList() {
  const translate = useTranslate()
  return (
    <ResourceList
      resource="supervision"
      columns={columns}
      filters={filters}
      to={(row: Version) => `/decisions/${row.decision.number}/show`}
      lead={translate('supervision.lead')}
    />
  )
}
