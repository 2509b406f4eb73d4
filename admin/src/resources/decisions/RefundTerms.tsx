import { useTranslate } from 'react-admin'
import { Facts } from '../../components/DescriptionList'
import { Field } from '../../components/fields'
import { RecordTable } from '../../components/list/RecordTable'
import type { RefundPartsFragment } from '../../graphql/generated/graphql'

const columns = (
  <>
    <Field source="setting" label="state" link wrap />
    <Field source="insurancePart" phone />
    <Field source="patientPart" phone />
  </>
)

/** What the State pays, and why: it follows from the situation of the person. */
export function RefundTerms({ terms }: { terms: RefundPartsFragment }) {
  const translate = useTranslate()
  return (
    <>
      <Facts record={terms} of="RefundTerms">
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
        of="RefundShare"
        caption="decision.stateShare"
      />
    </>
  )
}
