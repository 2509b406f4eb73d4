import TarificationIcon from '@mui/icons-material/CalculateOutlined'
import RuleIcon from '@mui/icons-material/GavelOutlined'
import MandateIcon from '@mui/icons-material/HandshakeOutlined'
import ProviderIcon from '@mui/icons-material/LocalHospitalOutlined'
import AccessIcon from '@mui/icons-material/ManageSearchOutlined'
import AlertIcon from '@mui/icons-material/NotificationImportantOutlined'
import SupervisionIcon from '@mui/icons-material/SupervisorAccountOutlined'
import PhaseIcon from '@mui/icons-material/TimelineOutlined'
import { allAudiences } from '../authProvider/holders'
import { plainFilter, withInstantPeriod } from '../dataProvider/resourceQueries'
import { sendGraphQL } from '../graphql/client'
import {
  AccessAlertsDocument,
  AccessLogDocument,
  DecisionVersionsDocument,
  MandatesDocument,
  PhasesDocument,
  ProviderDocument,
  ProvidersDocument,
  RulesDocument,
} from '../graphql/generated/graphql'
import { defineResource } from './defineResource'

/** Who did what, and what everybody looks up. */
export const reference = [
  defineResource({
    name: 'supervision',
    icon: SupervisionIcon,
    permissions: { list: ['CPAS:supervisor'] },
    queries: { list: DecisionVersionsDocument },
    pages: { list: () => import('./supervision/SupervisionList') },
  }),
  defineResource({
    name: 'access-log',
    icon: AccessIcon,
    permissions: {
      list: ['CAAMI', 'CPAS:supervisor', 'SPP_IS:inspector', 'PROVIDER'],
      verify: ['CAAMI', 'SPP_IS:inspector'],
    },
    queries: {
      list: AccessLogDocument,
      filter: (values) => ({ filter: {}, ...plainFilter(withInstantPeriod(values)) }),
    },
    pages: { list: () => import('./access-log/AccessLogList') },
  }),
  defineResource({
    name: 'access-alerts',
    icon: AlertIcon,
    permissions: { list: ['CPAS:supervisor', 'SPP_IS:inspector'], close: ['CPAS:supervisor', 'SPP_IS:inspector'] },
    queries: { list: AccessAlertsDocument },
    pages: { list: () => import('./access-alerts/AccessAlertList') },
  }),
  defineResource({
    name: 'tarification',
    icon: TarificationIcon,
    permissions: { list: ['CAAMI', 'CPAS', 'SPP_IS:inspector', 'PROVIDER'] },
    pages: { list: () => import('./tarification/TarificationPage') },
  }),
  defineResource({
    name: 'providers',
    icon: ProviderIcon,
    permissions: { list: allAudiences, show: allAudiences, create: ['CAAMI'], confirm: ['CAAMI'] },
    queries: { list: ProvidersDocument, one: ProviderDocument },
    pages: { list: () => import('./providers/ProviderList'), show: () => import('./providers/ProviderShow') },
  }),
  defineResource({
    name: 'mandates',
    icon: MandateIcon,
    permissions: { list: ['CAAMI', 'SPP_IS', 'PROVIDER'], create: ['CAAMI', 'PROVIDER'], end: ['CAAMI', 'PROVIDER'] },
    queries: { list: MandatesDocument },
    pages: { list: () => import('./mandates/MandateList') },
  }),
  defineResource({
    name: 'phases',
    icon: PhaseIcon,
    permissions: { list: allAudiences },
    queries: {
      rowType: 'Phase',
      rows: async ({ on }, signal) => {
        const { phases } = await sendGraphQL(PhasesDocument, { on: on || null }, signal)
        return phases.map((phase, id) => ({ ...phase, id }))
      },
    },
    pages: { list: () => import('./phases/PhaseList') },
  }),
  defineResource({
    name: 'rules',
    icon: RuleIcon,
    permissions: { list: allAudiences },
    queries: {
      rowType: 'Rule',
      rows: async ({ on, search = '' }, signal) => {
        const { rules } = await sendGraphQL(RulesDocument, { on: on || null }, signal)
        return rules
          .filter(({ rule, text, legalSource }) =>
            `${rule} ${text} ${legalSource}`.toLowerCase().includes(search.trim().toLowerCase()),
          )
          .map((row) => ({ ...row, id: `${row.rule} ${row.inForce.from}` }))
      },
    },
    pages: { list: () => import('./rules/RuleList') },
  }),
]
