import { CreateButton } from 'react-admin'
import { fields } from '../../components/fields'
import { ResourceList } from '../../components/list'
import { formatPersonName } from '../../format'

const columns = fields(
  'name:lastName niss birthDate gender residenceStatus:residence.status address.municipality deathDate',
  {
    phone: 'niss birthDate address.municipality',
    lastName: { value: ({ lastName, firstNames }) => formatPersonName({ lastName, firstNames }) },
  },
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
