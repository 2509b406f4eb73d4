import RequestIcon from '@mui/icons-material/ContactPageOutlined'
import Icon from '@mui/icons-material/MoreTimeOutlined'
import { listOf } from '../../dataProvider/resourceQueries'
import { DerogationRequestsDocument, DerogationsDocument } from '../../graphql/generated/graphql'
import { defineResource } from '../defineResource'

export const derogations = defineResource({
  name: 'derogations',
  icon: Icon,
  permissions: {
    list: ['CAAMI', 'SPP_IS', 'PROVIDER'],
    create: ['SPP_IS:inspector'],
    agreement: ['CAAMI', 'CPAS', 'SPP_IS:inspector', 'PROVIDER'],
  },
  queries: { list: listOf(DerogationsDocument) },
  pages: { list: () => import('./DerogationList') },
})

export const derogationRequests = defineResource({
  name: 'derogation-requests',
  icon: RequestIcon,
  permissions: { list: ['CAAMI', 'CPAS', 'SPP_IS:inspector', 'PROVIDER'], create: ['CPAS', 'PROVIDER'] },
  queries: { list: listOf(DerogationRequestsDocument) },
  pages: { list: () => import('./DerogationRequestList') },
})
