import CoverageIcon from '@mui/icons-material/HealthAndSafetyOutlined'
import ReviewIcon from '@mui/icons-material/PlaylistAddCheckOutlined'
import MutationIcon from '@mui/icons-material/SyncAltOutlined'
import { InvoiceLinesDocument, MutationsDocument } from '../graphql/generated/graphql'
import { defineResource } from './defineResource'
import { lineFilter } from './invoice-lines/lineFilter'

/** What waits for a person. */
export const work = [
  defineResource({
    name: 'mutations',
    icon: MutationIcon,
    permissions: { list: ['CPAS', 'SPP_IS:inspector'], act: ['CPAS'] },
    queries: { list: MutationsDocument },
    pages: { list: () => import('./mutations/MutationList') },
    routes: [{ path: '/mutations/:number', action: 'act', page: () => import('./mutations/MutationProcess') }],
  }),
  defineResource({
    name: 'review',
    icon: ReviewIcon,
    permissions: { list: ['CAAMI'] },
    queries: { list: InvoiceLinesDocument, filter: lineFilter },
    pages: { list: () => import('./review/ReviewList') },
  }),
  defineResource({
    name: 'coverage',
    icon: CoverageIcon,
    permissions: {
      // An analyst gets figures without persons.
      list: ['CAAMI', 'CPAS', 'SPP_IS:inspector', 'PROVIDER'],
      emergency: ['PROVIDER'],
      attested: ['CAAMI', 'CPAS', 'SPP_IS:inspector', 'PROVIDER'],
    },
    pages: { list: () => import('./coverage/CoveragePage') },
  }),
]
