import Icon from '@mui/icons-material/CreditCardOutlined'
import { officials } from '../../authProvider/holders'
import { listOf, mutationOf, oneOf, plainFilter, withPeriod } from '../../dataProvider/resourceQueries'
import {
  CreateDecisionDocument,
  DecisionDocument,
  DecisionsDocument,
  ModifyDecisionDocument,
} from '../../graphql/generated/graphql'
import { defineResource } from '../defineResource'
import type { Decision } from './DecisionShow'
import { type DecisionValues, toDecisionInput } from './decisionValues'

export const decisions = defineResource({
  name: 'decisions',
  icon: Icon,
  permissions: { list: officials, show: officials, create: ['CPAS'], edit: ['CPAS'] },
  queries: {
    list: listOf(DecisionsDocument),
    one: oneOf(DecisionDocument),
    filter: (values) =>
      plainFilter(withPeriod('endsIn', withPeriod('coverEndsIn', withPeriod('insuranceDueIn', values)))),
    create: mutationOf({
      document: CreateDecisionDocument,
      variables: (values: DecisionValues) => ({ input: toDecisionInput(values), reference: values.reference ?? null }),
      idOf: ({ payload }) => payload.decision?.number,
    }),
    update: mutationOf({
      document: ModifyDecisionDocument,
      variables: (values: DecisionValues, { number }: Decision) => ({
        number,
        expectedVersion: values.version ?? 0,
        input: toDecisionInput(values),
        reason: values.reason || null,
      }),
      idOf: ({ payload }) => payload.decision?.number,
    }),
  },
  pages: {
    list: () => import('./DecisionList'),
    show: () => import('./DecisionShow'),
    create: () => import('./DecisionCreate'),
  },
  routes: [{ path: '/decisions/:number/modify', action: 'edit', page: () => import('./DecisionEdit') }],
})
