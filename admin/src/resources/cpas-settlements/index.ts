import Icon from '@mui/icons-material/AccountBalanceOutlined'
import { session } from '../../authProvider/session'
import { oneOf } from '../../dataProvider/resourceQueries'
import { sendGraphQL } from '../../graphql/client'
import {
  CpasMonthsDocument,
  type CpasMonthsQueryVariables,
  CpasSettlementDocument,
} from '../../graphql/generated/graphql'
import { defineResource } from '../defineResource'
import { previousMonths } from '../settlements/month'

export const cpasSettlements = defineResource({
  name: 'cpas-settlements',
  icon: Icon,
  permissions: { list: ['CPAS'], show: ['CPAS', 'SPP_IS'] },
  queries: {
    one: oneOf(CpasSettlementDocument),
    // The graph has no list of months: each of the last twelve is asked for.
    rows: async ({ cpas }, signal) => {
      const months = previousMonths(session.today(), 12).map((month, at) => [`m${at + 1}`, month])
      const variables = { cpas, ...Object.fromEntries(months) } as CpasMonthsQueryVariables
      return Object.values(await sendGraphQL(CpasMonthsDocument, variables, signal)).filter((month) => !!month)
    },
  },
  pages: { show: () => import('./CpasSettlementShow') },
  // The SPP IS comes from a month to the months of one CPAS; it has no list in the menu.
  routes: [{ path: '/cpas-settlements', action: 'show', page: () => import('./CpasSettlementList') }],
})
