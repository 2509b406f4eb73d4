import { isOffered } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { fields } from '../../components/fields'
import { ResourceList } from '../../components/list'
import { AgreementButton, GrantDialog } from './DerogationDialogs'

const columns = fields('provider performed niss until grounds grantedAt grantedBy', {
  phone: 'performed until',
  hidden: 'grantedBy',
})

/** Leave to invoice after the two years. */
export default function DerogationList() {
  return (
    <ResourceList
      columns={columns}
      alwaysOn={['provider']}
      withoutFilters={session.isOf('PROVIDER') ? ['provider'] : []}
      actions={isOffered('derogations', 'create') && <GrantDialog />}
      rowActions={isOffered('derogations', 'agreement') ? ({ id }) => <AgreementButton id={String(id)} /> : undefined}
    />
  )
}
