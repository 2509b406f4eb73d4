import { isOffered } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { Field } from '../../components/fields'
import { ResourceList } from '../../components/list/ResourceList'
import { AgreementButton, GrantDialog } from './DerogationDialogs'

const columns = (
  <>
    <Field source="provider" link />
    <Field source="performed" phone />
    <Field source="niss" />
    <Field source="until" phone />
    <Field source="grounds" wrap />
    <Field source="grantedAt" />
    <Field source="grantedBy" hidden />
  </>
)

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
