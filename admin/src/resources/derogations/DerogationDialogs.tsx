import Add from '@mui/icons-material/AddOutlined'
import { required } from 'react-admin'
import { session } from '../../authProvider/session'
import { DownloadButton } from '../../components/DownloadButton'
import { MutationDialog } from '../../components/form/MutationDialog'
import { InamiInput } from '../../components/inputs'
import { Input } from '../../components/inputs/Input'
import { ProviderInput } from '../../components/inputs/ProviderInput'
import { ScanInput } from '../../components/inputs/ScanInput'
import {
  DerogationAgreementDocument,
  type DerogationRequestsQuery,
  GrantDerogationDocument,
  RequestDerogationDocument,
} from '../../graphql/generated/graphql'

export type Request = DerogationRequestsQuery['connection']['edges'][number]['node']

/** Grants a derogation, or answers a request with one; the signed agreement can be attached. */
export const GrantDialog = ({ request }: { request?: Request }) => (
  <MutationDialog
    title="derogation.grant"
    icon={request ? undefined : <Add />}
    button={request ? { size: 'small' } : { variant: 'contained' }}
    document={GrantDerogationDocument}
    given={{ request: request?.id }}
    defaults={{ ...request, provider: request?.provider?.inamiNumber }}
    done="derogation.granted"
  >
    <ContentInputs />
    <Input source="until" />
    <ScanInput source="agreement" label="derogation.agreementPdf" />
  </MutationDialog>
)

/** A hospital asks for itself, a CPAS for a hospital. */
export function RequestDialog() {
  const provider = session.isOf('PROVIDER') ? session.current()?.organisation : undefined
  return (
    <MutationDialog
      title="derogation.request"
      icon={<Add />}
      button={{ variant: 'contained' }}
      document={RequestDerogationDocument}
      defaults={{ provider }}
      done="derogation.requested"
    >
      <ContentInputs own={!!provider} />
      <ScanInput source="document" label="derogation.documentPdf" />
    </MutationDialog>
  )
}

const ContentInputs = ({ own }: { own?: boolean }) => (
  <>
    {own ? (
      <InamiInput source="provider" label="fields.inamiNumber" readOnly />
    ) : (
      <ProviderInput source="provider" category="HOSPITAL" validate={required()} />
    )}
    <Input source="performed" />
    <Input source="niss" />
    <Input source="grounds" />
  </>
)

export const AgreementButton = ({ id }: { id: string }) => (
  <DownloadButton
    title="derogation.agreement"
    document={DerogationAgreementDocument}
    variables={{ id }}
    none="derogation.noAgreement"
  />
)
