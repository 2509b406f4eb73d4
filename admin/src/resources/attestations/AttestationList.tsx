import { CreateButton } from 'react-admin'
import { fields } from '../../components/fields'
import { ResourceList } from '../../components/list'

const columns = fields(
  `attestationNumber:number beneficiary issuer:provider careTypes validity lastDay:validity.to status:revokedAt medium
  issuedAt keptUntil`,
  {
    phone: 'beneficiary validity revokedAt',
    hidden: 'validity.to issuedAt keptUntil',
    revokedAt: { of: 'AttestationState', value: ({ revokedAt }) => (revokedAt ? 'REVOKED' : 'VALID') },
  },
)

export default function AttestationList() {
  return <ResourceList columns={columns} alwaysOn={['niss']} actions={<CreateButton label="attestation.issue" />} />
}
