import { useTranslate } from 'react-admin'
import { Facts } from '../../components/DescriptionList'
import { ValueField, YesNoField } from '../../components/fields'
import { RecordTable } from '../../components/list/RecordTable'
import { formatPercent } from '../../format/euro'
import type { RefundPartsFragment } from '../../graphql/generated/graphql'

type Share = RefundPartsFragment['otherCare'] & { id: string; setting: string }

const columns = (
  <>
    <ValueField source="setting" label="state" link wrap />
    <ValueField source="insurancePart" text={(row: Share) => formatPercent(row.insurancePart)} isNumber phone />
    <ValueField source="patientPart" text={(row: Share) => formatPercent(row.patientPart)} isNumber phone />
  </>
)

/** What the State pays, and why: it follows from the situation of the person. */
export function RefundTerms({ terms }: { terms: RefundPartsFragment }) {
  const translate = useTranslate()
  return (
    <>
      <Facts record={{ ...terms, id: terms.refundCode }}>
        <ValueField source="refundCode" />
        <ValueField source="coverageCode" />
        <YesNoField source="legalStay" />
        <YesNoField source="amuAttestationRequired" />
        <ValueField source="justification" wrap />
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
