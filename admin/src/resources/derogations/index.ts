import Icon from '@mui/icons-material/MoreTimeOutlined'
import { can } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { listOf, plainFilter } from '../../dataProvider/resourceQueries'
import { DerogationsDocument } from '../../graphql/generated/graphql'
import { defineResource } from '../defineResource'

export const derogations = defineResource({
  name: 'derogations',
  icon: Icon,
  permissions: {
    list: ['CAAMI', 'SPP_IS', 'PROVIDER'],
    create: ['SPP_IS:inspector'],
    // An analyst reads no free text.
    grounds: ['CAAMI', 'SPP_IS:inspector', 'PROVIDER'],
  },
  queries: {
    list: listOf(DerogationsDocument),
    filter: (values) => ({ ...plainFilter(values), grounds: can(session.current(), 'derogations', 'grounds') }),
  },
  pages: {
    list: async () => (await import('./DerogationList')).DerogationList,
  },
})
