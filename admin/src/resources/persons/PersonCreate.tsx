import { Create, required, useNotify, useRedirect } from 'react-admin'
import { FormRow, RecordForm } from '../../components/form'
import { Input, Inputs } from '../../components/inputs'
import { Page } from '../../layout/Page'

/** A person whom the feed of the registers did not bring yet. */
export default function PersonCreate() {
  const notify = useNotify()
  const redirect = useRedirect()
  return (
    <Page title="person.register" lead="person.registerLead">
      <Create title={false}>
        <RecordForm
          defaults={{ gender: 'UNKNOWN', insurance: 'NOT_INSURED_NOT_INSURABLE' }}
          submit="person.register"
          onCancel={() => redirect('list', 'persons')}
          onDone={({ id }) => {
            notify('person.registered', { type: 'success' })
            redirect('show', 'persons', id)
          }}
        >
          <Inputs title="person.identity" of="niss lastName firstNames gender birthDate" />
          <Inputs
            title="person.residences"
            of="residenceStatus:residence.status residence.register residenceFrom:residence.from residence.allocationInsCode"
          />
          <FormRow title="person.insurances">
            <Input source="insurance" label="fields.insuranceStatus" validate={required()} />
            <Input source="insuranceFrom" />
          </FormRow>
          <Inputs
            title="person.addresses"
            of="address.street address.postalCode address.insCode addressFrom:address.from"
          />
          <Inputs title="person.household" of="householdOf relation" />
        </RecordForm>
      </Create>
    </Page>
  )
}
