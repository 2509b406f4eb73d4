import { Create, required, useNotify, useRedirect } from 'react-admin'
import { FormRow } from '../../components/form/FormRow'
import { RecordForm } from '../../components/form/RecordForm'
import { Input } from '../../components/inputs/Input'
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
          <FormRow title="person.identity">
            <Input source="niss" />
            <Input source="lastName" />
            <Input source="firstNames" />
            <Input source="gender" />
            <Input source="birthDate" century="birth" />
          </FormRow>
          <FormRow title="person.residences">
            <Input source="residence.status" label="fields.residenceStatus" helperText="person.residenceHint" />
            <Input source="residence.register" />
            <Input source="residence.from" century="history" label="fields.residenceFrom" />
            <Input source="residence.allocationInsCode" />
          </FormRow>
          <FormRow title="person.insurances">
            <Input source="insurance" label="fields.insuranceStatus" validate={required()} />
            <Input source="insuranceFrom" century="history" />
          </FormRow>
          <FormRow title="person.addresses">
            <Input source="address.street" />
            <Input source="address.postalCode" />
            <Input source="address.insCode" />
            <Input source="address.from" century="history" label="fields.addressFrom" />
          </FormRow>
          <FormRow title="person.household">
            <Input source="householdOf" />
            <Input source="relation" />
          </FormRow>
        </RecordForm>
      </Create>
    </Page>
  )
}
