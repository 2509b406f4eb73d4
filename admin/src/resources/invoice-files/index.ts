import Icon from '@mui/icons-material/FolderZipOutlined'
import { listOf, oneOf, plainFilter, withPeriod } from '../../dataProvider/resourceQueries'
import { InvoiceDocument, InvoiceFileDocument, InvoiceFilesDocument } from '../../graphql/generated/graphql'
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
})

/** An invoice has a page and no list: it is in its file. */
export const invoices = defineResource({
  name: 'invoices',
  icon: Icon,
  permissions: { show: ['CAAMI', 'SPP_IS:inspector', 'PROVIDER'] },
  queries: { one: oneOf(InvoiceDocument) },
  pages: { show: async () => (await import('./InvoiceShow')).InvoiceShow },
})
