import Icon from '@mui/icons-material/PlaylistAddCheckOutlined'
import { listOf } from '../../dataProvider/resourceQueries'
import { InvoiceLinesDocument } from '../../graphql/generated/graphql'
import { defineResource } from '../defineResource'
import { lineFilter } from '../invoice-lines/lineFilter'

export const review = defineResource({
  name: 'review',
  icon: Icon,
  permissions: { list: ['CAAMI'] },
  queries: { list: listOf(InvoiceLinesDocument), filter: lineFilter },
  pages: { list: () => import('./ReviewList') },
})
