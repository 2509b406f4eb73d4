import CoverageIcon from '@mui/icons-material/HealthAndSafetyOutlined'
import ReviewIcon from '@mui/icons-material/PlaylistAddCheckOutlined'
import MutationIcon from '@mui/icons-material/SyncAltOutlined'
import { readers } from '../authProvider/holders'
import { defineResource } from './defineResource'
import { lineFilter } from './invoice-lines/lineFilter'

/** What waits for a person. */
export const work = [
  defineResource('mutations', MutationIcon, {
    permissions: { list: ['CPAS', 'SPP_IS:inspector'], act: ['CPAS'] },
    routes: [{ path: '/mutations/:number', action: 'act', page: () => import('./mutations/MutationProcess') }],
  }),
  defineResource('review', ReviewIcon, {
    permissions: { list: ['CAAMI'] },
    list: 'InvoiceLines',
    filter: lineFilter,
  }),
  defineResource('coverage', CoverageIcon, {
    permissions: { list: readers, emergency: ['PROVIDER'], attested: readers },
    page: () => import('./coverage/CoveragePage'),
  }),
]
