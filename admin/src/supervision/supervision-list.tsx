import { useTranslate } from 'react-admin'
import { ChoiceInput, DayInput, FlagInput, NissInput, WordInput } from '../forms/inputs'
import type { DecisionVersionsQuery } from '../gql/graphql'
import type { Column } from '../lists/columns'
import { DeskList } from '../lists/desk-list'
import { Tag } from '../look/chips'
import { ActorCell, actorText, PersonCell } from '../look/links'
import { dayText, instantText } from '../values/day'
import { decisionActions } from '../values/enums'
import { personName } from '../values/numbers'
import { periodText } from '../values/period'
import { words } from '../words/catalogue'

type Version = DecisionVersionsQuery['connection']['edges'][number]['node']

const columns: Column<Version>[] = [
  { label: 'recordedAt', text: (row) => instantText(row.recordedAt) },
  {
    label: 'action',
    text: (row) => words.text(`enums.DecisionAction.${row.action}`),
    cell: (row) => <Tag>{words.text(`enums.DecisionAction.${row.action}`)}</Tag>,
    phone: true,
  },
  {
    label: 'recordedBy',
    text: (row) => actorText(row.recordedBy, words.text),
    cell: (row) => <ActorCell actor={row.recordedBy} />,
    phone: true,
  },
  {
    label: 'beneficiary',
    text: (row) => personName(row.decision.beneficiary),
    cell: (row) => <PersonCell person={row.decision.beneficiary} />,
    phone: true,
  },
  { label: 'niss', text: (row) => row.decision.beneficiary?.niss ?? '', fileOnly: true },
  { label: 'decisionNumber', text: (row) => row.id },
  { label: 'councilDate', text: (row) => dayText(row.councilDate) },
  { label: 'validity', text: (row) => periodText(row.validity) },
  { label: 'reason', text: (row) => row.reason ?? '', wrap: true },
]

const filters = [
  <WordInput key="worker" source="worker" alwaysOn />,
  <ChoiceInput key="action" source="action" of="DecisionAction" values={decisionActions} clearable alwaysOn />,
  <DayInput key="recordedFrom" source="recordedFrom" alwaysOn />,
  <DayInput key="recordedTo" source="recordedTo" alwaysOn />,
  <FlagInput only key="retroactive" source="retroactive" alwaysOn />,
  <FlagInput only key="judicial" source="judicial" label="judicialDecision" alwaysOn />,
  <NissInput key="niss" source="niss" />,
]

/** What was done in the centre, version by version: by whom, which act, retroactive or judicial. */
export function SupervisionList() {
  const translate = useTranslate()
  return (
    <DeskList
      resource="supervision"
      columns={columns}
      filters={filters}
      to={(row) => `/decisions/${row.decision.number}/show`}
      lead={translate('supervision.lead')}
    />
  )
}
