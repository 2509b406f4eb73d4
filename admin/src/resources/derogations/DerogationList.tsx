import { required } from 'react-admin'
import { isOffered } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { DownloadButton } from '../../components'
import { fields, without } from '../../components/fields'
import { MutationDialog } from '../../components/form'
import { InamiInput, Inputs, ProviderInput } from '../../components/inputs'
import { ResourceList } from '../../components/list'
import {
  DerogationAgreementDocument,
  type DerogationRequestsQuery,
  GrantDerogationDocument,
  RequestDerogationDocument,
} from '../../graphql/generated/graphql'

const columns = fields('provider performed niss until grounds grantedAt grantedBy', {
  phone: 'performed',
  labelled: 'until',
  hidden: 'grantedBy',
})

/** Leave to invoice after the two years. */
export default function DerogationList() {
  return (
    <ResourceList
      // An analyst reads no data about persons.
      columns={isOffered('derogations', 'agreement') ? columns : without(columns, 'niss', 'grounds')}
      alwaysOn={['provider']}
      actions={isOffered('derogations', 'create') && <GrantDialog />}
      rowActions={isOffered('derogations', 'agreement') ? ({ id }) => <AgreementButton id={String(id)} /> : undefined}
    />
  )
}

export type Request = DerogationRequestsQuery['connection']['edges'][number]['node']

const hospital = <ProviderInput source="provider" category="HOSPITAL" validate={required()} />

/** Grants a derogation, or answers a request with one; the signed agreement can be attached. */
export const GrantDialog = ({ request }: { request?: Request }) => (
  <MutationDialog
    creates
    document={GrantDerogationDocument}
    given={{ request: request?.id }}
    defaults={{ ...request, provider: request?.provider?.inamiNumber }}
  >
    {hospital}
    <Inputs of={['performed', 'niss', 'grounds', 'until', 'agreementPdf:agreement']} />
  </MutationDialog>
)

/** A hospital asks for itself, a CPAS for a hospital. */
export function RequestDialog() {
  const provider = session.provider()
  return (
    <MutationDialog creates document={RequestDerogationDocument} defaults={{ provider }}>
      {provider ? <InamiInput source="provider" label="fields.inamiNumber" readOnly /> : hospital}
      <Inputs of={['performed', 'niss', 'grounds', 'documentPdf:document']} />
    </MutationDialog>
  )
}

export const AgreementButton = ({ id }: { id: string }) => (
  <DownloadButton title="derogation.agreement" document={DerogationAgreementDocument} variables={{ id }} />
)
