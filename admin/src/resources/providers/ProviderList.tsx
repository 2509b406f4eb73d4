import { isOffered } from '../../authProvider/permissions'
import { Field } from '../../components/fields'
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
      columns={columns}
      alwaysOn={['search', 'category']}
      actions={isOffered('providers', 'create') && <RegisterProvider />}
    />
  )
}
