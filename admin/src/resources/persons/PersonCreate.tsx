import { Create, required, SelectInput, TextInput, useNotify, useRedirect } from 'react-admin'
import { FormRow } from '../../components/form/FormRow'
import { RecordForm } from '../../components/form/RecordForm'
import { DateInput, enumChoices, FreeTextInput, InsCodeInput, NissInput } from '../../components/inputs'
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
            <NissInput source="niss" validate={required()} />
            <FreeTextInput source="lastName" validate={required()} />
            <FreeTextInput source="firstNames" />
            <SelectInput source="gender" choices={enumChoices('Gender')} validate={required()} />
            <DateInput source="birthDate" century="birth" />
          </FormRow>
          <FormRow title="person.residences">
            <SelectInput
              source="residence.status"
              label="fields.residenceStatus"
              choices={enumChoices('ResidenceStatus')}
              helperText="person.residenceHint"
            />
            <SelectInput source="residence.register" choices={enumChoices('Register')} />
            <DateInput source="residence.from" century="history" label="fields.residenceFrom" />
            <InsCodeInput source="residence.allocationInsCode" />
          </FormRow>
          <FormRow title="person.insurances">
            <SelectInput
              source="insurance"
              label="fields.insuranceStatus"
              choices={enumChoices('InsuranceStatus')}
              validate={required()}
            />
            <DateInput source="insuranceFrom" century="history" />
          </FormRow>
          <FormRow title="person.addresses">
            <FreeTextInput source="address.street" />
            <TextInput source="address.postalCode" />
            <InsCodeInput source="address.insCode" />
            <DateInput source="address.from" century="history" label="fields.addressFrom" />
          </FormRow>
          <FormRow title="person.household">
            <NissInput source="householdOf" />
            <SelectInput source="relation" choices={enumChoices('HouseholdRelation')} />
          </FormRow>
        </RecordForm>
      </Create>
    </Page>
  )
}
