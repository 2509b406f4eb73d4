import { CreateButton } from 'react-admin'
import { fields } from '../../components/fields'
import { ResourceList } from '../../components/list'
import { formatPersonName } from '../../format'
import type { PersonsQuery } from '../../graphql/generated/graphql'

type Row = PersonsQuery['connection']['edges'][number]['node']

const columns = fields(
  'name:lastName niss birthDate gender residenceStatus:residence.status address.municipality deathDate',
  { phone: 'niss birthDate address.municipality', lastName: { value: (row: Row) => formatPersonName(row) } },
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
