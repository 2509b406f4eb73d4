import Icon from '@mui/icons-material/PolicyOutlined'
import { listOf, oneOf } from '../../dataProvider/resourceQueries'
import { InspectionDocument, InspectionsDocument } from '../../graphql/generated/graphql'
import { defineResource } from '../defineResource'

export const inspections = defineResource({
  name: 'inspections',
  icon: Icon,
  permissions: {
    list: ['SPP_IS:inspector', 'CPAS:supervisor', 'PROVIDER'],
    show: ['SPP_IS:inspector', 'CPAS:supervisor', 'PROVIDER'],
    create: ['SPP_IS:inspector'],
    answer: ['CPAS:supervisor', 'PROVIDER'],
  },
  queries: { list: listOf(InspectionsDocument), one: oneOf(InspectionDocument) },
  pages: { list: () => import('./InspectionList'), show: () => import('./InspectionShow') },
})
