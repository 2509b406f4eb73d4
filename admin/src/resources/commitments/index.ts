import Icon from '@mui/icons-material/HandshakeOutlined'
import { listOf } from '../../dataProvider/resourceQueries'
import { CommitmentsDocument } from '../../graphql/generated/graphql'
import { defineResource } from '../defineResource'

export const commitments = defineResource({
  name: 'commitments',
  icon: Icon,
  permissions: { list: ['CAAMI', 'SPP_IS:inspector', 'PROVIDER'], create: ['PROVIDER'] },
  queries: { list: listOf(CommitmentsDocument) },
  pages: { list: () => import('./CommitmentList') },
})
