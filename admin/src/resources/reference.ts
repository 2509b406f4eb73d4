import TarificationIcon from '@mui/icons-material/CalculateOutlined'
import RuleIcon from '@mui/icons-material/GavelOutlined'
import MandateIcon from '@mui/icons-material/HandshakeOutlined'
import ProviderIcon from '@mui/icons-material/LocalHospitalOutlined'
import AccessIcon from '@mui/icons-material/ManageSearchOutlined'
import NomenclatureIcon from '@mui/icons-material/MenuBookOutlined'
import AlertIcon from '@mui/icons-material/NotificationImportantOutlined'
import SupervisionIcon from '@mui/icons-material/SupervisorAccountOutlined'
import PhaseIcon from '@mui/icons-material/TimelineOutlined'
import { allAudiences, readers } from '../authProvider/holders'
import { defineResource } from './defineResource'

/** Who did what, and what everybody looks up. */
export const reference = [
  defineResource('supervision', SupervisionIcon, {
    permissions: { list: ['CPAS:supervisor'] },
    list: 'DecisionVersions',
  }),
  defineResource('access-log', AccessIcon, {
    permissions: {
      list: ['CAAMI', 'CPAS:supervisor', 'SPP_IS:inspector', 'PROVIDER'],
      verify: ['CAAMI', 'SPP_IS:inspector'],
    },
  }),
  defineResource('access-alerts', AlertIcon, {
    permissions: { list: ['CPAS:supervisor', 'SPP_IS:inspector'], close: ['CPAS:supervisor', 'SPP_IS:inspector'] },
  }),
  defineResource('tarification', TarificationIcon, {
    permissions: { list: readers },
    page: () => import('./tarification/TarificationPage'),
  }),
  defineResource('nomenclature', NomenclatureIcon, { permissions: { list: allAudiences }, one: 'NomenclatureItem' }),
  defineResource('providers', ProviderIcon, {
    permissions: { list: allAudiences, create: ['CAAMI'], confirm: ['CAAMI'] },
  }),
  defineResource('mandates', MandateIcon, {
    permissions: { list: ['CAAMI', 'SPP_IS', 'PROVIDER'], create: ['CAAMI', 'PROVIDER'], end: ['CAAMI', 'PROVIDER'] },
  }),
  defineResource('phases', PhaseIcon, { permissions: { list: allAudiences } }),
  defineResource('rules', RuleIcon, { permissions: { list: allAudiences } }),
]
