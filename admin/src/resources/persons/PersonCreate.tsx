import { Create, required } from 'react-admin'
import { FormRow, RecordForm } from '../../components/form'
import { Input, Inputs } from '../../components/inputs'
import { Page } from '../../layout/Page'

/** A person whom the feed of the registers did not bring yet. */
const PersonCreate = () => (
  <Page title="person.register" lead="person.registerLead">
    <Create title={false}>
      <RecordForm
        defaults={{ gender: 'UNKNOWN', insurance: 'NOT_INSURED_NOT_INSURABLE' }}
        submit="person.register"
        done="person.registered"
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

export default PersonCreate
