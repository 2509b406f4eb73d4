import Icon from '@mui/icons-material/NotificationImportantOutlined'
import { listOf } from '../../dataProvider/resourceQueries'
import { AccessAlertsDocument } from '../../graphql/generated/graphql'
import { defineResource } from '../defineResource'

export const accessAlerts = defineResource({
  name: 'access-alerts',
  icon: Icon,
  permissions: { list: ['CPAS:supervisor', 'SPP_IS:inspector'], close: ['CPAS:supervisor', 'SPP_IS:inspector'] },
  queries: { list: listOf(AccessAlertsDocument) },
  pages: { list: () => import('./AccessAlertList') },
})
