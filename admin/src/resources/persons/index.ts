import Icon from '@mui/icons-material/PeopleAltOutlined'
import { officials } from '../../authProvider/holders'
import { omitEmpty } from '../../components/form/omitEmpty'
import { listOf, mutationOf, oneOf } from '../../dataProvider/resourceQueries'
import {
  PersonDocument,
  PersonsDocument,
  type RegisterBeneficiaryInput,
  RegisterPersonDocument,
} from '../../graphql/generated/graphql'
import { defineResource } from '../defineResource'

export const persons = defineResource({
  name: 'persons',
  icon: Icon,
  permissions: {
    list: ['CPAS', 'SPP_IS:inspector'],
    show: officials,
    create: ['CPAS'],
    photo: ['CPAS'],
    emergency: ['CPAS'],
    statement: ['CPAS:supervisor', 'SPP_IS:inspector'],
  },
  queries: {
    list: listOf(PersonsDocument),
    one: oneOf(PersonDocument),
    create: mutationOf({
      document: RegisterPersonDocument,
      variables: (values: RegisterBeneficiaryInput) => ({ input: omitEmpty(values) }),
      idOf: ({ payload }) => payload.beneficiary?.niss,
    }),
  },
  pages: {
    list: () => import('./PersonList'),
    show: () => import('./PersonShow'),
    create: () => import('./PersonCreate'),
  },
})
