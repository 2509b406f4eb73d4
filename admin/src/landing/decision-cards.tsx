import type { DecisionRowFragment } from '../gql/graphql'
import type { Column } from '../lists/columns'
import { PersonCell } from '../look/links'
import { dayText } from '../values/day'
import { personName } from '../values/numbers'
import { periodText } from '../values/period'
import { words } from '../words/catalogue'

const person: Column<DecisionRowFragment> = {
  label: 'beneficiary',
  text: (row) => personName(row.beneficiary),
  cell: (row) => <PersonCell person={row.beneficiary} />,
}

/** A decision in a card of the landing page: the card says how it stands. */
export const cardColumns: Column<DecisionRowFragment>[] = [
  person,
  { label: 'validity', text: (row) => periodText(row.validity), phone: true },
]

/** The same with the covers that end before it. */
export const coverColumns: Column<DecisionRowFragment>[] = [
  person,
  {
    label: 'coverages',
    text: (row) =>
      row.coverages
        .filter(({ period }) => period.to && row.validity.to && period.to < row.validity.to)
        .map(({ careType, period }) => `${words.text(`enums.CareType.${careType}`)} · ${dayText(period.to)}`)
        .join(', '),
    phone: true,
    wrap: true,
  },
]

/** The same with the day until which an insurable person is to be insured. */
export const insuranceColumns: Column<DecisionRowFragment>[] = [
  person,
  { label: 'insuranceDueBy', text: (row) => dayText(row.insuranceDueBy), phone: true },
]
