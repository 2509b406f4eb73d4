import { CreateButton } from 'react-admin'
import { session } from '../../authProvider/session'
import { fields, without } from '../../components/fields'
import { ResourceList } from '../../components/list'

export const decisionColumns = fields(
  `decisionNumber:number beneficiary beneficiary.niss status kind validity lastDay:validity.to councilDate
  insuranceDueBy coverages refundTerms.refundCode cpas:cpas.name version`,
  {
    phone: 'beneficiary status validity',
    hidden: 'beneficiary.niss validity.to insuranceDueBy version',
    coverages: { of: 'Int', value: ({ coverages }) => coverages.length },
  },
)

export default function DecisionList() {
  return (
    <ResourceList
      columns={without(decisionColumns, session.isOf('CPAS') ? 'cpas.name' : '')}
      alwaysOn={['niss', 'status']}
      actions={<CreateButton label="decision.new" variant="contained" />}
    />
  )
}
