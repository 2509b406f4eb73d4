import Add from '@mui/icons-material/AddOutlined'
import { required } from 'react-admin'
import { session } from '../../authProvider/session'
import { DownloadButton } from '../../components/DownloadButton'
import { FormRow } from '../../components/form/FormRow'
import { MutationDialog } from '../../components/form/MutationDialog'
import { omitEmpty } from '../../components/form/omitEmpty'
import { DateInput, FreeTextInput, InamiInput, NissInput } from '../../components/inputs'
import { ProviderInput } from '../../components/inputs/ProviderInput'
import { ScanInput } from '../../components/inputs/ScanInput'
import {
  DerogationAgreementDocument,
  type DerogationInput,
  type DerogationRequestInput,
  type DerogationRequestsQuery,
  GrantDerogationDocument,
  RequestDerogationDocument,
} from '../../graphql/generated/graphql'

export type Request = DerogationRequestsQuery['connection']['edges'][number]['node']

const noContent = { provider: '', performed: { from: '', to: '' }, niss: '', grounds: '' }

/** Grants a derogation, or answers a request with one; the signed agreement can be attached. */
export function GrantDialog({ request }: { request?: Request }) {
  const asked = request && {
    provider: request.provider?.inamiNumber ?? '',
    niss: request.niss ?? '',
    grounds: request.grounds,
    performed: { from: request.performed.from, to: request.performed.to ?? '' },
  }
  return (
    <MutationDialog
      title="derogation.grant"
      lead="derogation.grantLead"
      icon={request ? undefined : <Add />}
      button={request ? { size: 'small' } : { variant: 'contained' }}
      document={GrantDerogationDocument}
      defaults={{ ...(asked ?? noContent), until: '', agreement: '' }}
      variables={(values) => ({ input: omitEmpty({ ...values, request: request?.id }) as DerogationInput })}
      done="derogation.granted"
    >
      <ContentInputs />
      <DateInput source="until" validate={required()} />
      <ScanInput source="agreement" label="derogation.agreementPdf" />
    </MutationDialog>
  )
}

/** A hospital asks for itself, a CPAS for a hospital. */
export function RequestDialog() {
  const holder = session.current()
  const provider = holder?.audience === 'PROVIDER' ? holder.organisation : ''
  return (
    <MutationDialog
      title="derogation.request"
      lead="derogation.requestLead"
      icon={<Add />}
      button={{ variant: 'contained' }}
      document={RequestDerogationDocument}
      defaults={{ ...noContent, provider, document: '' }}
      variables={(values) => ({ input: omitEmpty(values) as DerogationRequestInput })}
      done="derogation.requested"
    >
      <ContentInputs own={provider !== ''} />
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
    <FormRow>
      <DateInput source="performed.from" label="fields.performedFrom" validate={required()} />
      <DateInput source="performed.to" label="fields.performedTo" />
    </FormRow>
    <NissInput source="niss" />
    <FreeTextInput source="grounds" multiline minRows={3} validate={required()} />
  </>
)

export const AgreementButton = ({ id }: { id: string }) => (
  <DownloadButton
    title="derogation.agreement"
    document={DerogationAgreementDocument}
    variables={{ id }}
    fileOf={({ file }) => file}
    none="derogation.noAgreement"
  />
)
