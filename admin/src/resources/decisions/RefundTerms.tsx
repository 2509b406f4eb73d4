import { useTranslate } from 'react-admin'
import { Facts } from '../../components/DescriptionList'
import { Field } from '../../components/fields'
import { RecordTable } from '../../components/list/RecordTable'
import { formatPercent } from '../../format/euro'
import type { RefundPartsFragment } from '../../graphql/generated/graphql'

type Share = RefundPartsFragment['otherCare'] & { id: string; setting: string }

const columns = (
  <>
    <Field source="setting" label="state" link wrap />
    <Field source="insurancePart" value={(row: Share) => formatPercent(row.insurancePart)} isNumber phone />
    <Field source="patientPart" value={(row: Share) => formatPercent(row.patientPart)} isNumber phone />
  </>
)

/** What the State pays, and why: it follows from the situation of the person. */
export function RefundTerms({ terms }: { terms: RefundPartsFragment }) {
  const translate = useTranslate()
  return (
    <>
      <Facts record={{ ...terms, id: terms.refundCode }}>
        <Field source="refundCode" />
        <Field source="coverageCode" />
        <Field source="legalStay" />
        <Field source="amuAttestationRequired" />
        <Field source="justification" wrap />
      </Facts>
      <RecordTable
        records={(['hospitalization', 'ambulatoryHospitalCare', 'otherCare'] as const).map((setting) => ({
          ...terms[setting],
          id: setting,
          setting: translate(`fields.${setting}`),
        }))}
        columns={columns}
        caption="decision.stateShare"
      />
    </>
  )
}
