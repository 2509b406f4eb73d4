import Icon from '@mui/icons-material/ReceiptLongOutlined'
import { listOf, oneOf } from '../../dataProvider/resourceQueries'
import { InvoiceLineDocument, InvoiceLinesDocument } from '../../graphql/generated/graphql'
import { defineResource } from '../defineResource'
import { lineFilter } from './lineFilter'

export const invoiceLines = defineResource({
  name: 'invoice-lines',
  icon: Icon,
  permissions: {
    list: ['CAAMI', 'CPAS', 'SPP_IS:inspector', 'PROVIDER'],
    show: ['CAAMI', 'CPAS', 'SPP_IS:inspector', 'PROVIDER'],
    decide: ['CAAMI'],
    recover: ['CAAMI:controller'],
    control: ['CAAMI:controller'],
  },
  queries: {
    list: listOf(InvoiceLinesDocument),
    one: oneOf(InvoiceLineDocument),
    filter: lineFilter,
  },
  pages: {
    list: async () => (await import('./InvoiceLineList')).InvoiceLineList,
    show: async () => (await import('./InvoiceLineShow')).InvoiceLineShow,
  },
})
