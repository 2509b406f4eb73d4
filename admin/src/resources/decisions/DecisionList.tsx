import { CreateButton } from 'react-admin'
import { session } from '../../authProvider/session'
import { without } from '../../components/fields'
import { filtersOf } from '../../components/list/filtersOf'
import { ResourceList } from '../../components/list/ResourceList'
import { decisionColumns } from './decisionColumns'

export default function DecisionList() {
  return (
    <ResourceList
      resource="decisions"
      columns={without(decisionColumns, session.isOf('CPAS') ? 'cpas.name' : '')}
      filters={filtersOf('decisions', 'niss', 'status')}
      actions={<CreateButton label="decision.new" variant="contained" />}
    />
  )
}
