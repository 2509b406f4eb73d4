import { isOffered } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { Field } from '../../components/fields'
import { ResourceList } from '../../components/list/ResourceList'
import { AgreementButton, GrantDialog, type Request, RequestDialog } from './DerogationDialogs'

const columns = (
  <>
    <Field source="provider" link />
    <Field source="performed" phone />
    <Field source="niss" />
    <Field source="grounds" wrap />
    <Field source="requestedAt" />
    <Field source="requestedBy" hidden />
    <Field source="derogation.until" label="grantedUntil" phone />
  </>
)

/** Who asks to invoice after the two years, and what came of it. */
export default function DerogationRequestList() {
  return (
    <ResourceList
      columns={columns}
      alwaysOn={['provider']}
      withoutFilters={session.isOf('PROVIDER') ? ['provider'] : []}
      actions={isOffered('derogation-requests', 'create') && <RequestDialog />}
      rowActions={(row: Request) =>
        row.derogation ? (
          <AgreementButton id={row.derogation.id} />
        ) : (
          isOffered('derogations', 'create') && <GrantDialog request={row} />
        )
      }
    />
  )
}
