import Icon from '@mui/icons-material/HandshakeOutlined'
import { listOf } from '../../dataProvider/resourceQueries'
import { MandatesDocument } from '../../graphql/generated/graphql'
import { defineResource } from '../defineResource'

export const mandates = defineResource({
  name: 'mandates',
  icon: Icon,
  permissions: { list: ['CAAMI', 'SPP_IS', 'PROVIDER'], create: ['CAAMI', 'PROVIDER'], end: ['CAAMI', 'PROVIDER'] },
  queries: { list: listOf(MandatesDocument) },
  pages: { list: () => import('./MandateList') },
})
