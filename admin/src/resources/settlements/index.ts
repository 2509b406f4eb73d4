import Icon from '@mui/icons-material/AccountBalanceOutlined'
import { listOf, oneOf } from '../../dataProvider/resourceQueries'
import { SettlementDocument, SettlementsDocument } from '../../graphql/generated/graphql'
import { defineResource } from '../defineResource'

export const settlements = defineResource({
  name: 'settlements',
  icon: Icon,
  permissions: { list: ['CAAMI', 'SPP_IS'], show: ['CAAMI', 'SPP_IS'], close: ['CAAMI'], accept: ['SPP_IS'] },
  queries: { list: listOf(SettlementsDocument), one: oneOf(SettlementDocument) },
  pages: { list: () => import('./SettlementList'), show: () => import('./SettlementShow') },
})
