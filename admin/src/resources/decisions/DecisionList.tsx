import Add from '@mui/icons-material/AddOutlined'
import { Button } from '@mui/material'
import { NullableBooleanInput, SelectInput, useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router-dom'
import { can } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { without } from '../../components/fields'
import { DateInput, DecisionNumberInput, enumChoices, NissInput } from '../../components/inputs'
import { ResourceList } from '../../components/list/ResourceList'
import { decisionColumns } from './decisionColumns'

const filters = [
  <NissInput key="niss" source="niss" alwaysOn />,
  <SelectInput key="status" source="status" choices={enumChoices('DecisionStatus')} alwaysOn />,
  <DecisionNumberInput key="number" source="number" label="fields.decisionNumber" />,
  <SelectInput key="kind" source="kind" choices={enumChoices('DecisionKind')} />,
  <SelectInput key="careType" source="careType" choices={enumChoices('CareType')} />,
  <DateInput key="on" source="on" label="fields.inForceOn" />,
  <DateInput key="endsInFrom" source="endsInFrom" />,
  <DateInput key="endsInTo" source="endsInTo" />,
  <DateInput key="coverEndsInFrom" source="coverEndsInFrom" />,
  <DateInput key="coverEndsInTo" source="coverEndsInTo" />,
  <DateInput key="insuranceDueInTo" source="insuranceDueInTo" />,
  <NullableBooleanInput key="insuranceOverdue" source="insuranceOverdue" />,
]

/** The decisions that one may see, newest first. */
export function DecisionList() {
  const translate = useTranslate()
  const ours = session.current()?.audience === 'CPAS'
  return (
    <ResourceList
      resource="decisions"
      columns={ours ? without(decisionColumns, 'cpas.name') : decisionColumns}
      filters={filters}
      actions={
        can(session.current(), 'decisions', 'create') && (
          <Button variant="contained" startIcon={<Add />} component={RouterLink} to="/decisions/create">
            {translate('decision.new')}
          </Button>
        )
      }
    />
  )
}
