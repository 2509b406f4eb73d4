import Icon from '@mui/icons-material/FolderZipOutlined'
import { listOf, oneOf, relatedOf } from '../../dataProvider/resourceQueries'
import {
  InvoiceDocument,
  InvoiceFileDocument,
  InvoiceFilesDocument,
  InvoicesOfFileDocument,
} from '../../graphql/generated/graphql'
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
  },
  pages: { list: () => import('./InvoiceFileList'), show: () => import('./InvoiceFileShow') },
})

/** An invoice has a page and no list: it is in its file. */
export const invoices = defineResource({
  name: 'invoices',
  icon: Icon,
  permissions: { show: ['CAAMI', 'SPP_IS:inspector', 'PROVIDER'] },
  queries: {
    one: oneOf(InvoiceDocument),
    related: { file: relatedOf(InvoicesOfFileDocument, ({ one }) => one?.connection) },
  },
  pages: { show: () => import('./InvoiceShow') },
})
