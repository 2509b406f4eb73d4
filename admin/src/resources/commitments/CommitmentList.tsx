import { isOffered } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { CopyableText } from '../../components/CopyableText'
import { Field } from '../../components/fields'
import { ResourceList } from '../../components/list/ResourceList'
import type { CommitmentRowFragment } from '../../graphql/generated/graphql'
import { RequestCommitment } from './RequestCommitment'

export const commitmentColumns = (
  <>
    <Field
      source="number"
      label="commitmentNumber"
      render={(row: CommitmentRowFragment) => <CopyableText text={row.number} />}
      link
    />
    <Field source="beneficiary" phone />
    <Field source="provider" />
    <Field source="careType" phone />
    <Field source="guaranteed" phone />
    <Field source="issuedAt" />
    <Field source="decision.number" label="decisionNumber" reference="decisions" />
    <Field source="decisionVersion.version" />
  </>
)

/** The guarantees of payment given to providers. */
export default function CommitmentList() {
  return (
    <ResourceList
      columns={commitmentColumns}
      alwaysOn={['niss']}
      withoutFilters={session.isOf('PROVIDER') ? ['provider', 'decisionNumber'] : []}
      actions={isOffered('commitments', 'create') && <RequestCommitment />}
    />
  )
}
