import { DayField, type FieldElement, PeriodField, PersonField, ValueField } from '../components/fields'
import { formatDate } from '../format/day'
import type { DecisionRowFragment } from '../graphql/generated/graphql'
import { i18nProvider } from '../i18n/i18nProvider'

const person = <PersonField key="beneficiary" source="beneficiary" link />

/** A decision on the dashboard: person and validity. */
export const cardColumns: FieldElement[] = [person, <PeriodField key="validity" source="validity" phone />]

/** The same with the coverages that end before it. */
export const coverColumns: FieldElement[] = [
  person,
  <ValueField
    key="coverages"
    source="coverages"
    text={({ coverages, validity }: DecisionRowFragment) =>
      coverages
        .filter(({ period }) => period.to && validity.to && period.to < validity.to)
        .map(
          ({ careType, period }) =>
            `${i18nProvider.translate(`enums.CareType.${careType}`)} · ${formatDate(period.to)}`,
        )
        .join(', ')
    }
    phone
    wrap
  />,
]

/** The same with the last day for the insurance of an insurable person. */
export const insuranceColumns: FieldElement[] = [
  person,
  <DayField key="insuranceDueBy" source="insuranceDueBy" phone />,
]
