import { CreateButton } from 'react-admin'
import { isOffered } from '../../authProvider/permissions'
import {
  DayField,
  EnumField,
  EnumsField,
  InstantField,
  PeriodField,
  PersonField,
  ProviderField,
  StatusField,
  ValueField,
} from '../../components/fields'
import { filtersOf } from '../../components/list/filtersOf'
import { ResourceList } from '../../components/list/ResourceList'
import type { AttestationRowFragment } from '../../graphql/generated/graphql'

/** What an attestation says: a row of the list, and the facts of its page. */
export const attestationFields = (
  <>
    <PersonField source="beneficiary" phone />
    <ProviderField source="provider" label="issuer" />
    <EnumsField source="careTypes" of="CareType" />
    <PeriodField source="validity" phone />
  </>
)

const columns = (
  <>
    <ValueField source="number" label="attestationNumber" link />
    {attestationFields}
    <DayField source="validity.to" label="lastDay" hidden />
    <StatusField
      source="revokedAt"
      label="status"
      of="AttestationState"
      statusOf={({ revokedAt }: AttestationRowFragment) => (revokedAt ? 'REVOKED' : 'VALID')}
      phone
    />
    <EnumField source="medium" of="AttestationMedium" />
    <InstantField source="issuedAt" hidden />
    <DayField source="keptUntil" hidden />
  </>
)

/** The attestations of urgent medical aid. */
export default function AttestationList() {
  return (
    <ResourceList
      resource="attestations"
      columns={columns}
      filters={filtersOf('attestations', 'niss')}
      actions={isOffered('attestations', 'create') && <CreateButton label="attestation.issue" />}
    />
  )
}
