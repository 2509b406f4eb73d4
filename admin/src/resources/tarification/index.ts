import Icon from '@mui/icons-material/CalculateOutlined'
import { defineResource } from '../defineResource'

export const tarification = defineResource({
  name: 'tarification',
  icon: Icon,
  permissions: { list: ['CAAMI', 'CPAS', 'SPP_IS:inspector', 'PROVIDER'] },
  pages: { list: () => import('./TarificationPage') },
})
