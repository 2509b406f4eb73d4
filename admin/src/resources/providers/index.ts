import Icon from '@mui/icons-material/LocalHospitalOutlined'
import { allAudiences } from '../../authProvider/holders'
import { listOf, oneOf } from '../../dataProvider/resourceQueries'
import { ProviderDocument, ProvidersDocument } from '../../graphql/generated/graphql'
import { defineResource } from '../defineResource'

export const providers = defineResource({
  name: 'providers',
  icon: Icon,
  permissions: { list: allAudiences, show: allAudiences, create: ['CAAMI'], confirm: ['CAAMI'] },
  queries: { list: listOf(ProvidersDocument), one: oneOf(ProviderDocument) },
  pages: { list: () => import('./ProviderList'), show: () => import('./ProviderShow') },
})
