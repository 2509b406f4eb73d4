import Icon from '@mui/icons-material/ManageSearchOutlined'
import { listOf, plainFilter, withInstantPeriod } from '../../dataProvider/resourceQueries'
import { AccessLogDocument } from '../../graphql/generated/graphql'
import { defineResource } from '../defineResource'

export const accessLog = defineResource({
  name: 'access-log',
  icon: Icon,
  permissions: { list: ['CAAMI', 'CPAS:supervisor', 'SPP_IS:inspector', 'PROVIDER'] },
  queries: {
    list: listOf(AccessLogDocument),
    filter: (values) => ({ filter: {}, ...plainFilter(withInstantPeriod(values)) }),
  },
  pages: { list: () => import('./AccessLogList') },
})
