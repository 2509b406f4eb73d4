import type { InboxRowFragment } from '../gql/graphql'
import type { Column } from '../lists/columns'
import { StateChip } from '../look/chips'
import { PersonCell } from '../look/links'
import { dayText, instantText } from '../values/day'
import { mutationText } from '../values/mutation-text'
import { personName } from '../values/numbers'
import { words } from '../words/catalogue'
import { DeadlineCell } from './deadline'

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
  {
    label: 'decideBy',
    text: (row) => dayText(row.decideBy),
    cell: (row) => row.decideBy && <DeadlineCell deadline={row.decideBy} />,
    phone: true,
  },
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
