import Icon from '@mui/icons-material/CreditCardOutlined'
import { officials } from '../../authProvider/holders'
import { listOf, oneOf, plainFilter, withPeriod } from '../../dataProvider/resourceQueries'
import { DecisionDocument, DecisionsDocument } from '../../graphql/generated/graphql'
import { defineResource } from '../defineResource'

export const decisions = defineResource({
  name: 'decisions',
  icon: Icon,
  permissions: { list: officials, show: officials, create: ['CPAS'], act: ['CPAS'] },
  queries: {
    list: listOf(DecisionsDocument),
    one: oneOf(DecisionDocument),
    filter: (values) =>
      plainFilter(withPeriod('endsIn', withPeriod('coverEndsIn', withPeriod('insuranceDueIn', values)))),
  },
  pages: {
    list: async () => (await import('./DecisionList')).DecisionList,
    show: async () => (await import('./DecisionShow')).DecisionShow,
    create: async () => (await import('./DecisionCreate')).DecisionCreate,
  },
  routes: [
    {
      path: '/decisions/:number/modify',
      action: 'act',
      page: async () => (await import('./DecisionEdit')).DecisionEdit,
    },
  ],
})
