import Icon from '@mui/icons-material/TimelineOutlined'
import { allAudiences } from '../../authProvider/holders'
import { defineResource } from '../defineResource'

export const phases = defineResource({
  name: 'phases',
  icon: Icon,
  permissions: { list: allAudiences },
  pages: { list: () => import('./PhasesPage') },
})
