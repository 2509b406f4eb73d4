import Add from '@mui/icons-material/AddOutlined'
import { Button } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router-dom'
import { ChoiceInput, DayInput, DecisionNumberInput, FlagInput, NissInput } from '../forms/inputs'
import { DeskList } from '../lists/desk-list'
import { may } from '../session/rights'
import { session } from '../session/session'
import { careTypes, decisionKinds, decisionStatuses } from '../values/enums'
import { decisionColumns } from './decision-columns'

const filters = [
  <NissInput key="niss" source="niss" alwaysOn />,
  <ChoiceInput key="status" source="status" of="DecisionStatus" values={decisionStatuses} clearable alwaysOn />,
  <DecisionNumberInput key="number" source="number" label="decisionNumber" />,
  <ChoiceInput key="kind" source="kind" of="DecisionKind" values={decisionKinds} clearable />,
  <ChoiceInput key="careType" source="careType" of="CareType" values={careTypes} clearable />,
  <DayInput key="on" source="on" label="inForceOn" />,
  <DayInput key="endsInFrom" source="endsInFrom" />,
  <DayInput key="endsInTo" source="endsInTo" />,
  <DayInput key="coverEndsInFrom" source="coverEndsInFrom" />,
  <DayInput key="coverEndsInTo" source="coverEndsInTo" />,
  <DayInput key="insuranceDueInTo" source="insuranceDueInTo" />,
  <FlagInput only key="insuranceOverdue" source="insuranceOverdue" />,
]

/** The decisions that one may see, newest first. */
export function DecisionList() {
  const translate = useTranslate()
  const ours = session.current()?.audience === 'CPAS'
  return (
    <DeskList
      resource="decisions"
      columns={ours ? decisionColumns.filter(({ label }) => label !== 'cpas') : decisionColumns}
      filters={filters}
      to={(row) => `/decisions/${row.number}/show`}
      actions={
        may(session.current(), 'decisions', 'create') && (
          <Button variant="contained" startIcon={<Add />} component={RouterLink} to="/decisions/create">
            {translate('decision.new')}
          </Button>
        )
      }
    />
  )
}
