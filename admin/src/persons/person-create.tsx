import { useTranslate } from 'react-admin'
import { useNavigate } from 'react-router-dom'
import { ActForm } from '../forms/act-form'
import { ChoiceInput, DayInput, InsCodeInput, NissInput, WordInput } from '../forms/inputs'
import { Row } from '../forms/rows'
import { tidy } from '../forms/tidy'
import { type RegisterBeneficiaryInput, RegisterPersonDocument } from '../gql/graphql'
import { Page } from '../look/page'
import { Panel } from '../look/panel'
import { genders, householdRelations, insuranceStatuses, registers, residenceStatuses } from '../values/enums'

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
        <ActForm
          document={RegisterPersonDocument}
          findingsOf={(data) => data.payload.findings}
          defaults={{ gender: 'UNKNOWN', insurance: 'NOT_INSURED_NOT_INSURABLE' } as Partial<RegisterBeneficiaryInput>}
          variables={(values) => ({ input: tidy(values) as RegisterBeneficiaryInput })}
          submit={translate('person.register')}
          onCancel={() => navigate('/persons')}
          onDone={(data) => navigate(`/persons/${data.payload.beneficiary?.niss}/show`)}
        >
          <Row>
            <NissInput source="niss" required />
            <WordInput source="lastName" required />
            <WordInput source="firstNames" />
          </Row>
          <Row>
            <ChoiceInput source="gender" of="Gender" values={genders} required />
            <DayInput source="birthDate" century="birth" />
          </Row>
          <Row>
            <ChoiceInput
              source="residence.status"
              label="residenceStatus"
              of="ResidenceStatus"
              values={residenceStatuses}
              clearable
              hint={translate('person.residenceHint')}
            />
            <ChoiceInput source="residence.register" label="register" of="Register" values={registers} clearable />
            <DayInput source="residence.from" century="history" label="residenceFrom" />
            <InsCodeInput source="residence.allocationInsCode" label="allocationInsCode" />
          </Row>
          <Row>
            <ChoiceInput source="insurance" label="insuranceStatus" of="InsuranceStatus" values={insuranceStatuses} />
            <DayInput source="insuranceFrom" century="history" />
          </Row>
          <Row>
            <WordInput source="address.street" label="street" />
            <WordInput source="address.postalCode" label="postalCode" />
            <InsCodeInput source="address.insCode" label="insCode" />
            <DayInput source="address.from" century="history" label="addressFrom" />
          </Row>
          <Row>
            <NissInput source="householdOf" />
            <ChoiceInput source="relation" of="HouseholdRelation" values={householdRelations} clearable />
          </Row>
        </ActForm>
      </Panel>
    </Page>
  )
}
