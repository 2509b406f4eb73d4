import { Create } from 'react-admin'
import { RecordForm } from '../../components/form'
import { Inputs } from '../../components/inputs'
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
        <Inputs title="person.insurances" of="insuranceStatus:insurance insuranceFrom" />
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
