import Icon from '@mui/icons-material/SupervisorAccountOutlined'
import { listOf } from '../../dataProvider/resourceQueries'
import { DecisionVersionsDocument } from '../../graphql/generated/graphql'
import { defineResource } from '../defineResource'

export const supervision = defineResource({
  name: 'supervision',
  icon: Icon,
  permissions: { list: ['CPAS:supervisor'] },
  queries: { list: listOf(DecisionVersionsDocument) },
  pages: { list: () => import('./SupervisionList') },
})
