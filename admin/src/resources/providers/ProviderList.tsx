import { isOffered } from '../../authProvider/permissions'
import { Field } from '../../components/fields'
import { filtersOf } from '../../components/list/filtersOf'
import { ResourceList } from '../../components/list/ResourceList'
import { RegisterProvider } from './ProviderActions'

const columns = (
  <>
    <Field source="name" link />
    <Field source="inamiNumber" phone />
    <Field source="category" phone />
    <Field source="insCode" />
    <Field source="participates" />
  </>
)

/** Who gives care. */
export default function ProviderList() {
  return (
    <ResourceList
      resource="providers"
      columns={columns}
      filters={filtersOf('providers', 'search', 'category')}
      to={({ inamiNumber }) => `/providers/${inamiNumber}/show`}
      actions={isOffered('providers', 'create') && <RegisterProvider />}
    />
  )
}
