import { CreateButton } from 'react-admin'
import { session } from '../../authProvider/session'
import { without } from '../../components/fields'
import { ResourceList } from '../../components/list/ResourceList'
import { decisionColumns } from './decisionColumns'

export default function DecisionList() {
  return (
    <ResourceList
      columns={without(decisionColumns, session.isOf('CPAS') ? 'cpas.name' : '')}
      alwaysOn={['niss', 'status']}
      actions={<CreateButton label="decision.new" variant="contained" />}
    />
  )
}
