import Icon from '@mui/icons-material/QueryStatsOutlined'
import { sendGraphQL } from '../../graphql/client'
import {
  type CareType,
  CpasNamesDocument,
  type SpendingDimension,
  SpendingDocument,
} from '../../graphql/generated/graphql'
import { defineResource } from '../defineResource'

export const spending = defineResource({
  name: 'spending',
  icon: Icon,
  permissions: { list: ['CAAMI', 'CPAS', 'SPP_IS'] },
  queries: {
    // A period without a first day is not asked for: the graph needs one.
    rows: async ({ by, from, to, careType }, signal) => {
      if (!by || !from) return []
      const filter = careType ? { careType: careType as CareType } : null
      const variables = { by: [by as SpendingDimension], period: { from, to: to || null }, filter }
      const { spending } = await sendGraphQL(SpendingDocument, variables, signal)
      const names = new Map<string, string>()
      if (by === 'CPAS') {
        const { cpasList } = await sendGraphQL(CpasNamesDocument, { search: null }, signal)
        for (const { node } of cpasList.edges) names.set(node.enterpriseNumber, node.name)
      }
      return spending.map(({ keys: [key = ''], ...row }) => ({ ...row, id: key, key, name: names.get(key) }))
    },
  },
  pages: { list: () => import('./SpendingList') },
})
