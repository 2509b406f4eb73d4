import { isOffered } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { fields } from '../../components/fields'
import { ResourceList } from '../../components/list'
import {
  AgreementButton,
  GrantDialog,
  type Request,
  RequestDialog,
  RequestDocumentButton,
} from '../derogations/DerogationList'

const columns = fields('provider performed niss grounds requestedAt requestedBy grantedUntil:derogation.until', {
  phone: 'performed',
  labelled: 'derogation.until',
  hidden: 'requestedBy',
})

/** Who asks to invoice after the two years, and what came of it. */
export default function DerogationRequestList() {
  return (
    <ResourceList
      columns={columns}
      alwaysOn={['provider']}
      withoutFilters={session.isOf('PROVIDER') ? ['provider'] : []}
      actions={isOffered('derogation-requests', 'create') && <RequestDialog />}
      rowActions={(row: Request) => (
        <>
          <RequestDocumentButton id={row.id} />
          {row.derogation && <AgreementButton id={row.derogation.id} />}
          {!row.derogation && isOffered('derogations', 'create') && <GrantDialog request={row} />}
        </>
      )}
    />
  )
}
