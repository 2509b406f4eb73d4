import Icon from '@mui/icons-material/PeopleAltOutlined'
import { officials } from '../../authProvider/holders'
import { listOf, oneOf } from '../../dataProvider/resourceQueries'
import { PersonDocument, PersonsDocument } from '../../graphql/generated/graphql'
import { defineResource } from '../defineResource'

export const persons = defineResource({
  name: 'persons',
  icon: Icon,
  permissions: { list: ['CPAS', 'SPP_IS:inspector'], show: officials, create: ['CPAS'], photo: ['CPAS'] },
  queries: { list: listOf(PersonsDocument), one: oneOf(PersonDocument) },
  pages: {
    list: async () => (await import('./PersonList')).PersonList,
    show: async () => (await import('./PersonShow')).PersonShow,
    create: async () => (await import('./PersonCreate')).PersonCreate,
  },
})
