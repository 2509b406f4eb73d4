import { session } from '../../authProvider/session'
import { fields } from '../../components/fields'
import { DateInput } from '../../components/inputs'
import { ResourceList } from '../../components/list'

/** Who is in MediPrima, and how, on a day. */
export default function PhaseList() {
  return (
    <ResourceList
      filterDefaultValues={{ on: session.today() }}
      filters={<DateInput source="on" label="fields.inForceOn" alwaysOn />}
      columns={fields('category numberPrefixes electronicFrom requiredFrom paperUntil insuredFrom legalSource', {
        labelled: 'electronicFrom requiredFrom',
      })}
    />
  )
}
