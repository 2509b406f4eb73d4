import Icon from '@mui/icons-material/PaymentsOutlined'
import { listOf, plainFilter, withPeriod } from '../../dataProvider/resourceQueries'
import { PaymentsDocument } from '../../graphql/generated/graphql'
import { defineResource } from '../defineResource'

export const payments = defineResource({
  name: 'payments',
  icon: Icon,
  permissions: { list: ['CAAMI', 'SPP_IS', 'PROVIDER'], show: ['CAAMI', 'SPP_IS', 'PROVIDER'], run: ['CAAMI'] },
  queries: {
    list: listOf(PaymentsDocument),
    filter: (values) => plainFilter(withPeriod('executed', values)),
  },
  pages: {
    list: async () => (await import('./PaymentList')).PaymentList,
    show: async () => (await import('./PaymentShow')).PaymentShow,
  },
})
