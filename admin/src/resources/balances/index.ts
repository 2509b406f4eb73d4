import Icon from '@mui/icons-material/BalanceOutlined'
import { listOf } from '../../dataProvider/resourceQueries'
import { BalancesDocument } from '../../graphql/generated/graphql'
import { defineResource } from '../defineResource'

export const balances = defineResource({
  name: 'balances',
  icon: Icon,
  permissions: {
    list: ['CAAMI', 'CPAS', 'SPP_IS', 'PROVIDER'],
    settle: ['CPAS'],
    print: ['CAAMI', 'CPAS', 'SPP_IS:inspector', 'PROVIDER'],
  },
  queries: { list: listOf(BalancesDocument) },
  pages: { list: () => import('./BalanceList') },
})
