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
    pages: { list: () => import('./supervision/SupervisionList') },
  }),
  defineResource('access-log', AccessIcon, {
    permissions: {
      list: ['CAAMI', 'CPAS:supervisor', 'SPP_IS:inspector', 'PROVIDER'],
      verify: ['CAAMI', 'SPP_IS:inspector'],
    },
    pages: { list: () => import('./access-log/AccessLogList') },
  }),
  defineResource('access-alerts', AlertIcon, {
    permissions: { list: ['CPAS:supervisor', 'SPP_IS:inspector'], close: ['CPAS:supervisor', 'SPP_IS:inspector'] },
    pages: { list: () => import('./access-alerts/AccessAlertList') },
  }),
  defineResource('tarification', TarificationIcon, {
    permissions: { list: readers },
    pages: { list: () => import('./tarification/TarificationPage') },
  }),
  defineResource('nomenclature', NomenclatureIcon, {
    permissions: { list: allAudiences },
    one: 'NomenclatureItem',
    pages: {
      list: () => import('./nomenclature/NomenclatureList'),
      show: () => import('./nomenclature/NomenclatureShow'),
    },
  }),
  defineResource('providers', ProviderIcon, {
    permissions: { list: allAudiences, create: ['CAAMI'], confirm: ['CAAMI'] },
    pages: { list: () => import('./providers/ProviderList'), show: () => import('./providers/ProviderShow') },
  }),
  defineResource('mandates', MandateIcon, {
    permissions: { list: ['CAAMI', 'SPP_IS', 'PROVIDER'], create: ['CAAMI', 'PROVIDER'], end: ['CAAMI', 'PROVIDER'] },
    pages: { list: () => import('./mandates/MandateList') },
  }),
  defineResource('phases', PhaseIcon, {
    permissions: { list: allAudiences },
    pages: { list: () => import('./phases/PhaseList') },
  }),
  defineResource('rules', RuleIcon, {
    permissions: { list: allAudiences },
    pages: { list: () => import('./rules/RuleList') },
  }),
]
