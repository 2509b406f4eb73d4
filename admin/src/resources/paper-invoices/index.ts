import Icon from '@mui/icons-material/DescriptionOutlined'
import { listOf } from '../../dataProvider/resourceQueries'
import { PaperInvoicesDocument } from '../../graphql/generated/graphql'
import { defineResource } from '../defineResource'

export const paperInvoices = defineResource({
  name: 'paper-invoices',
  icon: Icon,
  permissions: { list: ['CPAS', 'SPP_IS:inspector'], create: ['CPAS'], inspect: ['SPP_IS:inspector'] },
  queries: { list: listOf(PaperInvoicesDocument) },
  pages: { list: () => import('./PaperInvoiceList') },
})
