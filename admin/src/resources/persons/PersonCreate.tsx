import { useTranslate } from 'react-admin'
import { useNavigate } from 'react-router-dom'
import { FormRow } from '../../components/form/FormRow'
import { MutationForm } from '../../components/form/MutationForm'
import { omitEmpty } from '../../components/form/omitEmpty'
import { DateInput, InsCodeInput, NissInput, SelectInput, TextInput } from '../../components/inputs'
import { Panel } from '../../components/Panel'
import { genders, householdRelations, insuranceStatuses, registers, residenceStatuses } from '../../format/enums'
import { type RegisterBeneficiaryInput, RegisterPersonDocument } from '../../graphql/generated/graphql'
import { Page } from '../../layout/Page'

/** A person whom the feed of the registers did not bring yet. */
export function PersonCreate() {
  const translate = useTranslate()
  const navigate = useNavigate()
  return (
    <Page
      title={translate('person.register')}
      lead={translate('person.registerLead')}
      trail={[{ to: '/persons', label: translate('resources.persons.name', { smart_count: 2 }) }]}
    >
      <Panel title={translate('person.identity')}>
        <MutationForm
          document={RegisterPersonDocument}
          findingsOf={(data) => data.payload.findings}
          defaults={{ gender: 'UNKNOWN', insurance: 'NOT_INSURED_NOT_INSURABLE' } as Partial<RegisterBeneficiaryInput>}
          variables={(values) => ({ input: omitEmpty(values) as RegisterBeneficiaryInput })}
          submit={translate('person.register')}
          onCancel={() => navigate('/persons')}
          onDone={(data) => navigate(`/persons/${data.payload.beneficiary?.niss}/show`)}
        >
          <FormRow>
            <NissInput source="niss" required />
            <TextInput source="lastName" required />
            <TextInput source="firstNames" />
          </FormRow>
          <FormRow>
            <SelectInput source="gender" of="Gender" values={genders} required />
            <DateInput source="birthDate" century="birth" />
          </FormRow>
          <FormRow>
            <SelectInput
              source="residence.status"
              label="residenceStatus"
              of="ResidenceStatus"
              values={residenceStatuses}
              clearable
              hint={translate('person.residenceHint')}
            />
            <SelectInput source="residence.register" label="register" of="Register" values={registers} clearable />
            <DateInput source="residence.from" century="history" label="residenceFrom" />
            <InsCodeInput source="residence.allocationInsCode" label="allocationInsCode" />
          </FormRow>
          <FormRow>
            <SelectInput source="insurance" label="insuranceStatus" of="InsuranceStatus" values={insuranceStatuses} />
            <DateInput source="insuranceFrom" century="history" />
          </FormRow>
          <FormRow>
            <TextInput source="address.street" label="street" />
            <TextInput source="address.postalCode" label="postalCode" />
            <InsCodeInput source="address.insCode" label="insCode" />
            <DateInput source="address.from" century="history" label="addressFrom" />
          </FormRow>
          <FormRow>
            <NissInput source="householdOf" />
            <SelectInput source="relation" of="HouseholdRelation" values={householdRelations} clearable />
          </FormRow>
        </MutationForm>
      </Panel>
    </Page>
  )
}
