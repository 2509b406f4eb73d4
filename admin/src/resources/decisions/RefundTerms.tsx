import { useTranslate } from 'react-admin'
import { Facts } from '../../components'
import { fields } from '../../components/fields'
import { RecordTable } from '../../components/list'
import type { RefundPartsFragment } from '../../graphql/generated/graphql'

const facts = fields('refundCode coverageCode legalStay amuAttestationRequired justification', {
  wrap: 'justification',
})
const columns = fields('state:setting insurancePart patientPart', { phone: 'insurancePart patientPart' })

/** What the State pays, and why: it follows from the situation of the person. */
export function RefundTerms({ terms }: { terms: RefundPartsFragment }) {
  const translate = useTranslate()
  return (
    <>
      <Facts record={terms} of="RefundTerms" fields={facts} />
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
