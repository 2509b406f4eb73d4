import Icon from '@mui/icons-material/AccountBalanceOutlined'
import { defineResource } from '../defineResource'

export const cpasSettlements = defineResource({
  name: 'cpas-settlements',
  icon: Icon,
  permissions: { list: ['CPAS'], show: ['CPAS', 'SPP_IS'] },
  routes: [
    {
      path: '/cpas-settlements',
      action: 'show',
      page: async () => (await import('./CpasSettlementPage')).CpasSettlementPage,
    },
  ],
})
