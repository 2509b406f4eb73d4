import { CreateButton, SelectInput, TextInput } from 'react-admin'
import { DayField, EnumField, NissField, ValueField } from '../../components/fields'
import { enumChoices, InsCodeInput } from '../../components/inputs'
import { ResourceList } from '../../components/list/ResourceList'
import { formatPersonName } from '../../format/identifiers'
import type { PersonsQuery } from '../../graphql/generated/graphql'

type Row = PersonsQuery['connection']['edges'][number]['node']

const columns = (
  <>
    <ValueField source="lastName" label="name" text={(row: Row) => formatPersonName(row)} link />
    <NissField source="niss" phone />
    <DayField source="birthDate" phone />
    <EnumField source="gender" of="Gender" />
    <EnumField source="residence.status" label="residenceStatus" of="ResidenceStatus" wrap />
    <ValueField source="address.municipality" phone />
    <DayField source="deathDate" />
  </>
)

const filters = (
  <>
    <TextInput source="search" label="fields.searchPerson" alwaysOn />
    <SelectInput source="residenceStatus" choices={enumChoices('ResidenceStatus')} />
    <InsCodeInput source="insCode" />
  </>
)

/** Persons by any number or name. */
const PersonList = () => (
  <ResourceList
    resource="persons"
    columns={columns}
    filters={filters}
    to={({ niss }) => `/persons/${niss}/show`}
    actions={<CreateButton label="person.register" variant="contained" />}
  />
)

export default PersonList
