import Icon from '@mui/icons-material/HealthAndSafetyOutlined'
import { defineResource } from '../defineResource'

export const coverage = defineResource({
  name: 'coverage',
  icon: Icon,
  permissions: {
    // An analyst gets figures without persons.
    list: ['CAAMI', 'CPAS', 'SPP_IS:inspector', 'PROVIDER'],
    emergency: ['PROVIDER'],
    attested: ['CAAMI', 'CPAS', 'SPP_IS:inspector', 'PROVIDER'],
  },
  pages: { list: () => import('./CoveragePage') },
})
