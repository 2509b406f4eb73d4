import Icon from '@mui/icons-material/AssignmentTurnedInOutlined'
import { listOf, oneOf } from '../../dataProvider/resourceQueries'
import { AttestationDocument, AttestationsDocument } from '../../graphql/generated/graphql'
import { defineResource } from '../defineResource'

export const attestations = defineResource({
  name: 'attestations',
  icon: Icon,
  permissions: {
    list: ['CAAMI', 'SPP_IS:inspector', 'PROVIDER'],
    show: ['CAAMI', 'SPP_IS:inspector', 'PROVIDER'],
    create: ['PROVIDER:prescriber'],
    revoke: ['PROVIDER:prescriber'],
  },
  queries: { list: listOf(AttestationsDocument), one: oneOf(AttestationDocument) },
  pages: {
    list: async () => (await import('./AttestationList')).AttestationList,
    show: async () => (await import('./AttestationShow')).AttestationShow,
    create: async () => (await import('./AttestationCreate')).AttestationCreate,
  },
})
