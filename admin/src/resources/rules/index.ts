import Icon from '@mui/icons-material/GavelOutlined'
import { allAudiences } from '../../authProvider/holders'
import { defineResource } from '../defineResource'

export const rules = defineResource({
  name: 'rules',
  icon: Icon,
  permissions: { list: allAudiences },
  pages: {
    list: async () => (await import('./RulesPage')).RulesPage,
  },
})
