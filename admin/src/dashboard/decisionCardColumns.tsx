import { PersonStackedField } from '../components/fields/PersonField'
import type { Column } from '../components/list/column'
import { formatDate } from '../format/day'
import { formatPersonName } from '../format/identifiers'
import { formatPeriod } from '../format/period'
import type { DecisionRowFragment } from '../graphql/generated/graphql'
import { i18nProvider } from '../i18n/i18nProvider'

const person: Column<DecisionRowFragment> = {
  label: 'beneficiary',
  text: (row) => formatPersonName(row.beneficiary),
  cell: (row) => <PersonStackedField person={row.beneficiary} />,
}

/** A decision in a card of the landing page: the card says how it stands. */
export const cardColumns: Column<DecisionRowFragment>[] = [
  person,
  { label: 'validity', text: (row) => formatPeriod(row.validity), phone: true },
]

/** The same with the covers that end before it. */
export const coverColumns: Column<DecisionRowFragment>[] = [
  person,
  {
    label: 'coverages',
    text: (row) =>
      row.coverages
        .filter(({ period }) => period.to && row.validity.to && period.to < row.validity.to)
        .map(
          ({ careType, period }) =>
            `${i18nProvider.translate(`enums.CareType.${careType}`)} · ${formatDate(period.to)}`,
        )
        .join(', '),
    phone: true,
    wrap: true,
  },
]

/** The same with the day until which an insurable person is to be insured. */
export const insuranceColumns: Column<DecisionRowFragment>[] = [
  person,
  { label: 'insuranceDueBy', text: (row) => formatDate(row.insuranceDueBy), phone: true },
]
