import Handle from '@mui/icons-material/ArrowForwardOutlined'
import { Button } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router-dom'
import { ChoiceInput, DayInput } from '../forms/inputs'
import type { InboxRowFragment } from '../gql/graphql'
import type { Column } from '../lists/columns'
import { DeskList } from '../lists/desk-list'
import { StateChip } from '../look/chips'
import { PersonCell } from '../look/links'
import { may } from '../session/rights'
import { session } from '../session/session'
import { dayText, instantText } from '../values/day'
import { mutationKinds, mutationStatuses } from '../values/enums'
import { mutationText } from '../values/mutation-text'
import { personName } from '../values/numbers'
import { words } from '../words/catalogue'

/** A mutation that waits for the centre. */
export const inboxColumns: Column<InboxRowFragment>[] = [
  {
    label: 'beneficiary',
    text: (row) => personName(row.mutation?.beneficiary),
    cell: (row) => <PersonCell person={row.mutation?.beneficiary} />,
  },
  {
    label: 'mutationKind',
    text: (row) => (row.mutation ? words.text(`enums.IdentityMutationKind.${row.mutation.kind}`) : ''),
    phone: true,
  },
  { label: 'effectiveOn', text: (row) => dayText(row.mutation?.effectiveOn), phone: true },
  { label: 'decideBy', text: (row) => dayText(row.decideBy), phone: true },
  {
    label: 'beforeAfter',
    text: (row) => `${mutationText(row.mutation?.before)} → ${mutationText(row.mutation?.after)}`,
    wrap: true,
  },
  {
    label: 'status',
    text: (row) => words.text(`enums.DecisionMutationStatus.${row.status}`),
    cell: (row) => <StateChip of="DecisionMutationStatus" value={row.status} />,
    phone: true,
  },
  { label: 'decisionNumber', text: (row) => row.decision.number },
  { label: 'receivedAt', text: (row) => instantText(row.mutation?.receivedAt), fileOnly: true },
]

const filters = [
  <ChoiceInput key="status" source="status" of="DecisionMutationStatus" values={mutationStatuses} alwaysOn />,
  <ChoiceInput
    key="kinds"
    source="kinds"
    label="mutationKind"
    of="IdentityMutationKind"
    values={mutationKinds}
    clearable
    alwaysOn
  />,
  <DayInput key="decideByFrom" source="decideByFrom" />,
  <DayInput key="decideByTo" source="decideByTo" />,
]

/** What the registers told of the persons of one's decisions, waiting first. */
export function MutationList() {
  const translate = useTranslate()
  const acts = may(session.current(), 'mutations', 'act')
  return (
    <DeskList
      resource="mutations"
      columns={inboxColumns}
      filters={filters}
      defaults={{ status: 'PENDING' }}
      to={(row) =>
        acts && row.status === 'PENDING'
          ? `/mutations/${row.decision.number}`
          : `/decisions/${row.decision.number}/show`
      }
      rowActions={
        acts
          ? (row) =>
              row.status === 'PENDING' && (
                <Button
                  size="small"
                  endIcon={<Handle />}
                  component={RouterLink}
                  to={`/mutations/${row.decision.number}`}
                >
                  {translate('mutation.handle')}
                </Button>
              )
          : undefined
      }
    />
  )
}
