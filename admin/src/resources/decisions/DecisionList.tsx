import { CreateButton, NullableBooleanInput, SelectInput } from 'react-admin'
import { session } from '../../authProvider/session'
import { without } from '../../components/fields'
import { DateInput, DecisionNumberInput, enumChoices, NissInput } from '../../components/inputs'
import { ResourceList } from '../../components/list/ResourceList'
import { decisionColumns } from './decisionColumns'

const filters = (
  <>
    <NissInput source="niss" alwaysOn />
    <SelectInput source="status" choices={enumChoices('DecisionStatus')} alwaysOn />
    <DecisionNumberInput source="number" label="fields.decisionNumber" />
    <SelectInput source="kind" choices={enumChoices('DecisionKind')} />
    <SelectInput source="careType" choices={enumChoices('CareType')} />
    <DateInput source="on" label="fields.inForceOn" />
    <DateInput source="endsInFrom" />
    <DateInput source="endsInTo" />
    <DateInput source="coverEndsInFrom" />
    <DateInput source="coverEndsInTo" />
    <DateInput source="insuranceDueInTo" />
    <NullableBooleanInput source="insuranceOverdue" />
  </>
)

/** The decisions that one may see, newest first. */
const DecisionList = () => (
  <ResourceList
    resource="decisions"
    columns={session.isOf('CPAS') ? without(decisionColumns, 'cpas.name') : decisionColumns}
    filters={filters}
    actions={<CreateButton label="decision.new" variant="contained" />}
  />
)

export default DecisionList
