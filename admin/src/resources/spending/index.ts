import Icon from '@mui/icons-material/QueryStatsOutlined'
import { defineResource } from '../defineResource'

export const spending = defineResource({
  name: 'spending',
  icon: Icon,
  permissions: { list: ['CAAMI', 'CPAS', 'SPP_IS'] },
  pages: {
    list: async () => (await import('./SpendingPage')).SpendingPage,
  },
})
