import { SelectInput, TextInput } from 'react-admin'
import { session } from '../../authProvider/session'
import { fields } from '../../components/fields'
import { enumChoices } from '../../components/inputs'
import { ResourceList } from '../../components/list'

/** The codes with their tariff of today, for a provider its own, and how often they may be invoiced. */
export default function NomenclatureList() {
  return (
    <ResourceList
      filter={{ provider: session.provider() }}
      filters={
        <>
          <TextInput source="search" label="fields.searchCode" alwaysOn sx={{ '&&&': { minWidth: { sm: 340 } } }} />
          <SelectInput source="careType" choices={enumChoices('CareType')} alwaysOn />
        </>
      }
      columns={fields(
        `code label careType fee:tariff.honorarium tariff.insurancePart tariff.patientPart byDay maxPerDay notWith
        pseudoCode prescriptionRequired`,
        { phone: 'label careType tariff.honorarium', hidden: 'byDay pseudoCode prescriptionRequired', wrap: 'label' },
      )}
    />
  )
}
