import Icon from '@mui/icons-material/SyncAltOutlined'
import { listOf, plainFilter, withPeriod } from '../../dataProvider/resourceQueries'
import { MutationsDocument } from '../../graphql/generated/graphql'
import { defineResource } from '../defineResource'

export const mutations = defineResource({
  name: 'mutations',
  icon: Icon,
  permissions: { list: ['CPAS', 'SPP_IS:inspector'], act: ['CPAS'] },
  queries: {
    list: listOf(MutationsDocument),
    filter: ({ kinds, ...values }) =>
      plainFilter(
        withPeriod('decideBy', {
          ...values,
          ...(kinds ? { kinds: [kinds].flat() } : {}),
        }),
      ),
  },
  pages: { list: () => import('./MutationList') },
  routes: [{ path: '/mutations/:number', action: 'act', page: () => import('./MutationProcess') }],
})
