import Icon from '@mui/icons-material/PaymentsOutlined'
import { listOf, oneOf } from '../../dataProvider/resourceQueries'
import { PaymentDocument, PaymentsDocument } from '../../graphql/generated/graphql'
import { defineResource } from '../defineResource'

export const payments = defineResource({
  name: 'payments',
  icon: Icon,
  permissions: { list: ['CAAMI', 'SPP_IS', 'PROVIDER'], show: ['CAAMI', 'SPP_IS', 'PROVIDER'], run: ['CAAMI'] },
  queries: {
    list: listOf(PaymentsDocument),
    one: oneOf(PaymentDocument),
  },
  pages: { list: () => import('./PaymentList'), show: () => import('./PaymentShow') },
})
