import { isOffered } from '../../authProvider/permissions'
import { fields } from '../../components/fields'
import { ResourceList } from '../../components/list'
import { RegisterProvider } from './RegisterProvider'

const columns = fields('name inamiNumber category insCode participates', { phone: 'inamiNumber category' })

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
