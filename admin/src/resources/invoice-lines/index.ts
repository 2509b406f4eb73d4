import Icon from '@mui/icons-material/ReceiptLongOutlined'
import { listOf, oneOf, relatedOf } from '../../dataProvider/resourceQueries'
import {
  CpasSettlementLinesDocument,
  InvoiceLineDocument,
  InvoiceLinesDocument,
  PaymentLinesDocument,
  SettlementLinesDocument,
} from '../../graphql/generated/graphql'
import { defineResource } from '../defineResource'
import { lineFilter } from './lineFilter'

export const invoiceLines = defineResource({
  name: 'invoice-lines',
  icon: Icon,
  permissions: {
    list: ['CAAMI', 'CPAS', 'SPP_IS:inspector', 'PROVIDER'],
    show: ['CAAMI', 'CPAS', 'SPP_IS:inspector', 'PROVIDER'],
    decide: ['CAAMI'],
    contest: ['CPAS'],
    answer: ['CAAMI'],
    recover: ['CAAMI:controller'],
    control: ['CAAMI:controller'],
  },
  queries: {
    list: listOf(InvoiceLinesDocument),
    one: oneOf(InvoiceLineDocument),
    filter: lineFilter,
    related: {
      settlement: relatedOf(SettlementLinesDocument, ({ one }) => one?.connection),
      cpasSettlement: relatedOf(CpasSettlementLinesDocument, ({ one }) => one?.connection),
      payment: relatedOf(
        PaymentLinesDocument,
        ({ payments }, id) => payments.edges.find(({ node }) => node.id === id)?.node.connection,
      ),
    },
  },
  pages: { list: () => import('./InvoiceLineList'), show: () => import('./InvoiceLineShow') },
})
