import type { DecisionRowFragment } from '../gql/graphql'
import type { Column } from '../lists/columns'
import { StateChip } from '../look/chips'
import { PersonCell } from '../look/links'
import { dayText } from '../values/day'
import { personName } from '../values/numbers'
import { periodText } from '../values/period'
import { words } from '../words/catalogue'

/** A decision in a card of the landing page. */
export const cardColumns: Column<DecisionRowFragment>[] = [
  {
    label: 'beneficiary',
    text: (row) => personName(row.beneficiary),
    cell: (row) => <PersonCell person={row.beneficiary} />,
  },
  { label: 'validity', text: (row) => periodText(row.validity), phone: true },
  {
    label: 'status',
    text: (row) => words.text(`enums.DecisionStatus.${row.status}`),
    cell: (row) => <StateChip of="DecisionStatus" value={row.status} />,
    phone: true,
  },
]

/** The same with the day until which an insurable person is to be insured. */
export const insuranceColumns: Column<DecisionRowFragment>[] = [
  cardColumns[0]!,
  { label: 'insuranceDueBy', text: (row) => dayText(row.insuranceDueBy), phone: true },
  cardColumns[2]!,
]
