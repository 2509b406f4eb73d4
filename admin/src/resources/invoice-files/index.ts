import Icon from '@mui/icons-material/FolderZipOutlined'
import { listOf, oneOf, plainFilter, withPeriod } from '../../dataProvider/resourceQueries'
import { InvoiceFileDocument, InvoiceFilesDocument } from '../../graphql/generated/graphql'
import { defineResource } from '../defineResource'

export const invoiceFiles = defineResource({
  name: 'invoice-files',
  icon: Icon,
  permissions: {
    list: ['CAAMI', 'SPP_IS:inspector', 'PROVIDER'],
    show: ['CAAMI', 'SPP_IS:inspector', 'PROVIDER'],
    submit: ['PROVIDER'],
  },
  queries: {
    list: listOf(InvoiceFilesDocument),
    one: oneOf(InvoiceFileDocument),
    filter: (values) => plainFilter(withPeriod('received', values)),
  },
  pages: {
    list: async () => (await import('./InvoiceFileList')).InvoiceFileList,
    show: async () => (await import('./InvoiceFileShow')).InvoiceFileShow,
  },
  routes: [
    { path: '/invoices/:id/show', action: 'show', page: async () => (await import('./InvoiceShow')).InvoiceShow },
  ],
})
