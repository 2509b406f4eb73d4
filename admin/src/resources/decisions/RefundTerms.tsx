import { useTranslate } from 'react-admin'
import { DescriptionList } from '../../components/DescriptionList'
import { type FieldElement, ValueField } from '../../components/fields'
import { RecordTable } from '../../components/list/RecordTable'
import { formatPercent } from '../../format/euro'
import type { RefundPartsFragment } from '../../graphql/generated/graphql'

type Share = RefundPartsFragment['otherCare'] & { id: string; setting: string }

const columns: FieldElement[] = [
  <ValueField key="setting" source="setting" label="state" link wrap />,
  <ValueField
    key="insurancePart"
    source="insurancePart"
    text={(row: Share) => formatPercent(row.insurancePart)}
    isNumber
    phone
  />,
  <ValueField
    key="patientPart"
    source="patientPart"
    text={(row: Share) => formatPercent(row.patientPart)}
    isNumber
    phone
  />,
]

/** What the State pays, and why: it follows from the situation of the person. */
export function RefundTerms({ terms }: { terms: RefundPartsFragment }) {
  const translate = useTranslate()
  const yesNo = (value: boolean) => translate(value ? 'value.yes' : 'value.no')
  return (
    <>
      <DescriptionList
        rows={[
          [translate('fields.refundCode'), <strong key="code">{terms.refundCode}</strong>],
          [translate('fields.coverageCode'), terms.coverageCode],
          [translate('fields.legalStay'), yesNo(terms.legalStay)],
          [translate('fields.amuAttestationRequired'), yesNo(terms.amuAttestationRequired)],
          [translate('fields.justification'), terms.justification, 'wide'],
        ]}
      />
      <RecordTable
        records={(['hospitalization', 'ambulatoryHospitalCare', 'otherCare'] as const).map((setting) => ({
          ...terms[setting],
          id: setting,
          setting: translate(`fields.${setting}`),
        }))}
        columns={columns}
        caption={translate('decision.stateShare')}
      />
    </>
  )
}
