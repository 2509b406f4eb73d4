import Icon from '@mui/icons-material/MoreTimeOutlined'
import { listOf } from '../../dataProvider/resourceQueries'
import { DerogationsDocument } from '../../graphql/generated/graphql'
import { defineResource } from '../defineResource'

export const derogations = defineResource({
  name: 'derogations',
  icon: Icon,
  permissions: { list: ['CAAMI', 'SPP_IS', 'PROVIDER'], create: ['SPP_IS:inspector'] },
  queries: { list: listOf(DerogationsDocument) },
  pages: {
    list: async () => (await import('./DerogationList')).DerogationList,
  },
})
