import { isOffered } from '../../authProvider/permissions'
import { DownloadButton } from '../../components'
import { fields } from '../../components/fields'
import { ResourceList } from '../../components/list'
import { DerogationRequestDocumentDocument } from '../../graphql/generated/graphql'
import { AgreementButton, GrantDialog, type Request, RequestDialog } from '../derogations/DerogationList'

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
      actions={isOffered('derogation-requests', 'create') && <RequestDialog />}
      rowActions={(row: Request) => (
        <>
          {/* What the hospital or the CPAS attached, for those who grant. */}
          <DownloadButton
            title="derogation.document"
            document={DerogationRequestDocumentDocument}
            variables={{ id: row.id }}
          />
          {row.derogation && <AgreementButton id={row.derogation.id} />}
          {!row.derogation && isOffered('derogations', 'create') && <GrantDialog request={row} />}
        </>
      )}
    />
  )
}
