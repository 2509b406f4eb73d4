import { isOffered } from '../../authProvider/permissions'
import { EnumField, InamiField, ValueField, YesNoField } from '../../components/fields'
import { filtersOf } from '../../components/list/filtersOf'
import { ResourceList } from '../../components/list/ResourceList'
import { RegisterProvider } from './ProviderActions'

const columns = (
  <>
    <ValueField source="name" link />
    <InamiField source="inamiNumber" phone />
    <EnumField source="category" of="ProviderCategory" phone />
    <ValueField source="insCode" />
    <YesNoField source="participates" />
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
