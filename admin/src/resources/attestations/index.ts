import Icon from '@mui/icons-material/AssignmentTurnedInOutlined'
import { session } from '../../authProvider/session'
import { omitEmpty } from '../../components/form/omitEmpty'
import { listOf, mutationOf, oneOf } from '../../dataProvider/resourceQueries'
import {
  AttestationDocument,
  type AttestationInput,
  AttestationsDocument,
  IssueAttestationDocument,
} from '../../graphql/generated/graphql'
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
  queries: {
    list: listOf(AttestationsDocument),
    one: oneOf(AttestationDocument),
    create: mutationOf({
      document: IssueAttestationDocument,
      variables: (values: Omit<AttestationInput, 'provider'>) => ({
        input: { ...omitEmpty(values), provider: session.current()?.organisation ?? '' },
      }),
      idOf: ({ payload }) => payload.attestation?.number,
    }),
  },
  pages: {
    list: () => import('./AttestationList'),
    show: () => import('./AttestationShow'),
    create: () => import('./AttestationCreate'),
  },
})
