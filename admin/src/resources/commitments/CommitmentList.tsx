import { isOffered } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { CopyableText } from '../../components/CopyableText'
import {
  CountField,
  EnumField,
  InstantField,
  only,
  PeriodField,
  PersonField,
  ProviderField,
  ReferenceNumberField,
  ValueField,
} from '../../components/fields'
import { filtersOf } from '../../components/list/filtersOf'
import { ResourceList } from '../../components/list/ResourceList'
import type { CommitmentRowFragment } from '../../graphql/generated/graphql'
import { RequestCommitment } from './RequestCommitment'

const columns = (
  <>
    <ValueField
      source="number"
      label="commitmentNumber"
      render={(row: CommitmentRowFragment) => <CopyableText text={row.number} />}
      link
    />
    <PersonField source="beneficiary" phone />
    <ProviderField source="provider" />
    <EnumField source="careType" of="CareType" phone />
    <PeriodField source="guaranteed" phone />
    <InstantField source="issuedAt" />
    <ReferenceNumberField source="decision.number" label="decisionNumber" reference="decisions" />
    <CountField source="decisionVersion.version" />
  </>
)

/** The guarantees of payment given to providers. */
export default function CommitmentList() {
  return (
    <ResourceList
      resource="commitments"
      columns={columns}
      filters={
        session.isOf('PROVIDER') ? only(filtersOf('commitments', 'niss'), 'niss') : filtersOf('commitments', 'niss')
      }
      actions={isOffered('commitments', 'create') && <RequestCommitment />}
    />
  )
}
