import { session } from '../../authProvider/session'
import { Field } from '../../components/fields'
import { DateInput } from '../../components/inputs'
import { ResourceList } from '../../components/list/ResourceList'

/** Who is in MediPrima, and how, on a day. */
export default function PhaseList() {
  return (
    <ResourceList
      lead="phase.lead"
      filterDefaultValues={{ on: session.today() }}
      filters={<DateInput source="on" label="fields.inForceOn" alwaysOn />}
      columns={
        <>
          <Field source="category" phone />
          <Field source="numberPrefixes" />
          <Field source="electronicFrom" phone />
          <Field source="requiredFrom" phone />
          <Field source="paperUntil" />
          <Field source="insuredFrom" />
          <Field source="legalSource" wrap />
        </>
      }
    />
  )
}
