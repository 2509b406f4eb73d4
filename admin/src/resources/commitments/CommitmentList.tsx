import { isOffered } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { CopyableText } from '../../components'
import { fields } from '../../components/fields'
import { ResourceList } from '../../components/list'
import type { CommitmentRowFragment } from '../../graphql/generated/graphql'
import { RequestCommitment } from './RequestCommitment'

export const commitmentColumns = fields(
  `commitmentNumber:number beneficiary provider careType guaranteed issuedAt decisionNumber:decision
  decisionVersion.version`,
  {
    phone: 'beneficiary careType guaranteed',
    number: { render: (row: CommitmentRowFragment) => <CopyableText text={row.number} /> },
  },
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
