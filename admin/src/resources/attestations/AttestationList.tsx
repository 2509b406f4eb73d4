import { CreateButton } from 'react-admin'
import { isOffered } from '../../authProvider/permissions'
import { Field } from '../../components/fields'
import { ResourceList } from '../../components/list/ResourceList'
import type { AttestationRowFragment } from '../../graphql/generated/graphql'

/** What an attestation says: a row of the list, and the facts of its page. */
export const attestationFields = (
  <>
    <Field source="beneficiary" phone />
    <Field source="provider" label="issuer" />
    <Field source="careTypes" />
    <Field source="validity" phone />
  </>
)

const columns = (
  <>
    <Field source="number" label="attestationNumber" link />
    {attestationFields}
    <Field source="validity.to" label="lastDay" hidden />
    <Field
      source="revokedAt"
      as="chip"
      label="status"
      of="AttestationState"
      value={({ revokedAt }: AttestationRowFragment) => (revokedAt ? 'REVOKED' : 'VALID')}
      phone
    />
    <Field source="medium" />
    <Field source="issuedAt" hidden />
    <Field source="keptUntil" hidden />
  </>
)

export default function AttestationList() {
  return (
    <ResourceList
      columns={columns}
      alwaysOn={['niss']}
      actions={isOffered('attestations', 'create') && <CreateButton label="attestation.issue" />}
    />
  )
}
