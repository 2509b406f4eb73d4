import Add from '@mui/icons-material/AddOutlined'
import { Button } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router-dom'
import { ChoiceInput, DayInput, FlagInput, WordInput } from '../forms/inputs'
import type { DecisionRowFragment } from '../gql/graphql'
import type { Column } from '../lists/columns'
import { DeskList } from '../lists/desk-list'
import { StateChip, Tag } from '../look/chips'
import { PersonCell } from '../look/links'
import { may } from '../session/rights'
import { session } from '../session/session'
import { dayText } from '../values/day'
import { careTypes, decisionKinds, decisionStatuses } from '../values/enums'
import { personName } from '../values/numbers'
import { periodText } from '../values/period'
import { words } from '../words/catalogue'

const columns: Column<DecisionRowFragment>[] = [
  { label: 'decisionNumber', text: (row) => row.number },
  {
    label: 'beneficiary',
    text: (row) => personName(row.beneficiary),
    cell: (row) => <PersonCell person={row.beneficiary} />,
    phone: true,
  },
  { label: 'niss', text: (row) => row.beneficiary?.niss ?? '', fileOnly: true },
  {
    label: 'status',
    text: (row) => words.text(`enums.DecisionStatus.${row.status}`),
    cell: (row) => <StateChip of="DecisionStatus" value={row.status} />,
    phone: true,
  },
  {
    label: 'kind',
    text: (row) => words.text(`enums.DecisionKind.${row.kind}`),
    cell: (row) => <Tag>{words.text(`enums.DecisionKind.${row.kind}`)}</Tag>,
  },
  { label: 'validity', text: (row) => periodText(row.validity), phone: true },
  { label: 'councilDate', text: (row) => dayText(row.councilDate) },
  { label: 'coverages', text: (row) => String(row.coverages.length), align: 'right' },
  { label: 'refundCode', text: (row) => String(row.refundTerms.refundCode), align: 'right' },
  { label: 'cpas', text: (row) => row.cpas.name },
  { label: 'version', text: (row) => String(row.version), align: 'right' },
]

const filters = [
  <WordInput key="niss" source="niss" alwaysOn />,
  <ChoiceInput key="status" source="status" of="DecisionStatus" values={decisionStatuses} clearable alwaysOn />,
  <WordInput key="number" source="number" label="decisionNumber" />,
  <ChoiceInput key="kind" source="kind" of="DecisionKind" values={decisionKinds} clearable />,
  <ChoiceInput key="careType" source="careType" of="CareType" values={careTypes} clearable />,
  <DayInput key="on" source="on" label="inForceOn" />,
  <DayInput key="endsInFrom" source="endsInFrom" />,
  <DayInput key="endsInTo" source="endsInTo" />,
  <FlagInput key="insuranceOverdue" source="insuranceOverdue" />,
]

/** The decisions that one may see, newest first. */
export function DecisionList() {
  const translate = useTranslate()
  const ours = session.current()?.audience === 'CPAS'
  return (
    <DeskList
      resource="decisions"
      columns={ours ? columns.filter(({ label }) => label !== 'cpas') : columns}
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
