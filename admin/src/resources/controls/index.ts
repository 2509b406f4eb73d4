import Icon from '@mui/icons-material/FactCheckOutlined'
import { listOf } from '../../dataProvider/resourceQueries'
import { ControlsDocument } from '../../graphql/generated/graphql'
import { defineResource } from '../defineResource'

export const controls = defineResource({
  name: 'controls',
  icon: Icon,
  permissions: { list: ['CAAMI', 'SPP_IS:inspector', 'PROVIDER'], record: ['CAAMI:controller'], answer: ['PROVIDER'] },
  queries: { list: listOf(ControlsDocument) },
  pages: { list: () => import('./ControlList') },
})
