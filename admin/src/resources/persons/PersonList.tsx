import { CreateButton } from 'react-admin'
import { Field } from '../../components/fields'
import { ResourceList } from '../../components/list/ResourceList'
import { formatPersonName } from '../../format/identifiers'
import type { PersonsQuery } from '../../graphql/generated/graphql'

type Row = PersonsQuery['connection']['edges'][number]['node']

const columns = (
  <>
    <Field source="lastName" label="name" value={(row: Row) => formatPersonName(row)} link />
    <Field source="niss" phone />
    <Field source="birthDate" phone />
    <Field source="gender" />
    <Field source="residence.status" label="residenceStatus" wrap />
    <Field source="address.municipality" phone />
    <Field source="deathDate" />
  </>
)

export default function PersonList() {
  return (
    <ResourceList
      columns={columns}
      alwaysOn={['search']}
      to={({ niss }) => `/persons/${niss}/show`}
      actions={<CreateButton label="person.register" variant="contained" />}
    />
  )
}
