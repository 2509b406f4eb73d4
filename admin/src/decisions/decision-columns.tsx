import type { DecisionRowFragment } from '../gql/graphql'
import type { Column } from '../lists/columns'
import { StateChip, Tag } from '../look/chips'
import { PersonCell } from '../look/links'
import { dayText } from '../values/day'
import { personName } from '../values/numbers'
import { periodText } from '../values/period'
import { words } from '../words/catalogue'

/** A decision as a row. */
export const decisionColumns: Column<DecisionRowFragment>[] = [
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
  { label: 'coverages', text: (row) => String(row.coverages.length), align: 'right', kind: 'number' },
  { label: 'refundCode', text: (row) => String(row.refundTerms.refundCode), align: 'right', kind: 'number' },
  { label: 'cpas', text: (row) => row.cpas.name },
  { label: 'version', text: (row) => String(row.version), fileOnly: true },
]
